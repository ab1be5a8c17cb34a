import SiteBase

/// What two ways of writing a name have in common: `习　近　平` and `习近平`, `Audrey  TANG` and `Audrey Tang`.
///
/// Case, full width, apostrophes, hyphens and invisible characters make no difference. Spaces and middle dots beside
/// Han or kana are left out; elsewhere a run of spaces is one. Canonically equivalent accents are equal.
public struct NameKey: Sendable, Hashable {
  /// The key as text, in lower case.
  public let text: String

  /// The key of a name.
  public init(_ name: String) {
    text = Self.folded(name)
  }

  private init(text: String) {
    self.text = text
  }

  /// The key without titles after the name (总书记, 部长, 同志), if two characters or more remain.
  ///
  /// Look it up only among names without titles: 美国总统 and 美国代表 are not one person.
  public var withoutTitle: NameKey {
    var name = text.unicodeScalars[...]
    while let length = (2...5).reversed().first(where: { Self.titles.contains(String(name.suffix($0))) }) {
      name = name.dropLast(length)
    }
    return name.count < 2 ? self : NameKey(text: String(name))
  }
}

extension NameKey {
  private static func folded(_ name: String) -> String {
    var key = String.UnicodeScalarView()
    var hasSpace = false
    var dot: Unicode.Scalar?
    for scalar in name.unicodeScalars.lazy.map(\.halfWidth) where !scalar.isInvisible {
      if scalar.properties.isWhitespace {
        hasSpace = true
      } else if scalar.isMiddleDot {
        dot = "·"
      } else {
        if let last = key.last, !last.isUnspaced, !scalar.isUnspaced {
          if let dot { key.append(dot) } else if hasSpace { key.append(" ") }
        }
        for lower in scalar.folded.lowercased { key.append(lower) }
        (hasSpace, dot) = (false, nil)
      }
    }
    return String(key)
  }

  private static let titles: Set = [
    "国务院总理", "國務院總理", "国家主席", "國家主席", "副总书记", "总书记", "總書記", "副委员长", "委员长", "副秘书长",
    "秘书长", "秘書長", "国务委员", "董事长", "董事長", "副总理", "副總理", "副主席", "副总统", "副總統", "副部长", "副部長",
    "副市长", "副市長", "副省长", "副书记", "副局长", "副主任", "副院长", "副校长", "主席", "总理", "總理", "总统", "總統",
    "书记", "書記", "部长", "部長", "省长", "省長", "市长", "市長", "县长", "縣長", "区长", "區長", "州长", "州長", "局长",
    "局長", "司长", "司長", "厅长", "廳長", "处长", "處長", "科长", "科長", "主任", "院长", "院長", "校长", "校長", "会长",
    "會長", "议长", "議長", "委员", "委員", "议员", "議員", "代表", "大使", "将军", "將軍", "教授", "博士", "老师", "老師",
    "同志", "先生", "女士", "小姐", "阁下", "閣下",
  ]
}

extension Unicode.Scalar {
  fileprivate var isMiddleDot: Bool {
    switch self {
    case "·", "•", "‧", "・", "･", "∙": true
    default: false
    }
  }

  /// Itself, or the ASCII apostrophe or hyphen that it is a typographic form of.
  fileprivate var folded: Unicode.Scalar {
    switch self {
    case "’", "‘", "ʼ": "'"
    case "‐", "‑": "-"
    default: self
    }
  }
}
