import Testing

@testable import SiteImport

@Suite struct WordPackageTests {
  private func relations(_ targets: [(role: String, path: String)]) -> [UInt8] {
    let list = targets.map { #"<Relationship Type="x/\#($0)" Target="\#($1)"/>"# }
    return Array("<Relationships>\(list.joined())</Relationships>".utf8)
  }

  @Test func `A part is there once, however often it is related`() throws {
    var writer = ZipWriter()
    writer.add("_rels/.rels", relations([("officeDocument", "word/document.xml")]))
    writer.add(
      "word/_rels/document.xml.rels",
      relations([
        ("footnotes", "footnotes.xml"), ("header", "header1.xml"), ("footnotes", "footnotes.xml"),
        ("footnotes", "/word/footnotes.xml"), ("footnotes", "document.xml"), ("header", "header1.xml"),
      ]))
    let package = try #require(try WordPackage(ZipArchive(writer.archive)))
    #expect(package.parts.map(\.path) == ["word/footnotes.xml", "word/header1.xml"])
  }
}
