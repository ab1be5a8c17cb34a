import SiteMarkdown
import TestSupport
import Testing

@Suite struct CostTests {
  /// Texts that make careless code go over the same bytes again and again.
  @Test(arguments: [
    "-", "*", "**文", "中**“", "[", "[^", "[^a", "[^1]", "\\", "\\*", "<!--", "<b>", "#", "_", "](", "]（http", "＊＊", "　",
    ">",
    "[^1]: a\n", "[a]: b\n", "[a]: b ", "    ", "- ", "\n", "\r", "&", "&#", "\u{1BC9F}", "`", "a\n", "中\n",
    "**文\\*\\*", "{#a}",
    "[a](b)", "![", "[1]: 注\n\n", "[^1]:\n\n", "文[^1] \n\n[^1]: 文[^1]\n", "😀", "*a*b", "中**文**", "a*&#97;*b", "[a]( ",
    "[a](x", "[x](javascript:a)", "*、a*b", "<!-- -->", "[^1]: <!--\n",
  ])
  func growsWithTheText(_ piece: String) {
    let growth = Growth(from: 10_000, input: { repeated(piece, size: $0) }, work: { _ = read($0) })
    #expect(growth.isLinear, "\(growth)")
  }
}
