import SiteBase
import Testing

@testable import SiteImport

@Suite(.enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment)) struct WordTests {
  private func read(_ body: String, styles: String = "", parts: [String: String] = [:]) async -> ImportedSource {
    await source(WordFile(body: body, styles: styles, parts: parts).file, as: .docx)
  }

  @Test func `Redactions, full-width indents and quotes stay as written`() async throws {
    let words = "　　中共**市委“书记”在\"××\"县　讲话……——（掌声）a\u{A0}b &lt;i&gt; &amp;amp;"
    let text = try #require(await read(paragraph(words)).texts.first)
    #expect(text.words == ["　　中共**市委“书记”在\"××\"县　讲话……——（掌声）a\u{A0}b <i> &amp;"])
    #expect(text.blocks[0].runs.count == 1)
  }

  @Test func `Headings come from styles and from outline levels`() async throws {
    let styles =
      style("T", "Title", #"<w:outlineLvl w:val="0"/>"#) + style("1", "heading 1") + style("B", "Big", basedOn: "1")
      + style("O", "Own", #"<w:outlineLvl w:val="2"/>"#)
    let body =
      paragraph("汇编", style: "T") + paragraph("甲", style: "1") + paragraph("乙", style: "B")
      + paragraph("丙", style: "O") + paragraph("丁", #"<w:outlineLvl w:val="1"/>"#)
      + paragraph("戊", style: "1", #"<w:outlineLvl w:val="9"/>"#) + paragraph("己", style: "T")
    let text = try #require(await read(body, styles: styles).texts.first)
    #expect(text.title == "汇编")
    #expect(text.words == ["甲", "乙", "丙", "丁", "戊", "己"])
    #expect(
      text.blocks.map(\.kind) == [
        .heading(level: 1), .heading(level: 1), .heading(level: 3), .heading(level: 2), .paragraph,
        .heading(level: 1),
      ])
    #expect(text.blocks.allSatisfy { $0.id == nil })
  }

  @Test func `Tracked changes are accepted`() async throws {
    let body =
      "<w:p>" + run("前") + "<w:del w:id=\"1\"><w:r><w:delText>删</w:delText></w:r></w:del>"
      + "<w:ins w:id=\"2\">\(run("增"))</w:ins><w:moveFrom w:id=\"3\">\(run("移"))</w:moveFrom>"
      + "<w:moveTo w:id=\"4\">\(run("来"))</w:moveTo></w:p>"
    let source = await read(body)
    #expect(source.texts.first?.words == ["前增来"])
    #expect(source.remarks(.dropped) == ["2 tracked deletions"])
    #expect(source.remarks(.recognized) == ["2 tracked insertions, accepted"])
  }

  @Test func `The words of a text box follow its paragraph, once`() async throws {
    let box = "<w:txbxContent>\(paragraph("框一"))\(paragraph("框二"))</w:txbxContent>"
    let body =
      "<w:p>\(run("锚"))<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>\(box)</wps:txbx>"
      + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>"
      + "</mc:AlternateContent></w:r>\(run("尾"))</w:p>" + paragraph("后")
    let source = await read(body)
    #expect(source.texts.first?.words == ["锚尾", "框一", "框二", "后"])
    #expect(source.remarks(.doubted) == ["1 text box, each put after the paragraph that holds it"])
  }

  @Test func `A table gives a paragraph for each row`() async throws {
    func cell(_ words: String...) -> String { "<w:tc>\(words.map { paragraph($0) }.joined())</w:tc>" }
    let body =
      "<w:tbl><w:tr>\(cell("年份"))\(cell("增长"))</w:tr><w:tr>\(cell("2020", "注"))\(cell("5%"))</w:tr></w:tbl>"
    let source = await read(body + paragraph("后"))
    #expect(source.texts.first?.words == ["年份 | 增长", "2020\n注 | 5%", "后"])
    #expect(source.remarks(.doubted) == ["2 rows of tables, each a paragraph with | between its cells"])
  }

  @Test func `A table of one column is what stands in it`() async throws {
    let body = "<w:tbl><w:tr><w:tc>\(paragraph("甲"))\(paragraph("乙"))</w:tc></w:tr></w:tbl>"
    let source = await read(body)
    #expect(source.texts.first?.words == ["甲", "乙"])
    #expect(source.remarks.isEmpty)
  }

  @Test func `Fields show what they show, and links lead on`() async throws {
    func field(_ instruction: String, _ result: String) -> String {
      #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>\#(instruction)</w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r>\#(run(result))<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
    }
    let body =
      "<w:p>" + field(" DATE ", "四月") + "<w:fldSimple w:instr=\"PAGE\">\(run("七"))</w:fldSimple>"
      + "<w:smartTag>\(run("智"))</w:smartTag><w:sdt><w:sdtContent>\(run("控"))</w:sdtContent></w:sdt>"
      + field(#" HYPERLINK "https://example.org/" "#, "链") + "</w:p>"
    let text = try #require(await read(body).texts.first)
    #expect(text.blocks[0].runs == [ImportedRun("四月七智控"), ImportedRun("链", link: "https://example.org/")])
  }

  @Test func `Footnotes stand where they are called, line breaks stay, pronunciations go`() async throws {
    let body =
      #"<w:p>\#(run("话"))<w:r><w:footnoteReference w:id="2"/></w:r>\#(run("完"))<w:r><w:br/></w:r>"#
      + "<w:r><w:ruby><w:rt>\(run("yīn"))</w:rt><w:rubyBase>\(run("音"))</w:rubyBase></w:ruby></w:r></w:p>"
    let notes = #"<w:footnote w:id="2">\#(paragraph("注"))</w:footnote>"#
    let source = await read(body, parts: ["footnotes": notes])
    let note = ImportedRun("话", note: [ImportedBlock(.paragraph, "注")])
    #expect(source.texts.first?.blocks.first?.runs == [note, ImportedRun("完\n音")])
    #expect(source.remarks(.dropped) == ["1 pronunciation above words"])
  }

  @Test func `What stands beside the body is reported`() async throws {
    let picture = "<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>"
    let source = await read(
      paragraph("话") + picture,
      parts: ["header": paragraph("内部资料"), "comments": "<w:comment w:id=\"0\">\(paragraph("批"))</w:comment>"])
    #expect(source.texts.first?.words == ["话"])
    #expect(source.remarks(.dropped) == ["1 comment", "1 picture", "1 header or footer of pages"])
  }

  @Test func `Indents make no quotations`() async throws {
    let text = try #require(await read(paragraph("话", #"<w:ind w:left="840"/>"#)).texts.first)
    #expect(text.blocks == [ImportedBlock(.paragraph, "话")])
  }

  @Test func `All words of the body come out in order`() async throws {
    let numbers = numbering(0, [("chineseCounting", "%1、")], usedBy: [1])
    let words = (1...200).map { "第\($0)句，" + ($0.isMultiple(of: 3) ? "“引”**某**" : "plain words \($0)") + "。" }
    let body = words.enumerated().map { index, words in
      paragraph(words, number: index.isMultiple(of: 5) ? (1, 0) : nil)
    }
    let text = try await text(WordFile(body: body.joined(), numbering: numbers).file, as: .docx)
    let expected = words.enumerated().map { index, words in
      (index.isMultiple(of: 5) ? (NumberFormat("chineseCounting").text(index / 5 + 1) ?? "") + "、" : "") + words
    }
    #expect(text.words == expected)
  }

  @Test func `A paragraph that goes on after an item has no sign of its own`() async throws {
    let signs = numbering(1, [("bullet", "•")], usedBy: [1]) + numbering(2, [("bullet", " ")], usedBy: [2])
    let word = WordFile(
      body: paragraph("甲。", number: (1, 0)) + paragraph("续段。", number: (2, 0)) + paragraph("乙。", number: (1, 0)),
      numbering: signs)
    let text = try await text(word.file, as: .docx)
    #expect(text.words == ["甲。", "续段。", "乙。"])
    #expect(text.blocks.map(\.kind) == [.item(number: nil, depth: 1), .paragraph, .item(number: nil, depth: 1)])
  }

  @Test func `A document within the document is counted`() async {
    let source = await source(WordFile(body: paragraph("水。") + #"<w:altChunk r:id="a"/>"#).file, as: .docx)
    #expect(source.texts.first?.words == ["水。"])
    #expect(source.remarks(.dropped) == ["1 embedded object, such as a chart or another document"])
  }
}
