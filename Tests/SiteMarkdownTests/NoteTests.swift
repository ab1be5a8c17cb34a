import SiteMarkdown
import Testing

@Suite struct NoteTests {
  @Test func areTakenOutOfTheTextAndNumberedByTheirReferences() {
    let document = read("甲[^b]乙[^a]。\n\n[^a]: 注一\n[^b]: 注二\n\n后文\n")
    #expect(document.filled == "<p>甲[1]乙[2]。</p>\n<p>后文</p>\n<p>注二</p>\n<p>注一</p>\n")
    #expect(document.notes.map(\.label) == ["b", "a"])
    #expect(document.notes.map(\.line) == [4, 3])
    #expect(document.notes.map(\.characters) == [2, 2])
    #expect(document.notes.map { document.filled($0.html) } == ["<p>注二</p>\n", "<p>注一</p>\n"])
    #expect(document.blocks.map(\.line) == [1, 6])
    #expect(document.blocks.map(\.characters) == [3, 2])
    #expect(document.diagnostics == [])
  }

  @Test func haveParagraphsListsAndLinks() {
    let document = read(
      """
      文[^1]

      [^1]: 第一段
      续行

          第二段[链](u)

          - 项一
          - 项二

              深

      ## 题
      """)
    #expect(
      document.filled == """
        <p>文[1]</p>
        <h2>题</h2>
        <p>第一段续行</p>
        <p>第二段<a href="u">链</a></p>
        <ul>
        <li>
        <p>项一</p>
        </li>
        <li>
        <p>项二</p>
        <p>深</p>
        </li>
        </ul>

        """)
    #expect(document.links.map(\.line) == [6])
    #expect(document.notes[0].characters == 14)
    #expect(document.blocks.map(\.line) == [1, 13])
  }

  @Test(arguments: [
    ("一[^1]二[^1]", "<p>一[1]二[1]</p>\n"),
    ("# 题[^1]", "<h1>题[1]</h1>\n"),
    ("- 项[^1]\n- 项", "<ul>\n<li>项[1]</li>\n<li>项</li>\n</ul>\n"),
    ("**重[^1]点**[^1]说", "<p><strong>重[1]点</strong>[1]说</p>\n"),
    ("**要紧[^1]**说", "<p><strong>要紧[1]</strong>说</p>\n"),
    ("| 表[^1] | [^1] |\n|---|---|", "<p>| 表[1] | [1] |\n|---|---|</p>\n"),
    ("> 引[^1]", "<blockquote>\n<p>引[1]</p>\n</blockquote>\n"),
    ("`码[^1]`", "<p><code>码[^1]</code></p>\n"),
    ("    码[^1]", "<pre><code>码[^1]\n</code></pre>\n"),
    ("```\n码[^1]\n```", "<pre><code>码[^1]\n</code></pre>\n"),
    (#"逃\[^1]"#, "<p>逃[^1]</p>\n"),
    (#"逃\\[^1]"#, #"<p>逃\[1]</p>"# + "\n"),
    ("中文[^1]\n中文", "<p>中文[1]中文</p>\n"),
    ("中文\n[^1]中文", "<p>中文[1]中文</p>\n"),
    ("见[^1](注)", "<p>见[1](注)</p>\n"),
    ("见[^1]: 说", "<p>见[1]: 说</p>\n"),
    ("[链[^1]接](u)后", "<p><a href=\"u\">链接</a>[1]后</p>\n"),
    ("![图[^1]片](u)后", "<p><img src=\"u\" alt=\"图片\" />[1]后</p>\n"),
    ("[![图[^1]](i)[^1]](u)", "<p><a href=\"u\"><img src=\"i\" alt=\"图\" /></a>[1][1]</p>\n"),
    ("[甲](a[^1]b \"c[^1]\")", "<p><a href=\"a%5B%5E1%5Db\" title=\"c[^1]\">甲</a></p>\n"),
    ("[^1]", "<p>[1]</p>\n"),
    ("　[^1]", "<p>[1]</p>\n"),
  ])
  func areReferredToFromAnywhereInTheText(_ text: String, _ expected: String) {
    let document = read(text + "\n\n[^1]: 注\n")
    #expect(document.filled(0..<document.notes[0].html.lowerBound) == expected)
    #expect(document.filled(document.notes[0].html) == "<p>注</p>\n")
  }

  @Test(arguments: ["注", "note A", "Ä-1", "한국", "*a*", "1.2", "a`b"])
  func haveLabelsOfAnyScript(_ label: String) {
    #expect(html("文[^\(label)]字\n\n[^\(label)]: 注") == "<p>文[1]字</p>\n<p>注</p>\n")
  }

  @Test func matchLabelsInAnyCase() {
    #expect(html("a[^Note]\n\n[^NOTE]: n") == "<p>a[1]</p>\n<p>n</p>\n")
  }

  @Test func mayReferToNotes() {
    let document = read("文[^a]\n\n[^c]: 丙\n[^b]: 乙[^c]\n[^a]: 甲[^b]\n")
    #expect(document.notes.map(\.label) == ["a", "b", "c"])
    #expect(document.filled == "<p>文[1]</p>\n<p>甲[2]</p>\n<p>乙[3]</p>\n<p>丙</p>\n")
    #expect(document.references.map(\.note) == [0, 1, 2])
  }

  @Test func withoutReferenceAreKeptAndWarnedOf() {
    let document = read("文[^2]\n\n[^1]: 一\n[^2]: 二\n[^2]: 又\n")
    #expect(document.filled == "<p>文[1]</p>\n<p>二</p>\n<p>一</p>\n<p>又</p>\n")
    #expect(document.diagnostics.map(\.code) == ["unused-note", "repeated-note"])
    #expect(document.diagnostics.map(\.place.line) == [3, 5])
  }

  @Test func thatAreMissingLeaveTheReferenceInTheText() {
    let document = read("文字\n再[^9]看 `[^a-z]` \\[^8]\n")
    #expect(document.filled.contains("再[^9]看 <code>[^a-z]</code> [^8]"))
    #expect(document.diagnostics.map(\.code) == ["unknown-note"])
    #expect(document.diagnostics.first?.place.line == 2)
    #expect(document.diagnostics.first?.place.before == 1)
    #expect(document.diagnostics.first?.place.length == 4)
  }

  @Test func areNotTakenOutOfCodeAndComments() {
    #expect(html("```\n[^1]: 码\n```\n") == "<pre><code>[^1]: 码\n</code></pre>\n")
    #expect(html("- 项\n\n  ```\n  [^1]: 码\n  ```\n").contains("[^1]: 码"))
    #expect(html("文\n\n<!--\n[^1]: 注\n-->\n") == "<p>文</p>\n")
  }

  @Test(arguments: [
    ("文[^1]\n[^1]: 注\n后", "<p>文[1]</p>\n<p>注后</p>\n"),
    ("[^1]:\n    注\n\n文[^1]", "<p>文[1]</p>\n<p>注</p>\n"),
    ("[^1]:\n\n    注\n\n文[^1]", "<p>文[1]</p>\n<p>注</p>\n"),
    ("文[^1]\n\n[^1]:\n\n后", "<p>文[1]</p>\n<p>后</p>\n"),
    ("文[^1]\n\n[^1]: - 一\n    - 二", "<p>文[1]</p>\n<ul>\n<li>一</li>\n<li>二</li>\n</ul>\n"),
    ("文[^1][^2]\n\n[^1]: ```\n    码\n[^2]: 二", "<p>文[1][2]</p>\n<pre><code>码\n\n</code></pre>\n<p>二</p>\n"),
    ("文[^1][^2]\n\n[^1]: <div>\n[^2]: 二", "<p>文[1][2]</p>\n<p>&lt;div&gt;</p>\n<p>二</p>\n"),
    ("文[^1]\n\n[^1]: 一\n2. 二", "<p>文[1]</p>\n<ol start=\"2\">\n<li>二</li>\n</ol>\n<p>一</p>\n"),
    ("文[^1]\n\n   [^1]: ---", "<p>文[1]</p>\n<hr />\n"),
    ("文[^1]\r\n\r\n[^1]: 一\r\n\r\n    二\r\n", "<p>文[1]</p>\n<p>一</p>\n<p>二</p>\n"),
  ])
  func areReadAsBlocks(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test func areTextInPlainCommonMark() {
    #expect(html("a[^1]\n\n[^1]: b c", MarkdownOptions(extensions: false)) == "<p>a[^1]</p>\n<p>[^1]: b c</p>\n")
  }
}

@Suite struct LinkDefinitionTests {
  @Test(arguments: [
    ("[1]: 注释", "<p>[1]: 注释</p>\n", 1),
    ("文[1]。\n\n[1]: 注释", "<p>文[1]。</p>\n<p>[1]: 注释</p>\n", 1),
    ("> [^1]: 注", "<blockquote>\n<p>[^1]: 注</p>\n</blockquote>\n", 1),
    ("文[注1]。\n\n[注1]: 见《甲》", "<p>文[注1]。</p>\n<p>[注1]: 见《甲》</p>\n", 1),
    ("[a]\n\n[a]: 第一", "<p>[a]</p>\n<p>[a]: 第一</p>\n", 1),
    ("甲①[①]说。\n\n[①]: 某书", "<p>甲①[①]说。</p>\n<p>[①]: 某书</p>\n", 1),
    ("[甲][x y]\n\n[x y]: 某书第3页", "<p>[甲][x y]</p>\n<p>[x y]: 某书第3页</p>\n", 1),
    ("[3]\n\n[3]:\n注释三", "<p>[3]</p>\n<p>[3]:\n注释三</p>\n", 1),
    ("[2]\n\n[2]: 注释 (2021)", "<p>[2]</p>\n<p>[2]: 注释 (2021)</p>\n", 1),
    ("[2]\n\n[2]: p.12", "<p>[2]</p>\n<p>[2]: p.12</p>\n", 1),
    ("[n]\n\n[n]: Smith,", "<p>[n]</p>\n<p>[n]: Smith,</p>\n", 1),
    ("[注]\n\n[注]: 讲话（一）.md", "<p><a href=\"%E8%AE%B2%E8%AF%9D%EF%BC%88%E4%B8%80%EF%BC%89.md\">注</a></p>\n", 0),
    ("[注]\n\n[注]: 讲话/甲/#p3 '题'", "<p><a href=\"%E8%AE%B2%E8%AF%9D/%E7%94%B2/#p3\" title=\"题\">注</a></p>\n", 0),
    ("[注]\n\n[注]: ./甲", "<p><a href=\"./%E7%94%B2\">注</a></p>\n", 0),
    ("[注]\n\n[注]: <甲>", "<p><a href=\"%E7%94%B2\">注</a></p>\n", 0),
    ("[注]\n\n[注]: mailto:a@b.c", "<p><a href=\"mailto:a@b.c\">注</a></p>\n", 0),
    ("[x][w]\n\n[w]: winter-talk", "<p><a href=\"winter-talk\">x</a></p>\n", 0),
    ("[a]: http://b.c", "<p>[a]: http://b.c</p>\n", 1),
    ("[a]: /u 'title'", "<p>[a]: /u 'title'</p>\n", 1),
    ("[a]:\n/u", "<p>[a]:\n/u</p>\n", 1),
    ("[a]: /u\n[b]: /v\n\n[x][b]", "<p>[a]: /u</p>\n<p><a href=\"/v\">x</a></p>\n", 1),
    ("[a]: /u\n[a]: /v\n\n[a]", "<p>[a]: /v</p>\n<p><a href=\"/u\">a</a></p>\n", 1),
    ("- [a]: /u\n- b", "<ul>\n<li>[a]: /u</li>\n<li>b</li>\n</ul>\n", 1),
    ("[x][a]\n\n[a]: <my url> \"t\"", "<p><a href=\"my%20url\" title=\"t\">x</a></p>\n", 0),
    ("[x][1]\n\n[1]: http://a.b/c", "<p><a href=\"http://a.b/c\">x</a></p>\n", 0),
    ("[x][a]\n\n[a]:\n  /u\n  'long\n  title'", "<p><a href=\"/u\" title=\"long\ntitle\">x</a></p>\n", 0),
    ("![x][a]\n\n> [a]: /u", "<p><img src=\"/u\" alt=\"x\" /></p>\n<blockquote>\n</blockquote>\n", 0),
    ("`[a]: /u`\n\n    [a]: /u\n", "<p><code>[a]: /u</code></p>\n<pre><code>[a]: /u\n</code></pre>\n", 0),
    ("文\n[a]: /u", "<p>文\n[a]: /u</p>\n", 0),
    (#"\[a]: /u"#, "<p>[a]: /u</p>\n", 0),
    ("a\n\n[//]: # (nobody sees this)\n[comment]: <> (nor this)\n", "<p>a</p>\n", 0),
    ("[foo]:\n- item", "<p>[foo]:</p>\n<ul>\n<li>item</li>\n</ul>\n", 1),
  ])
  func thatNoLinkUsesStayInTheText(_ text: String, _ expected: String, _ warnings: Int) {
    #expect(html(text) == expected)
    #expect(codes(text) == Array(repeating: "unused-definition", count: warnings))
  }

  @Test func areKnownToNotes() {
    let text = "文[^1]\n\n[^1]: 见[x][a]\n\n[a]: /u\n[b]: /v\n"
    let document = read(text)
    #expect(document.filled == "<p>文[1]</p>\n<p>[b]: /v</p>\n<p>见<a href=\"/u\">x</a></p>\n")
    #expect(document.diagnostics.map(\.place.line) == [6])
    #expect(document.blocks.map(\.line) == [1, 6])
    #expect(document.links.map(\.line) == [3])
  }
}
