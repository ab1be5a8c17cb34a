import SiteBase

/// A piece of a written date: white space, width of digits and kinds of dashes no longer matter.
enum DateToken: Hashable {
  /// A number, in ASCII or Han numerals; `digits` is nil where it is written with units (十一).
  case number(Int, digits: Int?)
  /// A run of lowercased ASCII letters, or of Han without numerals and units.
  case word(String)
  /// 年, 月, 日 (号 too) or any other sign, `-` for all hyphens.
  case mark(Unicode.Scalar)
  /// What stands between the ends of a range: 至, 到, an en or em dash, a tilde, `to`.
  case through
}

extension DateToken {
  /// The tokens of a text, each with the index where it ends.
  static func tokens(in text: Substring) -> [(token: DateToken, end: String.Index)] {
    var tokens: [(token: DateToken, end: String.Index)] = []
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      if scalar.properties.isWhitespace {
        rest.removeFirst()
        continue
      }
      let token = take(from: &rest, scalar)
      if token == .through, tokens.last?.token == .through { tokens.removeLast() }
      tokens.append((token, rest.startIndex))
    }
    return tokens
  }

  /// Whether it may stand between the ends of a range.
  var isRangeMark: Bool { self == .through || self == .mark("-") }

  private static func take(from rest: inout Substring.UnicodeScalarView, _ first: Unicode.Scalar) -> DateToken {
    if first.halfWidth.isASCIIDigit {
      return number(of: rest.removeRun { $0.halfWidth.isASCIIDigit })
    }
    if startsNumeral(first) {
      let run = rest.removeRun { ChineseNumeral.isNumeral($0) || ChineseNumeral.isZeroLookalike($0) }
      return ChineseNumeral(scalars: run).map { .number($0.value, digits: $0.digits) } ?? .mark(first)
    }
    if first.halfWidth.isASCIILetter {
      let letters = rest.removeRun { $0.halfWidth.isASCIILetter }.map(\.halfWidth)
      let word = String(String.UnicodeScalarView(letters)).lowercased()
      return ["to", "through", "until"].contains(word) ? .through : .word(word)
    }
    rest.removeFirst()
    switch first.halfWidth {
    case "至", "到", "–", "—", "―", "~", "〜", "∼": return .through
    case "-", "‐", "‑", "−": return .mark("-")
    case "日", "号", "號": return .mark("日")
    case "年", "月": return .mark(first)
    case let han where han.isHan:
      return .word(String(first) + String(rest.removeRun { isInWord($0) }))
    case let sign: return .mark(sign)
    }
  }

  private static func number(of run: Substring.UnicodeScalarView) -> DateToken {
    guard run.count <= 9 else { return .word(String(run)) }
    let value = run.reduce(0) { $0 * 10 + Int($1.halfWidth.value - 0x30) }
    return .number(value, digits: run.count)
  }

  private static func startsNumeral(_ scalar: Unicode.Scalar) -> Bool {
    ChineseNumeral.isNumeral(scalar) || scalar == "○" || scalar == "◯"
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isHan && !startsNumeral(scalar) && !"年月日号號至到".unicodeScalars.contains(scalar)
  }
}

extension Substring.UnicodeScalarView {
  /// Removes the scalars at the front that satisfy `condition`, and returns them.
  fileprivate mutating func removeRun(while condition: (Unicode.Scalar) -> Bool) -> Self {
    let run = prefix(while: condition)
    self = self[run.endIndex...]
    return run
  }
}
