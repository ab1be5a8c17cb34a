import TestSupport
import Testing

@testable import SiteSearch

/// How the texts of a page are read from its HTML.
struct PageTextsTests {
  @Test(arguments: [
    ("<p>outside</p>", []),
    ("<p data-search>a <b>b<i>c</i></b></p>", [":a bc"]),
    ("<div data-search id=d><p id=p1>a</p><p>b</p></div><p data-search>c</p>", ["p1:a", "p1:b", ":c"]),
    ("<div data-search><ul id=l><li id=a>x<ul><li>y</ul>z</ul></div>", ["a:x", "a:y", "a:z"]),
    ("<div data-search><p id=a>one<p id=b>two<br>three</div>", ["a:one", "b:two\nthree"]),
    ("<div data-search><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</ruby>。</div>", [":漢字。"]),
    ("<p data-search>&lt;&amp;&gt; &#20013;&#x4E2D;&nbsp;&bogus; a & b</p>", [":<&> 中中\u{A0}&bogus; a & b"]),
    ("<p data-search>a<a class='x note-ref' href='>'>1</a>b<!-- > c -->d<script>'<p>'</script></p>", [":abd"]),
    ("<p data-search>1 < 2 <3 </p", [":1 < 2 <3 "]),
    ("<P DATA-SEARCH=''>夜<WBR>里</P>船", [":夜里"]),
    ("<div data-search></span><p id=a>x</p></b> </div>", ["a:x"]),
    ("<p data-search>a", [":a"]), ("<p data-search", []), ("<", []), ("<p data-search><!-- a", []),
  ])
  func textsOfAPage(html: String, texts: [String]) {
    #expect(pageTexts(Array(html.utf8)).map { $0.anchor + ":" + $0.text } == texts)
  }

  @Test(arguments: [
    "<div data-search>", "<", "<p a=\"", "</p>", "&", "<!--", "<script>", "<b>a</i>", "<p data-search>a ",
  ])
  func pagesWithoutEndTakeLinearTime(part: String) {
    let growth = Growth(
      from: 10_000, input: { Array(repeated(part, size: $0).utf8) }, work: { _ = pageTexts($0) })
    #expect(growth.isLinear, "\(growth)")
  }
}
