import SiteBase

/// A segment of a URL path made of a name: letters and digits of every script, lowercased, with `-` between.
///
/// Never empty, at most 120 bytes of UTF-8, and a fit name for a file on every system.
public struct Slug: Sendable, Hashable {
  /// The segment, not percent-encoded.
  public let text: String

  /// The slug of any text; what is cut or has neither letter nor digit ends in a hash of eight hexadecimal digits.
  public init(_ name: String) {
    let words = Self.words(of: name)
    if words.isEmpty {
      text = "x" + shortHash(name.utf8)
    } else if Self.isDeviceName(words) {
      text = words + "-x"
    } else {
      text = words.utf8.count <= 120 ? words : Self.cut(words)
    }
  }
}

extension Slug: CustomStringConvertible {
  /// The segment.
  public var description: String { text }
}

extension Slug {
  private static func words(of name: String) -> String {
    var words = String.UnicodeScalarView()
    var isInWord = false
    for scalar in name.unicodeScalars where !scalar.isInvisible {
      if scalar.isLetterOrNumber {
        if !isInWord, !words.isEmpty { words.append("-") }
        for lower in scalar.lowercased { words.append(lower) }
        isInWord = true
      } else if isInWord, scalar.isCombiningMark {
        words.append(scalar)
      } else {
        isInWord = false
      }
    }
    return String(words)
  }

  private static func cut(_ words: String) -> String {
    let hash = shortHash(words.utf8)
    var size = 0
    let head = words.unicodeScalars.prefix {
      size += UTF8.width($0)
      return size <= 111
    }
    return (head.last == "-" ? String(head.dropLast()) : String(head)) + "-" + hash
  }

  /// Whether Windows keeps the name for a device: con, nul, com1.
  private static func isDeviceName(_ name: String) -> Bool {
    if ["con", "prn", "aux", "nul"].contains(name) { return true }
    let scalars = name.unicodeScalars
    guard scalars.count == 4, name.hasPrefix("com") || name.hasPrefix("lpt"), let last = scalars.last else {
      return false
    }
    return "0123456789¹²³".unicodeScalars.contains(last)
  }
}
