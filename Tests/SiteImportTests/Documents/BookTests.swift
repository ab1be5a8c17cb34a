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
    #expect(text.words.prefix(4) == ["一", "　　文“引”字**市。", "x", "回"])
    #expect(text.blocks[0].id == "one")
    #expect(text.blocks[3].runs[0].link == "#one")
    #expect(text.words.joined().contains("脚注"))
    #expect(!text.words.joined().contains("↩"))
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
