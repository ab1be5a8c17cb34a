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
    var definition: String
    /// The levels that it defines anew.
    var levels: [Int: Level] = [:]
    /// The numbers that its levels start with.
    var starts: [Int: Int] = [:]
  }

  private var definitions: [String: [Int: Level]] = [:]
  private var links: [String: String] = [:]
  private var styleDefinitions: [String: String] = [:]
  private(set) var instances: [String: Instance] = [:]

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
  }

  /// A level of the numbering `id`, counted from 0.
  func level(_ level: Int, of id: String) -> Level? {
    guard let instance = instances[id] else { return nil }
    return instance.levels[level] ?? definitions[definition(of: instance)]?[level]
  }

  /// The level of the numbering `id` that a paragraph style belongs to.
  func level(ofStyle style: String, in id: String) -> Int? {
    guard let instance = instances[id] else { return nil }
    let levels = (definitions[definition(of: instance)] ?? [:]).merging(instance.levels) { $1 }
    return levels.first { $0.value.style == style }?.key
  }

  /// What the numbering `id` counts by, following a link through a list style.
  func definition(of instance: Instance) -> String {
    guard let style = links[instance.definition] else { return instance.definition }
    return styleDefinitions[style] ?? instance.definition
  }

  private mutating func addDefinition(_ part: PartTree, _ element: Int) {
    guard let id = part.attribute("abstractNumId", of: element) else { return }
    links[id] = part.value("w:numStyleLink", of: element)
    if let style = part.value("w:styleLink", of: element) { styleDefinitions[style] = id }
    for level in part.children(of: element) where part.elements[level].name == "w:lvl" {
      guard let index = part.attribute("ilvl", of: level).flatMap({ Int($0) }) else { continue }
      definitions[id, default: [:]][index] = Level(part, level)
    }
  }

  private mutating func addInstance(_ part: PartTree, _ element: Int) {
    guard let id = part.attribute("numId", of: element), let definition = part.value("w:abstractNumId", of: element)
    else { return }
    var instance = Instance(definition: definition)
    for override in part.children(of: element) where part.elements[override].name == "w:lvlOverride" {
      guard let index = part.attribute("ilvl", of: override).flatMap({ Int($0) }) else { continue }
      instance.levels[index] = part.child("w:lvl", of: override).map { Level(part, $0) }
      instance.starts[index] = part.value("w:startOverride", of: override).flatMap { Int($0) }
    }
    instances[id] = instance
  }
}

extension Numbering.Level {
  fileprivate init(_ part: PartTree, _ element: Int) {
    start = part.value("w:start", of: element).flatMap { Int($0) } ?? 0
    text = part.value("w:lvlText", of: element) ?? ""
    restart = part.value("w:lvlRestart", of: element).flatMap { Int($0) }
    isLegal = part.isOn("w:isLgl", of: element)
    isJoined = part.value("w:suff", of: element) == "nothing"
    style = part.value("w:pStyle", of: element)
    guard let format = part.descendant("w:numFmt", of: element) else { return }
    let name = part.attribute("val", of: format) ?? "decimal"
    guard name == "custom" else {
      self.format = NumberFormat(name)
      return
    }
    width = part.attribute("format", of: format)?.prefix { $0.isNumber }.count ?? 0
  }
}
