/// The times that stand in captions, in milliseconds.
enum TimeCode {
  /// Takes a time such as `00:12:03.500`, `12:03,5` or `1:02:03` off the front of a line; nil if none stands there.
  static func take(from line: inout ArraySlice<UInt8>) -> Int? {
    var rest = line
    guard var seconds = number(from: &rest, digits: 1...3), rest.popFirst(UInt8(ascii: ":")),
      let minutes = number(from: &rest, digits: 2...2), minutes < 60
    else { return nil }
    seconds = seconds * 60 + minutes
    if rest.popFirst(UInt8(ascii: ":")) {
      guard let last = number(from: &rest, digits: 2...2), last < 60 else { return nil }
      seconds = seconds * 60 + last
    }
    var milliseconds = 0
    if let sign = rest.first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ",") {
      let digits = rest.dropFirst().prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      if 1...3 ~= digits.count {
        milliseconds = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        for _ in digits.count..<3 { milliseconds *= 10 }
        rest = rest[digits.endIndex...]
      }
    }
    let next = rest.first == UInt8(ascii: ":") ? rest.dropFirst().first : rest.first
    if let next, UInt8(ascii: "0")...UInt8(ascii: "9") ~= next { return nil }
    line = rest
    return seconds * 1_000 + milliseconds
  }

  private static func number(from line: inout ArraySlice<UInt8>, digits: ClosedRange<Int>) -> Int? {
    let word = line.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    guard digits ~= word.count else { return nil }
    line = line[word.endIndex...]
    return word.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}

/// The ids of paragraphs that are named for their time.
struct TimeIDs {
  private var counts: [Int: Int] = [:]

  /// The id of a paragraph that begins at a time in milliseconds: `t754`, and `t754-2` for the next of that second.
  mutating func id(at milliseconds: Int) -> String {
    let second = milliseconds / 1_000
    counts[second, default: 0] += 1
    let count = counts[second, default: 1]
    return count == 1 ? "t\(second)" : "t\(second)-\(count)"
  }
}

extension ArraySlice<UInt8> {
  /// Takes a byte off the front, if it is the first.
  fileprivate mutating func popFirst(_ byte: UInt8) -> Bool {
    guard first == byte else { return false }
    removeFirst()
    return true
  }
}
