import SiteBase

@testable import SiteImport

/// A Word file in the making.
struct WordFile {
  /// The XML within `<w:body>`.
  var body: String
  /// The XML within `<w:styles>`.
  var styles = ""
  /// The XML within `<w:numbering>`.
  var numbering = ""
  /// Further parts within `word/`, by role, such as `footnotes`.
  var parts: [String: String] = [:]

  private static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  private static let namespaces = [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
    ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("v", "urn:schemas-microsoft-com:vml"),
  ].map { #" xmlns:\#($0)="\#($1)""# }.joined()

  /// The file.
  var file: SourceFile {
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    let all = parts.merging(["styles": styles, "numbering": numbering]) { $1 }.sorted { $0.key < $1.key }
    var archive = ZipWriter()
    func add(_ path: String, _ xml: String) { archive.add(path, Array((Self.declaration + xml).utf8)) }
    func relations(_ targets: [(role: String, path: String)]) -> String {
      let list = targets.map { #"<Relationship Id="\#($0)" Type="\#(type)\#($0)" Target="\#($1)"/>"# }.joined()
      return #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(list)"#
        + "</Relationships>"
    }
    add("_rels/.rels", relations([("officeDocument", "word/document.xml")]))
    add("word/_rels/document.xml.rels", relations(all.map { ($0.key, $0.key + ".xml") }))
    add("word/document.xml", "<w:document\(Self.namespaces)><w:body>\(body)</w:body></w:document>")
    for (role, xml) in all { add("word/\(role).xml", "<w:\(role)\(Self.namespaces)>\(xml)</w:\(role)>") }
    return SourceFile(path: "a.docx", bytes: archive.archive)
  }
}

/// A paragraph of one run, in a style, numbered by a level of a numbering.
func paragraph(_ words: String, style: String? = nil, number: (id: Int, level: Int)? = nil, _ more: String = "")
  -> String
{
  let style = style.map { #"<w:pStyle w:val="\#($0)"/>"# } ?? ""
  let number = number.map { #"<w:numPr><w:ilvl w:val="\#($1)"/><w:numId w:val="\#($0)"/></w:numPr>"# } ?? ""
  return "<w:p><w:pPr>\(style)\(number)\(more)</w:pPr>\(run(words))</w:p>"
}

/// A run of words, with properties.
func run(_ words: String, _ properties: String = "") -> String {
  #"<w:r><w:rPr>\#(properties)</w:rPr><w:t xml:space="preserve">\#(words)</w:t></w:r>"#
}

/// A paragraph style.
func style(_ id: String, _ name: String, basedOn base: String? = nil, _ properties: String = "") -> String {
  let base = base.map { #"<w:basedOn w:val="\#($0)"/>"# } ?? ""
  return #"<w:style w:type="paragraph" w:styleId="\#(id)"><w:name w:val="\#(name)"/>\#(base)"#
    + "<w:pPr>\(properties)</w:pPr></w:style>"
}

/// A definition of numbers by the formats and the texts of its levels, and numberings that use it.
func numbering(
  _ id: Int, _ levels: [(format: String, text: String)], usedBy numberings: [Int], more: [Int: String] = [:]
) -> String {
  let levels = levels.enumerated().map { index, level in
    #"<w:lvl w:ilvl="\#(index)"><w:start w:val="1"/><w:numFmt w:val="\#(level.format)"/>\#(more[index] ?? "")"#
      + #"<w:lvlText w:val="\#(level.text)"/></w:lvl>"#
  }
  let uses = numberings.map { #"<w:num w:numId="\#($0)"><w:abstractNumId w:val="\#(id)"/></w:num>"# }
  return #"<w:abstractNum w:abstractNumId="\#(id)">\#(levels.joined())</w:abstractNum>"# + uses.joined()
}
