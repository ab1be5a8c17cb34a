/// Counts the items of the lists of an OpenDocument text in their order.
struct ListCounter {
  /// A list that counts on its own, however many elements it is made of.
  struct Chain: Hashable {
    fileprivate let number: Int
  }

  /// The numbering of headings outside of lists.
  static let outline = Chain(number: 0)

  private let styles: ListStyles
  private var chains: [String: Chain] = [:]
  private var lastChains: [String: Chain] = [:]
  private var count = 0
  private var numbers: [Chain: [Int: Int]] = [:]
  /// The formats of numbers that are not known.
  private(set) var unknownFormats: Set<String> = []

  init(_ styles: ListStyles) { self.styles = styles }

  /// What an outermost list counts on: an earlier list that it continues, or its own.
  mutating func chain(_ part: PartTree, _ list: Int, style: String) -> Chain {
    var chain = part.attribute("continue-list", of: list).flatMap { chains[$0] }
    if part.attribute("continue-numbering", of: list) == "true" { chain = chain ?? lastChains[style] }
    if chain == nil { count += 1 }
    let found = chain ?? Chain(number: count)
    if let id = part.attribute("id", of: list) { chains[id] = found }
    lastChains[style] = found
    return found
  }

  /// Makes the next item of a level begin with a number.
  mutating func restart(_ chain: Chain, level: Int, at number: Int) { numbers[chain, default: [:]][level] = number - 1 }

  /// The printed mark of the next item of a level; nil for a sign that does not count.
  mutating func mark(_ chain: Chain, style: String, level: Int) -> String? {
    guard let definition = styles[style, level] else { return nil }
    for outer in 1..<max(level, 1) where numbers[chain]?[outer] == nil {
      numbers[chain, default: [:]][outer] = styles[style, outer]?.start ?? 1
    }
    numbers[chain, default: [:]][level] = numbers[chain]?[level].map { $0 &+ 1 } ?? definition.start
    for inner in (numbers[chain] ?? [:]).keys where inner > level { numbers[chain]?[inner] = nil }
    return definition.format == nil ? nil : text(definition.text, chain, style)
  }

  /// The text of a mark, with the numbers of levels in the place of `%1%`.
  private mutating func text(_ text: String, _ chain: Chain, _ style: String) -> String {
    var mark = ""
    for (index, piece) in text.split(separator: "%", omittingEmptySubsequences: false).enumerated() {
      if index.isMultiple(of: 2) {
        mark += piece
      } else if let level = Int(piece), let number = numbers[chain]?[level] {
        let format = styles[style, level]?.format ?? .decimal
        if format.text(number) == nil { unknownFormats.insert(format.name) }
        mark += format.text(number) ?? String(number)
      }
    }
    return mark.asMark
  }
}
