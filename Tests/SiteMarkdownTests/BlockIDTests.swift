import Testing

@testable import SiteMarkdown

@Suite("The id that a block gives itself")
struct BlockIDTests {
  @Test(arguments: [
    ("## T {#a}", "a"), ("## 唐鳳： {#唐-1.x:2}", "唐-1.x:2"), ("Words\n{: #u1.p3}", "u1.p3"), ("文字。\n{: #u1}", "u1"),
    ("Words\r\n{: #a_b_c}  \r\n", "a_b_c"), ("> quoted\n> {: #q}", "q"),
  ])
  func isTakenOffItsWords(text: String, id: String) {
    let document = read(text)
    #expect(document.blocks.map(\.id) == [id])
    #expect(!html(text).contains("#"))
    #expect(!html(text).contains("\n</p>"))
  }

  @Test func anItemHasItOnItsLastLine() {
    let document = read("- one\n  {: #a}\n- two\n")
    #expect(document.blocks.map(\.id) == [nil, "a", nil, nil])
    #expect(html("- one\n  {: #a}\n- two\n") == "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n")
  }

  @Test(arguments: [
    "{: #a}", "Words {: #a}", "Words\n{: #a b}", "Words\n{: .a}", "Words\n{: #1}", "Words\n\\{: #a}", "Words\n{#a}",
    "## T \\{#a}", "Words\n{: #}",
  ])
  func otherWordsStay(text: String) {
    #expect(read(text).blocks.allSatisfy { $0.id == nil })
    #expect(html(text).contains("}"))
  }
}
