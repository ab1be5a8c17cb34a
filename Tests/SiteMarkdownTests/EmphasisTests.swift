import Foundation
import SiteBase
import TestSupport
import Testing

@testable import SiteMarkdown

@Suite struct EmphasisTests {
  @Test(arguments: [
    ("**“四个意识”**是", "<strong>“四个意识”</strong>是"),
    (
      "要增强**“四个意识”**，坚定**“四个自信”**，做到**“两个维护”**。",
      "要增强<strong>“四个意识”</strong>，坚定<strong>“四个自信”</strong>，做到<strong>“两个维护”</strong>。"
    ),
    ("要**“A”**是**“B”**的", "要<strong>“A”</strong>是<strong>“B”</strong>的"),
    ("**中文。**后面", "<strong>中文。</strong>后面"),
    ("**中文：**后面", "<strong>中文：</strong>后面"),
    ("他说**（笑）**好", "他说<strong>（笑）</strong>好"),
    ("看**[链接](http://a.b/例*“x)**吧", #"看<strong><a href="http://a.b/%E4%BE%8B*%E2%80%9Cx">链接</a></strong>吧"#),
    ("看[**“链接”**里](u)吧", #"看<a href="u"><strong>“链接”</strong>里</a>吧"#),
    ("看**`代码`**吧", "看<strong><code>代码</code></strong>吧"),
    ("看`**“代码”**是`吧", "看<code>**“代码”**是</code>吧"),
    ("*“斜体”*字和***“粗斜”***字", "<em>“斜体”</em>字和<em><strong>“粗斜”</strong></em>字"),
    ("**外*“内”*外。**后", "<strong>外<em>“内”</em>外。</strong>后"),
    ("是**_“嵌”_**吗", "是<strong><em>“嵌”</em></strong>吗"),
    ("**外_“内”_外。**后", "<strong>外_“内”_外。</strong>后"),
    (#"转义\*\*“四个意识”\*\*是"#, "转义**“四个意识”**是"),
    (#"转义\**“四个意识”**是"#, "转义**“四个意识”**是"),
    ("实体&#42;&#42;“四个意识”&#42;&#42;是", "实体**“四个意识”**是"),
    ("**《求是》**2021年", "<strong>《求是》</strong>2021年"),
    ("**A(B)**是", "<strong>A(B)</strong>是"),
    ("**A（B）**C", "<strong>A（B）</strong>C"),
    ("**A(B)**C", "**A(B)**C"),
    ("**“GDP”**2021", "**“GDP”**2021"),
    ("__“四个意识”__是", "__“四个意识”__是"),
    ("** “四个意识” **是", "** “四个意识” **是"),
    ("＊＊四个意识＊＊是", "＊＊四个意识＊＊是"),
    ("大塚\u{FE00}**(U+585A)**", "大塚\u{FE00}<strong>(U+585A)</strong>"),
    ("葛\u{E0100}**(U+845B)**", "葛\u{E0100}<strong>(U+845B)</strong>"),
    ("**이 [링크](https://a.kr/)**만", #"<strong>이 <a href="https://a.kr/">링크</a></strong>만"#),
  ])
  func besideChinesePunctuation(_ text: String, _ expected: String) {
    #expect(html(text, MarkdownOptions()) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    ("**“十四五”**2021年", "<strong>“十四五”</strong>2021年"),
    ("GDP**“增长”**是", "GDP<strong>“增长”</strong>是"),
  ])
  func besideQuotationMarksOnlyWhereTheyAreChinese(_ text: String, _ expected: String) {
    #expect(html(text, MarkdownOptions(language: "zh-Hant-TW")) == "<p>\(expected)</p>\n")
    #expect(html(text, MarkdownOptions(language: "ja")) == "<p>\(expected)</p>\n")
    #expect(html(text, MarkdownOptions(language: "zh-Latn-pinyin")).contains("**"))
    #expect(html(text, MarkdownOptions(language: "en")).contains("**"))
  }

  @Test func leavesNoTraceInTagsCodeAndFences() {
    let raw = MarkdownOptions(rawHTML: true)
    #expect(html(#"<b title="中**“x”**是">字**“x”**是</b>"#, raw).contains(#"title="中**“x”**是">字<strong>“x”</strong>是"#))
    #expect(
      html("```中**“x”**是 y\n**“代码”**是\n```")
        == "<pre><code class=\"language-中**“x”**是\">**“代码”**是\n</code></pre>\n")
    #expect(html("[a](/u \"中**“x”**是\")").contains(#"title="中**“x”**是""#))
    #expect(html("[中**“x”**是]\n\n[中**“x”**是]: /u").contains(#"<a href="/u">中<strong>“x”</strong>是</a>"#))
    #expect(html("<div 中**“x”**是>", raw) == "<div 中**“x”**是>\n")
  }

  @Test func standsInWithCharactersThatTheTextLacks() {
    for taken in ["\u{1BC9F}", "&#x1BC9F;", "&#113823;", "\u{1BC9F}\u{10A7F}\u{16AF5}"] {
      let shown = taken.hasPrefix("&") ? "\u{1BC9F}" : taken
      #expect(html("\(taken)**“四”**是") == "<p>\(shown)<strong>“四”</strong>是</p>\n")
    }
  }

  @Test func changesNothingWithoutCJK() {
    let tokens = ["*", "**", "_", "“", "”", "(", ")", "a", "b", " ", ".", "é", "«", "`", "[x](u)", "\\", "\n\n", "😀"]
    var dice = Dice(seed: 1)
    for _ in 0..<5000 {
      let text = (0..<12).map { _ in tokens.randomElement(using: &dice)! }.joined()
      Array(text.utf8).withUnsafeBufferPointer { bytes in
        let flanks = Source(bytes, body: bytes.indices).flanks(sharedMarksAreCJK: true)
        #expect(flanks.isEmpty, "\(text)")
      }
    }
  }

  @Test(arguments: [true, false])
  func whatIsPutInIsTakenOutExactly(_ emphasis: Bool) throws {
    let tokens = [
      "*", "**", "***", "_", "__", "“", "”", "（", "）", "中", "文", "a", "1", "。", "\\", "😀", "\u{1BC9F}", "\n",
    ]
    var dice = Dice(seed: 2)
    for _ in 0..<3000 {
      let text = (0..<20).map { _ in tokens.randomElement(using: &dice)! }.joined()
      let code = "````\n\(text)\n````\n"
      let expected = text.replacing("&", with: "&amp;")
      #expect(html(code, MarkdownOptions(emphasis: emphasis)) == "<pre><code>\(expected)\n</code></pre>\n")
    }
  }

  @Test(.enabled(if: Corpus.spec != nil, "no specification beside the repository"))
  func everyParagraphOfTheFriendlyCasesIsStrong() throws {
    let folder = try #require(Corpus.spec).appending(path: "spec/cjk-friendly-testcases")
    for name in ["strong.md", "korean.md"] {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for paragraph in text.split(separator: "\n\n") {
        let html = html(String(paragraph), MarkdownOptions())
        #expect(html.contains("<strong>") && !html.contains("**"), "\(paragraph)")
      }
    }
  }

  @Test(arguments: [
    ("又如对**农村住房的调查，以及**市委的意见。", "又如对**农村住房的调查，以及**市委的意见。"),
    ("**“四个意识”**是 *a* _b_ __c__", "**“四个意识”**是 *a* _b_ __c__"),
    (#"a\*b\_c \\*d*"#, #"a*b_c \*d*"#),
    ("`**码**` **字**", "<code>**码**</code> **字**"),
    ("[*a*](u_b_c) <http://a.b/_c_*d*> <a_b@c.d>", #"[*a*](u_b_c)"#),
  ])
  func canBeTurnedOff(_ text: String, _ expected: String) {
    let options = MarkdownOptions(emphasis: false)
    if text.contains("](") {
      #expect(
        html(text, options)
          == #"<p><a href="u_b_c">*a*</a> <a href="http://a.b/_c_*d*">http://a.b/_c_*d*</a> <a href="mailto:a_b@c.d">a_b@c.d</a></p>"#
          + "\n")
    } else {
      #expect(html(text, options) == "<p>\(expected)</p>\n")
    }
  }

  @Test(arguments: [
    ("***", "<p>***</p>"), ("* * *", "<p>* * *</p>"), ("___", "<p>___</p>"), ("_ _ _", "<p>_ _ _</p>"),
    ("**", "<p>**</p>"),
    ("* 甲", "<p>* 甲</p>"), ("**市的人", "<p>**市的人</p>"), ("甲\n***\n乙", "<p>甲\n***\n乙</p>"),
    ("> ___", "<blockquote>\n<p>___</p>\n</blockquote>"), ("- * * *", "<ul>\n<li>* * *</li>\n</ul>"),
    ("甲[^1]\n\n[^1]: 乙\n**市丙", "<p>甲[1]</p>\n<p>乙\n**市丙</p>"), ("- a\n- *b*", "<ul>\n<li>a</li>\n<li>*b*</li>\n</ul>"),
    ("甲\n\n---\n\n+ 乙", "<p>甲</p>\n<hr />\n<ul>\n<li>乙</li>\n</ul>"),
    ("```\n*c*\n* * *\n```", "<pre><code>*c*\n* * *\n</code></pre>"), ("    ***", "<pre><code>***\n</code></pre>"),
    ("a_b _c", "<p>a_b _c</p>"), ("[*]\n\n[*]: /u", "<p><a href=\"/u\">*</a></p>"),
  ])
  func turnedOffMakesNoListsAndRulesOfTheSigns(_ text: String, _ expected: String) {
    #expect(html(text, MarkdownOptions(emphasis: false)) == expected + "\n")
    #expect(codes(text, MarkdownOptions(emphasis: false)) == [])
  }
}
