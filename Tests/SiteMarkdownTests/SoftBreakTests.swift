import SiteMarkdown
import Testing

@Suite struct SoftBreakTests {
  @Test(arguments: [
    ("中文\n中文", "中文中文"),
    ("他说：\n“你好”\n吗", "他说：“你好”吗"),
    ("中文\n**粗体**\n后", "中文<strong>粗体</strong>后"),
    ("**粗\n体**", "<strong>粗体</strong>"),
    ("中文\n[链接](u)\n后", #"中文<a href="u">链接</a>后"#),
    ("**“甲”**\n**“乙”**", "<strong>“甲”</strong><strong>“乙”</strong>"),
    ("word\n**bold**", "word\n<strong>bold</strong>"),
    ("Hello,\nworld", "Hello,\nworld"),
    ("한국\n중국", "한국\n중국"),
    ("中文\n`code`", "中文\n<code>code</code>"),
    ("中文\n`代码`", "中文<code>代码</code>"),
    ("中文\n![图](u)", "中文\n<img src=\"u\" alt=\"图\" />"),
    ("![图](u)\n中文", "<img src=\"u\" alt=\"图\" />\n中文"),
    ("![图\n图](u)", "<img src=\"u\" alt=\"图 图\" />"),
    ("中文  \n中文", "中文<br />\n中文"),
    ("中文\\\n中文", "中文<br />\n中文"),
    ("中😀\n中", "中😀\n中"),
    ("（PM\n2.5\n）", "（PM\n2.5）"),
    ("第一，\nGDP", "第一，GDP"),
    ("他说\nHello", "他说\nHello"),
    ("他说——\n——什么", "他说————什么"),
    ("a\u{200B}\nb", "a\u{200B}b"),
    ("ｶﾅ\nｶﾅ", "ｶﾅｶﾅ"),
    ("中文\r\n中文", "中文中文"),
    ("中文\r中文", "中文中文"),
    ("一\n二\n三\na\nb", "一二三\na\nb"),
  ])
  func areJoinedWhereChineseHasNoSpace(_ text: String, _ expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test func lookPastRawTags() {
    #expect(html("中\n<b>文</b>", MarkdownOptions(rawHTML: true)) == "<p>中<b>文</b></p>\n")
  }

  @Test(arguments: [("中文\n中文", "中文中文"), ("他说：\n“你", "他说：\n“你"), ("第一，\nGDP", "第一，\nGDP")])
  func dependOnTheLanguageBesideMarks(_ text: String, _ expected: String) {
    #expect(html(text, MarkdownOptions(language: "en")) == "<p>\(expected)</p>\n")
  }

  @Test func staySeparateBlocks() {
    #expect(
      html("- 中\n  文\n- 字\n\n> 引\n文\n\n# 题")
        == "<ul>\n<li>中文</li>\n<li>字</li>\n</ul>\n<blockquote>\n<p>引文</p>\n</blockquote>\n<h1>题</h1>\n")
  }

  @Test func areKeptWithoutExtensions() {
    #expect(html("中文\n中文", MarkdownOptions(extensions: false, language: "zh")) == "<p>中文\n中文</p>\n")
  }
}

@Suite struct IndentationTests {
  @Test(arguments: [
    ("　　各位代表：", "<p>各位代表：</p>\n"),
    ("\u{A0}\u{3000}各位", "<p>各位</p>\n"),
    ("一  \n　　二", "<p>一<br />\n二</p>\n"),
    ("**　一**", "<p>**　一**</p>\n"),
    ("## 　题", "<h2>题</h2>\n"),
    ("习　近　平", "<p>习　近　平</p>\n"),
    ("一\n\n　　\n\n二", "<p>一</p>\n<p>二</p>\n"),
    ("- 　\n- 一", "<ul>\n<li></li>\n<li>一</li>\n</ul>\n"),
    ("`　码`", "<p><code>　码</code></p>\n"),
  ])
  func ofParagraphsIsLeftToTheStyle(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }
}
