import Foundation
import SiteMarkdown
import Testing

@Suite struct RawHTMLTests {
  @Test(arguments: [
    ("一<b>二</b>三", "<p>一&lt;b&gt;二&lt;/b&gt;三</p>\n"),
    ("一<br>二<br/>三<BR />四", "<p>一<br />\n二<br />\n三<br />\n四</p>\n"),
    ("一<br>\n二", "<p>一<br />\n二</p>\n"),
    ("一<!-- 注 -->二", "<p>一二</p>\n"),
    ("一<!-- 注 -->\n二", "<p>一二</p>\n"),
    ("<!-- 注\n\n释 -->\n\n文", "<p>文</p>\n"),
    ("<!-- 注 --> 文", "<p> 文</p>\n"),
    ("- <!-- 注 -->\n- 文", "<ul>\n<li></li>\n<li>文</li>\n</ul>\n"),
    ("- <!-- 注 -->\n  文", "<ul>\n<li>文</li>\n</ul>\n"),
    ("<br>\n\n文", "<p>文</p>\n"),
    ("<!-- 未完\n\n文", "<p>&lt;!-- 未完<br />\n<br />\n文</p>\n"),
    ("<div class=\"a\">\n**b**\n</div>", "<p>&lt;div class=&quot;a&quot;&gt;<br />\n**b**<br />\n&lt;/div&gt;</p>\n"),
    ("- <div>\n  a\n- b", "<ul>\n<li>&lt;div&gt;<br />\na</li>\n<li>b</li>\n</ul>\n"),
    ("> <p>\n> a", "<blockquote>\n<p>&lt;p&gt;<br />\na</p>\n</blockquote>\n"),
    ("![a<b>c</b>](u)", "<p><img src=\"u\" alt=\"a&lt;b&gt;c&lt;/b&gt;\" /></p>\n"),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
  ])
  func isShownAsText(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test func isWarnedOfOnceAFile() {
    let document = read("文\n\n<!-- 注 -->\n\n一<b>二</b>三<br>\n\n<div>\n</div>\n")
    #expect(document.diagnostics.map(\.code) == ["raw-html"])
    #expect(document.diagnostics[0].place.line == 5)
    #expect(document.diagnostics[0].place.before == 1)
    #expect(document.diagnostics[0].summary == "`<b>` is raw HTML and is shown as text, and 2 more in this file")
    #expect(codes("文<!-- 注 --><br>") == [])
  }

  @Test func isPassedOnIfAllowed() {
    let document = read("<div>\n中 <b>文</b>\n</div>\n\n一<i>二</i><!-- 注 -->", MarkdownOptions(rawHTML: true))
    #expect(document.filled == "<div>\n中 <b>文</b>\n</div>\n<p>一<i>二</i><!-- 注 --></p>\n")
    #expect(document.blocks.map(\.kind) == [.html, .paragraph])
    #expect(document.blocks.map(\.characters) == [2, 2])
    #expect(document.diagnostics == [])
  }

  @Test(.enabled(if: Corpus.spec != nil, "no specification beside the repository"))
  func nothingOfAnAttackGetsThrough() throws {
    let folder = try #require(Corpus.spec).appending(path: "spec")
    let payloads = try String(contentsOf: folder.appending(path: "xss/xss-payload-list.txt"), encoding: .utf8)
      .split(whereSeparator: \.isNewline).map(String.init)
    let naughty = try JSONDecoder().decode(
      [String].self, from: Data(contentsOf: folder.appending(path: "blns/blns.json")))
    let examples = try JSONDecoder().decode(
      [[String: String]].self,
      from: Data(contentsOf: folder.appending(path: "xss/html5lib-sanitizer/tests/sanitizer-testdata/tests1.dat")))
    let texts = payloads + naughty + examples.compactMap { $0["input"] }
    #expect(texts.count > 1000)
    for text in texts where !text.utf8.contains(0) {
      for text in [text, "文[\(text)](\(text))", "![\(text)](<\(text)> \"\(text)\")", "[a]\n\n[a]: \(text)"] {
        #expect(Markup(read(text).html).strangers == [], "\(text)")
      }
    }
  }
}
