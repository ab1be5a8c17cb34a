/// The list styles of an OpenDocument text, and the numbering of its outline.
struct ListStyles {
  /// One level of a list style.
  struct Level {
    /// How its numbers are written; nil for signs that do not count.
    let format: NumberFormat?
    /// The number of the first item.
    let start: Int
    /// What is printed; `%1%` to `%10%` stand for the numbers of the levels.
    let text: String
  }

  /// The name under which the numbering of the outline goes.
  static let outline = "\u{0}outline"

  private var levels: [String: [Int: Level]] = [:]

  /// Reads the parts that define them.
  init(_ parts: [PartTree]) {
    for part in parts {
      for element in part.elements.indices {
        switch part.elements[element].name {
        case "text:list-style":
          guard let name = part.attribute("name", of: element) else { continue }
          levels[name] = Self.levels(of: element, in: part)
        case "text:outline-style": levels[Self.outline] = Self.levels(of: element, in: part)
        default: continue
        }
      }
    }
  }

  /// A level of a style, counted from 1.
  subscript(style: String, level: Int) -> Level? { levels[style]?[level] }

  private static func levels(of style: Int, in part: PartTree) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for element in part.children(of: style) {
      guard let level = part.number("level", of: element, in: 1...10) else { continue }
      levels[level] = Level(part, element, level: level)
    }
    return levels
  }
}

extension ListStyles.Level {
  fileprivate init(_ part: PartTree, _ element: Int, level: Int) {
    let form = part.attribute("num-format", of: element)
    let isSign = part.elements[element].name.hasSuffix("-bullet") || part.elements[element].name.hasSuffix("-image")
    format = isSign ? nil : NumberFormat(openDocument: form ?? "")
    start = part.number("start-value", of: element) ?? 1
    let shown = min(part.number("display-levels", of: element, in: 1...10) ?? 1, level)
    let numbers = (level - shown + 1...level).map { "%\($0)%" }.joined(separator: ".")
    let prefix = part.attribute("num-prefix", of: element) ?? ""
    let suffix = part.attribute("num-suffix", of: element) ?? ""
    let plain = form?.isEmpty == false ? prefix + numbers + suffix : ""
    text = (part.attribute("num-list-format", of: element) ?? plain).asMark
  }
}

extension NumberFormat {
  /// The format by its OpenDocument name, which shows how the first numbers are written.
  fileprivate init(openDocument name: String) {
    let name =
      switch name.first {
      case nil: "none"
      case "1": "decimal"
      case "a": "lowerLetter"
      case "A": "upperLetter"
      case "i": "lowerRoman"
      case "I": "upperRoman"
      case "0": "decimalZero"
      case "１": "decimalFullWidth"
      case "一": "chineseCountingThousand"
      case "壹": name.contains("贰") ? "chineseLegalSimplified" : "ideographLegalTraditional"
      case "①": "decimalEnclosedCircle"
      case "甲": "ideographTraditional"
      case "子": "ideographZodiac"
      default: name
      }
    self.init(name)
  }
}
