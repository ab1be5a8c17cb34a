/// What the paragraph styles of a Word file say about structure.
struct WordStyles {
  /// A style with all that it takes over from the styles that it is based on.
  struct Style {
    /// Its name in lower case, such as `heading 1`.
    var name = ""
    /// The numbering of its paragraphs; 0 for none.
    var numbering: Int?
    /// The level of that numbering, counted from 0.
    var level: Int?
    /// The style that brought the numbering in.
    var numberingStyle: String?
    /// Its level in the outline, counted from 0; 9 for body text.
    var outline: Int?
    /// Whether it is one of the built-in headings, or based on one.
    var isHeading = false
  }

  private let styles: [String: Style]
  private let standard: Style

  /// Reads the part that defines them, if there is one.
  init(_ part: PartTree?) {
    guard let part else {
      (styles, standard) = ([:], Style())
      return
    }
    var elements: [String: Int] = [:]
    var standardID: String?
    for element in part.children(of: 0) where part.elements[element].name == "w:style" {
      guard part.attribute("type", of: element) == "paragraph", let id = part.attribute("styleId", of: element) else {
        continue
      }
      elements[id] = element
      if part.attribute("default", of: element).map({ ["1", "true", "on"].contains($0) }) == true { standardID = id }
    }
    var styles: [String: Style] = [:]
    for id in elements.keys { _ = Self.resolve(id, part, elements, into: &styles, depth: 0) }
    self.styles = styles
    standard = standardID.flatMap { styles[$0] } ?? Style()
  }

  /// A style by its id; the standard one if there is no such style.
  subscript(id: String?) -> Style { id.flatMap { styles[$0] } ?? standard }

  private static func resolve(
    _ id: String, _ part: PartTree, _ elements: [String: Int], into styles: inout [String: Style], depth: Int
  ) -> Style {
    if let style = styles[id] { return style }
    guard let element = elements[id], depth < 64 else { return Style() }
    let base = part.value("w:basedOn", of: element)
    var style = base.map { resolve($0, part, elements, into: &styles, depth: depth + 1) } ?? Style()
    style.name = part.value("w:name", of: element)?.lowercased() ?? ""
    style.isHeading = style.isHeading || style.name.hasPrefix("heading ")
    if let properties = part.child("w:pPr", of: element) {
      style.outline = part.numericValue("w:outlineLvl", of: properties) ?? style.outline
      if let numbering = part.child("w:numPr", of: properties) {
        style.numbering = part.numericValue("w:numId", of: numbering, in: .wordIDs) ?? style.numbering
        style.level = part.numericValue("w:ilvl", of: numbering) ?? style.level
        style.numberingStyle = id
      }
    }
    styles[id] = style
    return style
  }
}
