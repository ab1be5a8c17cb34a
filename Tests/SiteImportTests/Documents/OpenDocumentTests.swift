import SiteBase
import Testing

@testable import SiteImport

@Suite(.enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment)) struct OpenDocumentTests {
  private static let namespaces =
    [
      ("office", "office"), ("text", "text"), ("style", "style"), ("draw", "drawing"), ("table", "table"),
    ].map { #" xmlns:\#($0)="urn:oasis:names:tc:opendocument:xmlns:\#($1):1.0""# }.joined()
    + #" xmlns:xlink="http://www.w3.org/1999/xlink""#

  /// A text with a list style `L` of three levels, a numbered outline, and more styles.
  private func file(_ body: String, styles more: String = "", with parts: [String: String] = [:]) -> SourceFile {
    let styles = """
      \(more)
      <text:list-style style:name="L">
      <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
      <text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>
      <text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>
      <text:list-style style:name="B"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
      <text:outline-style style:name="Outline">
      <text:outline-level-style text:level="1" style:num-format="壹, 贰, 叁, ..." style:num-suffix="　"/>
      <text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>
      """
    var archive = ZipWriter()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    archive.add(
      "styles.xml", Array("<office:document-styles\(Self.namespaces)><office:styles/></office:document-styles>".utf8))
    archive.add(
      "content.xml",
      Array(
        ("<office:document-content\(Self.namespaces)><office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body><office:text>\(body)</office:text></office:body></office:document-content>").utf8))
    archive.add("META-INF/manifest.xml", Array("<manifest/>".utf8))
    for (path, xml) in parts.sorted(by: { $0.key < $1.key }) { archive.add(path, Array(xml.utf8)) }
    return SourceFile(path: "a.odt", bytes: archive.archive)
  }

  private func list(_ items: String..., attributes: String = #"text:style-name="L""#) -> String {
    "<text:list \(attributes)>" + items.map { "<text:list-item>\($0)</text:list-item>" }.joined() + "</text:list>"
  }

  private func words(_ body: String) async throws -> [String] { try await text(file(body), as: .odt).words }

  @Test func `Printed numbers of lists become words`() async throws {
    let inner = list("<text:p>乙</text:p>", "<text:p>丙</text:p>", attributes: "")
    #expect(
      try await words(list("<text:p>甲</text:p>" + inner, "<text:p>丁</text:p><text:p>续</text:p>", "<text:p/>"))
        == ["一、甲", "一.1. 乙", "一.2. 丙", "二、丁", "续", "三、"])
  }

  @Test func `A list begins anew, continues the last one, or another by its id`() async throws {
    let item = "<text:p>x</text:p>"
    let style = #"text:style-name="L""#
    #expect(
      try await words(
        list(item, item, attributes: style + #" xml:id="a""#) + list(item)
          + list(item, attributes: style + #" text:continue-numbering="true""#)
          + list(item, attributes: style + #" text:continue-list="a""#))
        == ["一、x", "二、x", "一、x", "二、x", "三、x"])
  }

  @Test func `Signs that do not count stay a list`() async throws {
    let text = try await text(file(list("<text:p>x</text:p>", attributes: #"text:style-name="B""#)), as: .odt)
    #expect(text.blocks == [ImportedBlock(.item(number: nil, depth: 1), "x")])
  }

  @Test func `Headings have the numbers of the outline`() async throws {
    let body = [(1, "甲"), (2, "乙"), (1, "丙")].map { #"<text:h text:outline-level="\#($0)">\#($1)</text:h>"# }.joined()
    let text = try await text(file(body), as: .odt)
    #expect(text.words == ["壹　甲", "乙", "贰　丙"])
    #expect(text.blocks.map(\.kind) == [.heading(level: 1), .heading(level: 2), .heading(level: 1)])
  }

  @Test func `Text boxes, fields and pronunciations give their words`() async throws {
    let source = await source(
      file(
        "<text:p>锚<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>尾<text:date>今天</text:date>"
          + "<text:ruby><text:ruby-base>音</text:ruby-base><text:ruby-text>yīn</text:ruby-text></text:ruby>"
          + "<office:annotation><text:p>批</text:p></office:annotation></text:p><text:p>后</text:p>"), as: .odt)
    #expect(source.texts.first?.words == ["锚尾今天音", "框", "后"])
    #expect(source.remarks(.dropped) == ["1 comment", "1 pronunciation above words"])
    #expect(source.remarks(.doubted) == ["1 text box, each put after the paragraph that holds it"])
  }

  @Test(arguments: [
    (#"text:level="0""#, "", ["x", "y"]), (#"text:level="-9223372036854775808""#, "", ["x", "y"]),
    (#"text:level="1" text:start-value="-9223372036854775808""#, "", ["甲 x", "乙 y"]),
    (#"text:level="1" text:start-value="32768""#, "", ["甲 x", "乙 y"]),
    (#"text:level="1" text:display-levels="9223372036854775807""#, "", ["甲 x", "乙 y"]),
    (#"text:level="1" text:start-value="3""#, #"text:start-value="-9223372036854775808""#, ["丙 x", "丁 y"]),
  ])
  func `A number that no list can have is passed over`(level: String, item: String, marked: [String]) async throws {
    let styles = """
      <text:list-style style:name="H"><text:list-level-style-number \(level) style:num-format="甲"/></text:list-style>
      """
    let body = """
      <text:list text:style-name="H"><text:list-item \(item)><text:p>x</text:p></text:list-item>
      <text:list-item><text:p>y</text:p></text:list-item></text:list>
      """
    #expect(try await text(file(body, styles: styles), as: .odt).words == marked)
  }

  @Test(arguments: [
    #"style:num-prefix="\#(long)""#, #"style:num-suffix="\#(long)""#, #"style:num-list-format="\#(long)""#,
    #"style:num-list-format="\#(String(repeating: "%1%", count: 1_000))" style:num-letter-sync="true""#,
  ])
  func `A mark is no longer than a mark can be`(format: String) async throws {
    let styles = """
      <text:list-style style:name="H">
      <text:list-level-style-number text:level="1" style:num-format="1" text:start-value="30000" \(format)/>
      </text:list-style>
      """
    let body = #"<text:list text:style-name="H"><text:list-item><text:p>x</text:p></text:list-item></text:list>"#
    #expect(try await text(file(body, styles: styles), as: .odt).words[0].count <= 202)
  }

  private static let long = String(repeating: "长", count: 1_000)

  @Test func `The head of a table is kept`() async throws {
    func row(_ cells: String...) -> String {
      "<table:table-row>" + cells.map { "<table:table-cell><text:p>\($0)</text:p></table:table-cell>" }.joined()
        + "</table:table-row>"
    }
    let columns = "<table:table-column/><table:table-column/>"
    let body =
      "<table:table>\(columns)<table:table-header-rows>\(row("甲", "乙"))</table:table-header-rows>"
      + "<table:table-rows>\(row("丙", "丁"))</table:table-rows></table:table>"
    #expect(try await words(body) == ["甲 | 乙", "丙 | 丁"])
  }

  @Test(arguments: ["Formula-0/", "./Formula-0", "Formula-0"])
  func `A formula is kept, another object is counted`(address: String) async throws {
    let math = #"<math xmlns="http://www.w3.org/1998/Math/MathML"><msub><mi>a</mi><mn>1</mn></msub></math>"#
    func frame(_ address: String) -> String {
      #"<draw:frame><draw:object xlink:href="\#(address)"/><draw:image xlink:href="./x.png"/></draw:frame>"#
    }
    let file = file(
      "<text:p>水\(frame(address))很\(frame("./Chart"))好。</text:p>",
      with: ["Formula-0/content.xml": math, "Chart/content.xml": "<office:document-content/>"])
    let source = await source(file, as: .odt)
    #expect(source.texts.first?.words == ["水a_{1}很好。"])
    #expect(source.remarks(.dropped) == ["1 embedded object, such as a chart or another document"])
    #expect(source.remarks(.doubted) == ["1 formula, written in TeX"])
  }

  @Test func `What no reader would look for is counted`() async throws {
    let changes =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>旧</text:p></text:deletion></text:changed-region></text:tracked-changes>"
    let source = await source(
      file(changes + "<text:p>水<draw:line/></text:p><text:odd><text:p>丢</text:p></text:odd>"), as: .odt)
    #expect(source.texts.first?.words == ["水"])
    #expect(source.remarks(.dropped) == ["1 tracked deletion", "1 drawing without words"])
    #expect(source.remarks(.doubted) == ["1 character that pandoc left out"])
  }

  @Test func `An encrypted text is an error`() async {
    var archive = ZipWriter()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
    archive.add("META-INF/manifest.xml", Array("<manifest><encryption-data/></manifest>".utf8))
    let read = await readDocument(SourceFile(path: "a.odt", bytes: archive.archive), format: .odt)
    #expect(read.diagnostics.map(\.summary) == ["an OpenDocument text with a password"])
  }
}
