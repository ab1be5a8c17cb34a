/// A number written with Han numerals: 十一, 一百零八, 廿三, 壹仟, or digit by digit as in the year 二〇二三.
public struct ChineseNumeral: Sendable, Hashable {
  /// The number, 0 to 9,999 with units, up to nine digits without.
  public let value: Int
  /// How many digits are written one by one (二〇二三: 4), or nil where units are written (十一).
  public let digits: Int?

  /// The number that the whole text spells, or nil; ○, O and 0 stand for 〇 beside a Han numeral.
  public init?(_ text: some StringProtocol) {
    self.init(scalars: text.unicodeScalars)
  }

  init?(scalars: some Collection<Unicode.Scalar>) {
    guard scalars.contains(where: Self.isNumeral) else { return nil }
    var symbols: [Symbol] = []
    for scalar in scalars {
      guard let symbol = Symbol(scalar), symbols.count < 9 else { return nil }
      symbols.append(symbol)
    }
    guard let spelt = Self.positional(symbols) ?? Self.multiplied(symbols) else { return nil }
    (value, digits) = spelt
  }

  /// Whether the scalar is a Han digit or unit; look-alikes of 〇 are not.
  public static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x3000 && Symbol(scalar) != nil && !isZeroLookalike(scalar)
  }

  /// Whether the scalar is written for 〇 by mistake or for want of it: ○ ◯ O 0.
  static func isZeroLookalike(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "○", "◯", "O", "o", "0", "Ｏ", "ｏ", "０": true
    default: false
    }
  }
}

extension ChineseNumeral {
  private static func positional(_ symbols: [Symbol]) -> (Int, Int?)? {
    var value = 0
    for symbol in symbols {
      guard case .digit(let digit) = symbol else { return nil }
      value = value * 10 + digit
    }
    return (value, symbols.count)
  }

  private static func multiplied(_ symbols: [Symbol]) -> (Int, Int?)? {
    var total = 0
    var unit = 10_000
    var digit: Int?
    var afterZero = false
    for symbol in symbols {
      switch symbol {
      case .digit(0):
        guard digit == nil, total > 0, !afterZero else { return nil }
        afterZero = true
      case .digit(let next):
        guard digit == nil else { return nil }
        digit = next
      case .unit(let next):
        guard next < unit, let count = digit ?? (next == 10 ? 1 : nil) else { return nil }
        total += count * next
        (unit, digit, afterZero) = (next, nil, false)
      case .tens(let tens):
        guard unit > 10, digit == nil else { return nil }
        total += tens
        (unit, afterZero) = (10, false)
      }
    }
    guard let digit else { return afterZero ? nil : (total, nil) }
    return unit == 10 || afterZero ? (total + digit, nil) : nil
  }

  private enum Symbol {
    case digit(Int)
    case unit(Int)
    case tens(Int)

    init?(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "〇", "零": self = .digit(0)
      case "一", "壹": self = .digit(1)
      case "二", "贰", "貳", "两", "兩": self = .digit(2)
      case "三", "叁", "參", "叄": self = .digit(3)
      case "四", "肆": self = .digit(4)
      case "五", "伍": self = .digit(5)
      case "六", "陆", "陸": self = .digit(6)
      case "七", "柒": self = .digit(7)
      case "八", "捌": self = .digit(8)
      case "九", "玖": self = .digit(9)
      case "十", "拾": self = .unit(10)
      case "百", "佰": self = .unit(100)
      case "千", "仟": self = .unit(1000)
      case "廿": self = .tens(20)
      case "卅": self = .tens(30)
      case "卌": self = .tens(40)
      case let zero where ChineseNumeral.isZeroLookalike(zero): self = .digit(0)
      default: return nil
      }
    }
  }
}
