/// The numberings that a Word file defines.
struct Numbering {
  /// One level of a numbering.
  struct Level {
    /// The number of the first paragraph.
    var start = 0
    var format = NumberFormat.decimal
    /// The width that numbers are filled up to with zeros, for formats such as `001, 002, …`.
    var width = 0
    /// What is printed; `%1` to `%9` stand for the numbers of the levels.
    var text = ""
    /// How many outer levels make it start again; nil for all, 0 for none.
    var restart: Int?
    /// Whether the numbers of all levels are printed in digits.
    var isLegal = false
    /// Whether nothing stands between the mark and the words.
    var isJoined = false
    /// The paragraph style that belongs to the level.
    var style: String?
  }

  /// A numbering that paragraphs name.
  struct Instance {
    /// The definition that it counts by, shared with others.
    var definition: Int
    /// The levels that it defines anew.
    var levels: [Int: Level] = [:]
    /// The numbers that its levels start with.
    var starts: [Int: Int] = [:]
  }

  private var definitions: [Int: [Int: Level]] = [:]
  private(set) var instances: [Int: Instance] = [:]
  /// The list styles that definitions link to, and the definitions that belong to list styles.
  private var links: [Int: String] = [:]
  private var styleDefinitions: [String: Int] = [:]

  /// No numbering.
  init() {}

  /// Reads the part that defines them.
  init(_ part: PartTree) {
    for element in part.children(of: 0) {
      switch part.elements[element].name {
      case "w:abstractNum": addDefinition(part, element)
      case "w:num": addInstance(part, element)
      default: break
      }
    }
    for (id, instance) in instances {
      let linked = links[instance.definition].flatMap { styleDefinitions[$0] }
      instances[id]?.definition = linked ?? instance.definition
    }
  }

  /// A level of the numbering `id`, counted from 0.
  func level(_ level: Int, of id: Int) -> Level? {
    guard let instance = instances[id] else { return nil }
    return instance.levels[level] ?? definitions[instance.definition]?[level]
  }

  /// The level of the numbering `id` that a paragraph style belongs to.
  func level(ofStyle style: String, in id: Int) -> Int? {
    guard let instance = instances[id] else { return nil }
    let levels = (definitions[instance.definition] ?? [:]).merging(instance.levels) { $1 }
    return levels.first { $0.value.style == style }?.key
  }

  private mutating func addDefinition(_ part: PartTree, _ element: Int) {
    guard let id = part.number("abstractNumId", of: element, in: .wordIDs) else { return }
    links[id] = part.value("w:numStyleLink", of: element)
    if let style = part.value("w:styleLink", of: element) { styleDefinitions[style] = id }
    for level in part.children(of: element) where part.elements[level].name == "w:lvl" {
      guard let index = part.number("ilvl", of: level, in: 0...8) else { continue }
      definitions[id, default: [:]][index] = Level(part, level)
    }
  }

  private mutating func addInstance(_ part: PartTree, _ element: Int) {
    guard let id = part.number("numId", of: element, in: .wordIDs),
      let definition = part.numericValue("w:abstractNumId", of: element, in: .wordIDs)
    else { return }
    var instance = Instance(definition: definition)
    for override in part.children(of: element) where part.elements[override].name == "w:lvlOverride" {
      guard let index = part.number("ilvl", of: override, in: 0...8) else { continue }
      instance.levels[index] = part.child("w:lvl", of: override).map { Level(part, $0) }
      instance.starts[index] = part.numericValue("w:startOverride", of: override)
    }
    instances[id] = instance
  }
}

extension Numbering.Level {
  fileprivate init(_ part: PartTree, _ element: Int) {
    start = part.numericValue("w:start", of: element) ?? 0
    text = part.value("w:lvlText", of: element)?.asMark ?? ""
    restart = part.numericValue("w:lvlRestart", of: element)
    isLegal = part.isOn("w:isLgl", of: element)
    isJoined = part.value("w:suff", of: element) == "nothing"
    style = part.value("w:pStyle", of: element)
    guard let format = part.descendant("w:numFmt", of: element) else { return }
    let name = part.attribute("val", of: format) ?? "decimal"
    guard name == "custom" else {
      self.format = NumberFormat(name)
      return
    }
    width = part.attribute("format", of: format)?.asMark.prefix { $0.isNumber }.count ?? 0
  }
}
