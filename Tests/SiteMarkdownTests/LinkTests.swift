import SiteBase
import SiteMarkdown
import Testing

@Suite struct LinkTests {
  @Test func relativeDestinationsAreTakenOut() {
    let document = read("见[甲](../a.md#p1 \"题\")、\n![乙](<图/b c.png>)和[丙](<#d &amp; e>)。\n\n[](/)")
    #expect(
      String(decoding: document.html, as: UTF8.self) == """
        <p>见<a href="" title="题">甲</a>、
        <img src="" alt="乙" />和<a href="">丙</a>。</p>
        <p><a href=""></a></p>

        """)
    #expect(document.links.map(\.destination) == ["../a.md#p1", "图/b c.png", "#d & e", "/"])
    #expect(document.links.map(\.line) == [1, 2, 2, 4])
    #expect(document.links.allSatisfy { document.html[($0.offset - 1)...].starts(with: "\"\"".utf8) })
  }

  @Test(arguments: [
    ("[a](b)", ["b"], "<p><a href=\"b\">a</a></p>\n"),
    ("![a](图.png \"t\")", ["图.png"], "<p><img src=\"%E5%9B%BE.png\" alt=\"a\" title=\"t\" /></p>\n"),
    ("[![a](i)](l)", ["l", "i"], "<p><a href=\"l\"><img src=\"i\" alt=\"a\" /></a></p>\n"),
    ("![a [b](c)](d)", ["d"], "<p><img src=\"d\" alt=\"a b\" /></p>\n"),
    ("[a]()", [""], "<p><a href=\"\">a</a></p>\n"),
    ("[a](?q=1&r='2')", ["?q=1&r='2'"], "<p><a href=\"?q=1&amp;r=&#x27;2&#x27;\">a</a></p>\n"),
    ("[a](中文:注)", ["中文:注"], "<p><a href=\"%E4%B8%AD%E6%96%87:%E6%B3%A8\">a</a></p>\n"),
    ("[a](javascript%3Ax)", ["javascript%3Ax"], "<p><a href=\"javascript%3Ax\">a</a></p>\n"),
    ("[a](http://b.c)", [], "<p><a href=\"http://b.c\">a</a></p>\n"),
    ("[a](//b.c/d)", [], "<p><a href=\"//b.c/d\">a</a></p>\n"),
    ("[a](HTTPS://b.c)", [], "<p><a href=\"HTTPS://b.c\">a</a></p>\n"),
    ("<a@b.c> [d](tel:1)", [], "<p><a href=\"mailto:a@b.c\">a@b.c</a> <a href=\"tel:1\">d</a></p>\n"),
    ("- [a](b)\n- [c](d)", ["b", "d"], "<ul>\n<li><a href=\"b\">a</a></li>\n<li><a href=\"d\">c</a></li>\n</ul>\n"),
  ])
  func destinationsAreSorted(_ text: String, _ destinations: [String], _ expected: String) {
    let document = read(text)
    #expect(document.links.map(\.destination) == destinations)
    #expect(document.filled == expected)
    #expect(document.diagnostics == [])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "javascript&colon;alert(1)",
    "&#1;javascript:alert(1)", "java&Tab;script:alert(1)", "java&NewLine;script:alert(1)", "vbscript:x", "file:///etc",
    "data:text/html,x", "data:image/png;base64,x", "blob:x", "ftp://a.b", "x:y",
  ])
  func unsafeOnesLeaveTheirWords(_ destination: String) {
    #expect(html("见[甲**乙**](\(destination))丙") == "<p>见甲<strong>乙</strong>丙</p>\n")
    #expect(html("见![甲**乙**](\(destination))丙") == "<p>见甲乙丙</p>\n")
    #expect(codes("一\n\n见[甲](\(destination))") == ["unsafe-link"])
    #expect(read("一\n\n见[甲](\(destination))").diagnostics.first?.place.line == 3)
    #expect(html("![[甲](\(destination))](u)") == "<p><img src=\"u\" alt=\"甲\" /></p>\n")
  }

  @Test func unsafeAutolinksAreTextToo() {
    #expect(html("<javascript:alert(1)>") == "<p>javascript:alert(1)</p>\n")
    #expect(read("[a](javascript:b)", MarkdownOptions(extensions: false)).blocks[0].characters == 1)
  }
}
