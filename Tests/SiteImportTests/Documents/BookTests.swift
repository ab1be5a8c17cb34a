import SiteBase
import Testing

@testable import SiteImport

@Suite(.enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment)) struct BookTests {
  private let markdown = """
    ---
    title: 题
    author: 张三
    date: 2020-01-02
    ---

    # 一 {#one}

    　　文“引”字\\*\\*市^[脚注]。

    - x

    [回](#one)
    """

  @Test func `An EPUB gives its words and what is said of it`() async throws {
    let text = try await text(InstalledPandoc.file(markdown, as: .epub), as: .epub)
    #expect(text.title == "题")
    #expect(text.speakers == ["张三"])
    #expect(text.date == "2020-01-02")
    #expect(text.words == ["一", "　　文“引”字**市。", "x", "回"])
    #expect(text.blocks[0].id == "one")
    #expect(text.blocks[3].runs[0].link == "#one")
    #expect(text.blocks[1].runs.flatMap(\.note).map(\.words) == ["脚注"])
  }

  @Test(
    arguments: [
      ("（2021年3月5日）", nil, "dropped: the date 2020-01-02 of the book, since its text says 2021-03-05"),
      ("（2020年1月2日）", "2020-01-02", nil),
      ("同志们：", "2020-01-02", "doubted: the date 2020-01-02 of the book, which may be when it was made"),
    ] as [(String, String?, String?)])
  func `The date of a book goes behind that of its text`(line: String, date: String?, remark: String?) async throws {
    let markdown = "---\ntitle: 题\ndate: 2020-01-02\nlang: C\n---\n\n# 在大会上的讲话\n\n\(line)\n\n今天开会。\n"
    let source = await source(try InstalledPandoc.file(markdown, as: .epub), as: .epub)
    #expect(source.texts.first?.date == date)
    #expect(source.texts.first?.language == nil)
    let remarks = source.remarks.map { "\($0.kind.rawValue): \($0.summary)" }
    #expect(remarks == ["dropped: the language “C”, which is no BCP 47 tag"] + [remark].compactMap(\.self))
  }

  /// A book of one page.
  private func book(_ body: String) -> SourceFile {
    let page =
      #"<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head>"#
      + "<body>\(body)</body></html>"
    let package = """
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>
      <item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine>
      </package>
      """
    let container = """
      <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
      <rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
      """
    var archive = ZipWriter()
    archive.add("mimetype", Array("application/epub+zip".utf8))
    archive.add("META-INF/container.xml", Array(container.utf8))
    archive.add("a.opf", Array(package.utf8))
    archive.add("a.xhtml", Array(page.utf8))
    return SourceFile(path: "a.epub", bytes: archive.archive)
  }

  @Test(arguments: [
    (#"<aside epub:type="footnote" id="n"><p>注。</p></aside>"#, ["甲乙。"], ["注。"]),
    (#"<section epub:type="endnotes"><ol><li id="n"><p>注。</p></li></ol></section>"#, ["甲乙。"], ["注。"]),
    (##"<p>又<a epub:type="noteref" href="#n">1</a></p><div id="n"><p>注。</p></div>"##, ["甲1乙。", "又1", "注。"], []),
    (#"<p id="n">1. 注。</p>"#, ["甲1乙。", "1. 注。"], []), ("<p>丙</p>", ["甲1乙。", "丙"], []),
    (##"<div id="x"><p>注<a epub:type="noteref" href="#x">2</a></p></div>"##, ["甲1乙。", "注2"], []),
  ]) func `A note stands where it is called, or its sign does`(notes: String, words: [String], note: [String])
    async throws
  {
    let source = await source(book(##"<p>甲<a epub:type="noteref" href="#n">1</a>乙。</p>"## + notes), as: .epub)
    #expect(source.texts.first?.words == words)
    #expect(source.texts.first?.blocks[0].runs.flatMap(\.note).map(\.words) == note)
  }

  @Test func `An OpenDocument text gives its words and notes`() async throws {
    let text = try await text(InstalledPandoc.file(markdown, as: .odt), as: .odt)
    #expect(text.words == ["题", "张三", "2020-01-02", "一", "　　文“引”字**市。", "x", "回"])
    #expect(text.blocks[4].runs[0].note.map(\.words) == ["脚注"])
  }

  @Test func `A DOCX with packed parts gives the same words`() async throws {
    let text = try await text(InstalledPandoc.file(markdown, as: .docx), as: .docx)
    #expect(text.title == "题")
    #expect(text.speakers == ["张三"])
    #expect(text.date == "2020-01-02")
    #expect(text.words == ["一", "　　文“引”字**市。", "x", "回"])
    let link = try #require(text.blocks.last?.runs.first?.link)
    #expect(text.blocks.compactMap(\.id).map { "#" + $0 } == [link])
  }
}
