/// Counts the numbered paragraphs of a Word file in their order.
///
/// A paragraph whose outer levels have had none yet counts as their first: after `1.1`, the next outer one is `2`.
struct NumberCounter {
  private let numbering: Numbering
  /// The last number of each level, by what it is counted by.
  private var numbers: [Int: [Int: Int]] = [:]
  /// The levels of numberings whose own start has been used.
  private var started: Set<String> = []
  /// The formats that are not known, and were printed in digits.
  private(set) var unknownFormats: Set<String> = []

  init(_ numbering: Numbering) { self.numbering = numbering }

  /// The printed mark of the next paragraph of a level; nil if the numbering has no such level.
  mutating func mark(numbering id: Int, level: Int) -> String? {
    guard let definition = numbering.level(level, of: id), let instance = numbering.instances[id] else { return nil }
    let key = instance.definition
    for outer in 0..<max(level, 0) where numbers[key]?[outer] == nil {
      numbers[key, default: [:]][outer] = start(outer, id)
    }
    let isOwnStart = started.insert("\(id) \(level)").inserted && instance.starts[level] != nil
    let next = isOwnStart ? nil : numbers[key]?[level].map { $0 &+ 1 }
    numbers[key, default: [:]][level] = next ?? start(level, id)
    for inner in (numbers[key] ?? [:]).keys where inner > level {
      let restart = numbering.level(inner, of: id)?.restart ?? inner
      if level < restart { numbers[key]?[inner] = nil }
    }
    return text(definition, id, key)
  }

  private func start(_ level: Int, _ id: Int) -> Int {
    numbering.instances[id]?.starts[level] ?? numbering.level(level, of: id)?.start ?? 0
  }

  private mutating func text(_ definition: Numbering.Level, _ id: Int, _ key: Int) -> String {
    var text = ""
    var rest = Substring(definition.text)
    while let percent = rest.firstIndex(of: "%") {
      text += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      guard let level = rest.first?.wholeNumberValue, (1...9).contains(level) else {
        text += "%"
        continue
      }
      rest.removeFirst()
      text += number(level - 1, id, key, isLegal: definition.isLegal)
    }
    return (text + rest).asMark
  }

  private mutating func number(_ level: Int, _ id: Int, _ key: Int, isLegal: Bool) -> String {
    guard let definition = numbering.level(level, of: id) else { return "" }
    let number = numbers[key]?[level] ?? start(level, id)
    let digits = String(number)
    if isLegal { return digits }
    if definition.width > digits.count {
      return String(repeating: "0", count: definition.width - digits.count) + digits
    }
    if let text = definition.format.text(number) { return text }
    unknownFormats.insert(definition.format.name)
    return digits
  }
}
