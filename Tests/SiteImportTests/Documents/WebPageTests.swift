import SiteBase
import TestSupport
import Testing

@testable import SiteImport

@Suite(.enabled(if: InstalledPandoc.isThere, InstalledPandoc.comment)) struct WebPageTests {
  @Test func `The head of a page describes its text`() async throws {
    let html = """
      <!DOCTYPE html><html lang="zh-CN"><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
      <title>在座谈会上的讲话</title><meta name="author" content="张三"><meta name="keywords" content="经济, 外交、科技">
      <meta name="PubDate" content="2020-01-02 10:00"><link rel="canonical" href="https://example.org/a"></head>
      <body><p>话</p></body></html>
      """
    let text = try await text(page(html), as: .html)
    #expect(text.title == "在座谈会上的讲话")
    #expect(text.speakers == ["张三"])
    #expect(text.topics == ["经济", "外交", "科技"])
    #expect(text.date == "2020-01-02")
    #expect(text.language == "zh-CN")
    #expect(text.origin == "https://example.org/a")
    #expect(text.words == ["话"])
  }

  @Test(arguments: [
    ("<nav>首页</nav><article><p>话</p></article>", ["话"], 2),
    ("<nav>首页</nav><main><p>话</p></main><footer>页脚</footer>", ["话"], 4),
    ("<main><nav>首页</nav><article><p>话</p></article></main>", ["话"], 2),
    ("<article>一</article><article>二</article>", ["一", "二"], 0),
    ("<nav>首页</nav><p>话 <!-- <article> --></p><script>'<article></article>'</script>", ["首页", "话"], 0),
  ])
  func `The one article of a page, or its main part, is its text`(
    body: String, words: [String], leftOut: Int
  ) async throws {
    let source = await source(page("<html><body>\(body)</body></html>"), as: .html)
    #expect(source.texts.first?.words == words)
    #expect(
      source.remarks(.doubted)
        == (leftOut == 0 ? [] : ["\(leftOut) characters beside the text that the page marks as its own, left out"]))
  }

  @Test func `Lines join without a space between Han characters, and with one between words`() async throws {
    let html = "<p>我们\n要“努\n力”。\nMr\nX&nbsp;Y　Z</p><p>one\n“two”\nthree</p>"
    #expect(try await text(page(html), as: .html).words == ["我们要“努力”。Mr X\u{A0}Y　Z", "one “two” three"])
  }

  @Test func `A list may begin with any number`() async throws {
    let html = #"<ol start="9223372036854775807"><li>a</li><li>b</li></ol>"#
    #expect(try await text(page(html), as: .html).words == ["a", "b"])
  }

  @Test func `Ids, links, lists, styles and rules are kept`() async throws {
    let html = """
      <h2 id="a">题</h2><h3>无</h3><p><em>一</em><strong>二</strong><code>三</code> <a href="https://example.org/">四</a></p>
      <ol start="3"><li>五<ul><li>六</li></ul></li></ol><blockquote><p>七</p></blockquote><hr><p>八<br>九</p>
      """
    #expect(
      try await text(page(html), as: .html).blocks == [
        ImportedBlock(.heading(level: 2), "题", id: "a"),
        ImportedBlock(.heading(level: 3), "无"),
        ImportedBlock(
          .paragraph,
          [
            ImportedRun("一", style: .emphasis), ImportedRun("二", style: .strong), ImportedRun("三", style: .code),
            ImportedRun(" "), ImportedRun("四", link: "https://example.org/"),
          ]),
        ImportedBlock(.item(number: 3, depth: 1), "五"),
        ImportedBlock(.item(number: nil, depth: 2), "六"),
        ImportedBlock(.quotation, "七"),
        ImportedBlock(.rule, []),
        ImportedBlock(.paragraph, "八\n九"),
      ])
  }

  @Test func `The date of a page goes behind that of its text`() async throws {
    let html = """
      <head><title>题</title><meta name=date content=2020-01-02></head>
      <h1>在大会上的讲话</h1><p>（2019年12月30日）</p><p>同志们：</p><p>话。</p>
      """
    let source = await source(page(html), as: .html)
    #expect(source.texts.first?.date == nil)
    #expect(source.remarks(.dropped) == ["the date 2020-01-02 of the page, since its text says 2019-12-30"])
  }

  @Test func `A note stands where it is called`() async throws {
    let html = """
      <p>水<a href="#fn1" class="footnote-ref" role="doc-noteref">1</a>。</p><section class="footnotes"><hr>
      <ol><li id="fn1"><p>注。<a href="#r" class="footnote-back">↩</a></p></li></ol></section>
      """
    let source = await source(page(html), as: .html)
    #expect(source.texts.first?.words == ["水。"])
    #expect(source.texts.first?.blocks[0].runs.flatMap(\.note).map(\.words) == ["注。"])
    #expect(source.remarks == [ImportRemark(.recognized, "1 footnote")])
  }

  @Test func `What is left out or changed is reported`() async throws {
    let html = "<style>p{}</style><p>x<sup>2</sup> <u>u</u> <img src=a.png alt=图><q>引</q></p><script>1</script>"
    let source = await source(page(html), as: .html)
    #expect(source.texts.first?.words.map { $0.filter { $0 != " " } } == ["x2u“引”"])
    #expect(
      source.remarks(.dropped) == [
        "1 picture", "2 styles such as underline, strike-through or superscript; the words stay",
      ])
  }

  @Test func `Elements that are not read are named`() async {
    let source = await source(
      page("<p>水</p><iframe src=a></iframe><textarea>文</textarea><iframe src=b></iframe>"), as: .html)
    #expect(source.texts.first?.words == ["水"])
    #expect(source.remarks == [ImportRemark(.dropped, "2 × `<iframe>`, 1 × `<textarea>`, with what they show")])
  }

  @Test(arguments: ["<a", "<!--", "<div class=\"", "<article>", "<script>", "-"])
  func `Tags that are never closed cost no more than their length`(piece: String) {
    let growth = Growth(
      from: 50_000, input: { Array(repeated(piece, size: $0).utf8) }, work: { _ = preparedHTML($0) })
    #expect(growth.isLinear, "\(growth)")
  }
}
