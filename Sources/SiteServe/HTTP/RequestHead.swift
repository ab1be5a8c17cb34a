import FlyingFox
import Foundation

/// Why a request is not answered as it was meant.
struct Refused: Error {
  /// The status that says so.
  let status: HTTPStatusCode
}

/// How large the head of a request may be.
enum HeadLimit {
  /// All of it, in bytes.
  static let bytes = 16_384
  /// How many fields it may have.
  static let fields = 100
}

/// Reads the head of a request, without the empty line at its end; nothing that RFC 9112 does not allow is let through.
func readHead(_ head: ArraySlice<UInt8>) throws(Refused) -> HTTPRequest {
  var lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
  guard let first = lines.popFirst() else { throw Refused(status: .badRequest) }
  if lines.count > HeadLimit.fields { throw Refused(status: .requestHeaderFieldsTooLarge) }
  let (method, target, version) = try readRequestLine(try line(first, isLast: lines.isEmpty))
  var fields: [HTTPHeader: String] = [:]
  while let next = lines.popFirst() {
    let (name, value) = try readField(try line(next, isLast: lines.isEmpty))
    let header = HTTPHeader(name)
    if let earlier = fields[header] {
      if [.host, .contentLength, .transferEncoding].contains(header) { throw Refused(status: .badRequest) }
      fields[header] = earlier + ", " + value
    } else {
      fields[header] = value
    }
  }
  if version == .http11, fields[.host] == nil { throw Refused(status: .badRequest) }
  return HTTPRequest(
    method: method, version: version, target: target, headers: HTTPHeaders(fields), body: HTTPBodySequence())
}

/// A line without the carriage return that all but the last still have.
private func line(_ line: ArraySlice<UInt8>, isLast: Bool) throws(Refused) -> ArraySlice<UInt8> {
  if isLast { return line }
  guard line.last == UInt8(ascii: "\r") else { throw Refused(status: .badRequest) }
  return line.dropLast()
}

private func readRequestLine(
  _ line: ArraySlice<UInt8>
) throws(Refused) -> (HTTPMethod, HTTPRequest.Target, HTTPVersion) {
  let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
  guard parts.count == 3, !parts[0].isEmpty, parts[0].allSatisfy(isTokenByte) else {
    throw Refused(status: .badRequest)
  }
  guard parts[1].first == UInt8(ascii: "/"), parts[1].allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
    throw Refused(status: .badRequest)
  }
  let version = HTTPVersion(String(decoding: parts[2], as: UTF8.self))
  guard version == .http11 || version == HTTPVersion("HTTP/1.0") else {
    throw Refused(status: .httpVersionNotSupported)
  }
  let target = parts[1].split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
  return (
    HTTPMethod(rawValue: String(decoding: parts[0], as: UTF8.self)),
    HTTPRequest.Target(
      path: String(decoding: target[0], as: UTF8.self),
      query: target.count > 1 ? String(decoding: target[1], as: UTF8.self) : ""),
    version
  )
}

private func readField(_ line: ArraySlice<UInt8>) throws(Refused) -> (name: String, value: String) {
  guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
    line[..<colon].allSatisfy(isTokenByte),
    line[colon...].allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") })
  else { throw Refused(status: .badRequest) }
  let isSpace = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  let value = line[(colon + 1)...].drop(while: isSpace)
  let end = value.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? value.startIndex
  return (String(decoding: line[..<colon], as: UTF8.self), String(decoding: value[..<end], as: UTF8.self))
}

private func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
  }
}
