/// The relative URL that leads from one place of the site to another.
///
/// Both are paths below the site's root with `/` between their parts, such as `a/b/index.html`; the answer names the
/// file itself, so that it works on any host, below any folder, and from the disk. Its parts are percent-encoded.
public func relativeURL(from page: String, to target: String) -> String {
  let source = page.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
  let goal = target.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  var shared = 0
  while shared < source.count, shared < goal.count - 1, source[shared].elementsEqual(goal[shared]) { shared += 1 }
  var url = String(repeating: "../", count: source.count - shared)
  for index in shared..<goal.count {
    if index > shared { url += "/" }
    url += percentEncoded(Substring(goal[index]))
  }
  return url
}

/// A path or a part of one with everything but letters, digits and `-._~/!$'()*+,;=@` as percent-escapes.
public func percentEncoded(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(where: { !isPlainInURL($0) }) else { return String(text) }
  var encoded: [UInt8] = []
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in text.utf8 {
    if isPlainInURL(byte) {
      encoded.append(byte)
    } else {
      encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

private func isPlainInURL(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
    UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "'"),
    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: ","),
    UInt8(ascii: ";"), UInt8(ascii: "="), UInt8(ascii: "@"):
    true
  default: false
  }
}

/// Text with its percent-escapes undone; what is no escape, or gives no UTF-8, stays as it is.
public func percentDecoded(_ text: some StringProtocol) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
  var decoded: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16),
      rest.count >= 2
    {
      decoded.append(value)
      rest = rest.dropFirst(2)
    } else {
      decoded.append(byte)
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? String(text)
}
