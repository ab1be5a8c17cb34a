import Foundation
import SiteMarkdown
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
    let small = min(seconds(piece, 10_000), seconds(piece, 10_000))
    let large = seconds(piece, 100_000)
    #expect(large < small * 40 + 0.02, "\(small) s for 10 kB, \(large) s for 100 kB")
  }

  /// The time that a text of so many bytes takes this thread.
  private func seconds(_ piece: String, _ size: Int) -> Double {
    let text = String(repeating: piece, count: size / piece.utf8.count)
    let start = threadTime
    _ = read(text)
    return threadTime - start
  }

  private var threadTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
