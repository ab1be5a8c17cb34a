import FlyingFox

/// The path that a request names, without the escapes, from the `/` at its beginning on.
///
/// What a browser would not ask for is refused: folders that go up, separators in disguise, control characters.
func sitePath(of target: HTTPRequest.Target) throws(Refused) -> String {
  var bytes: [UInt8] = []
  var rest = Array(target.path(percentEncoded: true).utf8)[...]
  while let byte = rest.popFirst() {
    if byte != UInt8(ascii: "%") {
      bytes.append(byte)
    } else if let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit),
      high << 4 | low != UInt8(ascii: "/")
    {
      bytes.append(high << 4 | low)
    } else {
      throw Refused(status: .badRequest)
    }
  }
  let isPlain = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  guard isPlain, bytes.first == UInt8(ascii: "/"), let path = String(validating: bytes, as: UTF8.self) else {
    throw Refused(status: .badRequest)
  }
  let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
  guard !parts.dropLast().contains(""), !parts.contains("."), !parts.contains("..") else {
    throw Refused(status: .badRequest)
  }
  return path
}

/// The value of a hexadecimal digit.
private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
