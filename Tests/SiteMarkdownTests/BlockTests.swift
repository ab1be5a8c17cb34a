import SiteBase
import SiteMarkdown
import Testing

@Suite struct BlockTests {
  private let text = """
    # 题 {#top}

    第一段。

    > 引

    3. 甲
       乙
    4. 丙

       丁

    - - 深
    -
    - ## 小

    ```swift
    let a = 1
    ```

    ***
    """

  @Test func areListedWithListsTakenApart() {
    let document = read(text)
    let listed = document.blocks.map { ($0.kind, document.filled($0.html), $0.line, $0.characters) }
    let expected: [(MarkdownBlock.Kind, String, Int, Int)] = [
      (.heading(level: 1), "<h1>题</h1>\n", 1, 1),
      (.paragraph, "<p>第一段。</p>\n", 3, 4),
      (.quotation, "<blockquote>\n<p>引</p>\n</blockquote>\n", 5, 1),
      (.listOpen, "<ol start=\"3\">\n", 7, 0),
      (.item, "<li>\n<p>甲乙</p>\n</li>\n", 7, 2),
      (.item, "<li>\n<p>丙</p>\n<p>丁</p>\n</li>\n", 9, 2),
      (.listClose, "</ol>\n", 12, 0),
      (.listOpen, "<ul>\n", 13, 0),
      (.item, "<li>\n<ul>\n<li>深</li>\n</ul>\n</li>\n", 13, 1),
      (.item, "<li></li>\n", 14, 0),
      (.item, "<li>\n<h2>小</h2>\n</li>\n", 15, 1),
      (.listClose, "</ul>\n", 16, 0),
      (.code, "<pre><code class=\"language-swift\">let a = 1\n</code></pre>\n", 17, 6),
      (.rule, "<hr />\n", 21, 0),
    ]
    #expect(listed.map(\.0) == expected.map(\.0))
    #expect(listed.map(\.1) == expected.map(\.1))
    #expect(listed.map(\.2) == expected.map(\.2))
    #expect(listed.map(\.3) == expected.map(\.3))
    #expect(document.blocks[0].id == "top")
    #expect(document.html.capacity - document.html.count < 200)
  }

  @Test func haveTheLinesOfTheFile() {
    let bytes = Array("---\r\ntitle: a\r\n---\r\n一\r\n\r\n[链](u)".utf8)
    let file = SourceFile(path: "a.md", bytes: bytes)
    let document = MarkdownDocument.read(file, body: 20..<bytes.count)
    #expect(document.blocks.map(\.line) == [4, 6])
    #expect(document.links.map(\.line) == [6])
  }

  @Test func endWhereTheBodyEnds() {
    let file = SourceFile(path: "a.md", bytes: Array("[甲](u)**乙".utf8))
    #expect(MarkdownDocument.read(file, body: 8..<13).filled == "<p>**乙</p>\n")
    #expect(MarkdownDocument.read(file, body: 0..<7).filled == "<p>[甲](u</p>\n")
    #expect(MarkdownDocument.read(file, body: 0..<0).html == [])
    #expect(read("").blocks == [])
  }

  @Test(
    arguments: [
      ("## 题 {#a-1_b}", "题", "a-1_b"),
      ("## 题{#a}", "题", "a"),
      ("## 题 {#a} ##", "题", "a"),
      ("题 {#a}\n---", "题", "a"),
      ("## **题** {#a}", "<strong>题</strong>", "a"),
      ("## {#a}", "", "a"),
      ("## 题 {#1}", "题 {#1}", nil),
      ("## 题 {#中}", "题", "中"),
      ("## 题 {#a b}", "题 {#a b}", nil),
      ("## 题 {#a} 后", "题 {#a} 后", nil),
      (#"## 题 \{#a}"#, "题 {#a}", nil),
      ("## `{#a}`", "<code>{#a}</code>", nil),
    ] as [(String, String, String?)])
  func headingsMayHaveAnID(_ text: String, _ words: String, _ id: String?) {
    let document = read(text)
    #expect(document.filled == "<h2>\(words)</h2>\n")
    #expect(document.blocks[0].id == id)
    if id != nil { #expect(document.blocks[0].characters == (words.isEmpty ? 0 : 1)) }
  }

  @Test func headingsInsideOtherBlocksHaveNone() {
    #expect(html("> ## 题 {#a}") == "<blockquote>\n<h2>题 {#a}</h2>\n</blockquote>\n")
    #expect(html("## 题 {#a}", MarkdownOptions(extensions: false)) == "<h2>题 {#a}</h2>\n")
  }

  @Test(arguments: [
    ("a b\tc", 3), ("中　文\u{A0}字\u{2003}！", 4), ("a\u{200B}b", 2), ("é😀한", 3), ("`a b`", 2), ("a&amp;b", 3),
    ("[甲](u)![乙](v)", 1), ("一  \n二", 2), ("𠀀\u{E0100}", 2),
    ("abcdefghijklmnop　qrstu\u{A0}vw xyz中文，中文\u{2009}。", 32),
  ])
  func countVisibleCharacters(_ text: String, _ count: Int) {
    #expect(read(text).blocks[0].characters == count)
  }
}
