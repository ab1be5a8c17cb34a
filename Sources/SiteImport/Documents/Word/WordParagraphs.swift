import SiteBase

/// Tells the form of each paragraph of a Word file, in their order.
struct WordParagraphs {
  /// The form of a paragraph.
  struct Form {
    /// The id of its style.
    var style: String?
    /// Its printed number, with the space after it.
    var mark: String?
    /// The list that it is an item of, if its sign does not count.
    var bullet: (numbering: Int, level: Int)?
    /// Whether it is a line of a table of contents.
    var isContentsLine = false
  }

  private let numbering: Numbering
  private var counter: NumberCounter
  private var hasBegun = false

  init(_ numbering: Numbering) {
    self.numbering = numbering
    counter = NumberCounter(numbering)
  }

  /// The formats of numbers that are not known.
  var unknownFormats: Set<String> { counter.unknownFormats }

  /// The id of the style that stands for headings of a level of the outline, counted from 0.
  static func headingStyle(_ level: Int) -> String { "ImportedHeading\(level + 1)" }

  /// The form of the next paragraph.
  mutating func next(_ part: PartTree, _ element: Int, _ properties: Int?, _ styles: WordStyles) -> Form {
    let id = properties.flatMap { part.value("w:pStyle", of: $0) }
    let style = styles[id]
    var form = Form(style: id, isContentsLine: style.name.hasPrefix("toc "))
    let outline = properties.flatMap { part.numericValue("w:outlineLvl", of: $0) }
    form.style = headingStyle(outline, style) ?? (outline == 9 && style.isHeading ? nil : id)
    hasBegun = hasBegun || !style.isOfTitle && part.descendant("w:t", of: element) != nil
    let isHeading = form.style != id || style.isHeading && outline != 9
    number(&form, properties.flatMap { part.child("w:numPr", of: $0) }, part, style, isHeading: isHeading)
    return form
  }

  /// The style of a heading that is not a heading by its own style; titles after the first words are such.
  private func headingStyle(_ outline: Int?, _ style: WordStyles.Style) -> String? {
    let level: Int? =
      if let outline { outline } else if style.isHeading { nil } else if style.isOfTitle {
        hasBegun && style.name == "title" ? 0 : nil
      } else { style.outline }
    return level.flatMap { (0...8).contains($0) ? Self.headingStyle($0) : nil }
  }

  private mutating func number(
    _ form: inout Form, _ direct: Int?, _ part: PartTree, _ style: WordStyles.Style, isHeading: Bool
  ) {
    let directID = direct.flatMap { part.numericValue("w:numId", of: $0, in: .wordIDs) }
    guard let id = directID ?? style.numbering, id != 0 else { return }
    let directLevel = direct.flatMap { part.numericValue("w:ilvl", of: $0) }
    let styleLevel = style.numberingStyle.flatMap { numbering.level(ofStyle: $0, in: id) } ?? style.level
    let level = directLevel ?? (directID == nil ? styleLevel : nil) ?? 0
    guard (0...8).contains(level), let definition = numbering.level(level, of: id),
      let mark = counter.mark(numbering: id, level: level)
    else {
      return
    }
    if definition.format.isBullet {
      form.bullet = isHeading || mark.allSatisfy(\.isWhitespace) ? nil : (id, level)
    } else if !mark.isEmpty {
      form.mark = mark + (definition.isJoined ? "" : separator(after: mark))
    }
  }
}

extension WordStyles.Style {
  /// Whether its paragraphs at the head of a document are its title, or stand with it.
  var isOfTitle: Bool { ["title", "subtitle", "author", "date", "abstract"].contains(name) }
}
