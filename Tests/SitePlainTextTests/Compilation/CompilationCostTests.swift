import SiteBase
import Testing

@testable import SitePlainText

@Suite("The cost of looking for compilations")
struct CompilationCostTests {
  @Test(
    "grows with the size of a file and no faster",
    arguments: [
      "目录\n", "***\n", "讲话\n", "在会上的讲话\n（2031年3月5日）\n", "同志们：\n", "第一篇\n", "第一篇：讲话\n同志们：\n慢。\n", "张三\n2031年3月5日\n",
      "(", "-", "谢谢\n", "第3/9页\n", "一\n（2031年3月5日）\n", "a, March 5, 2031\n\n", "讲话（一）篇一\n正文。\n",
    ])
  func linear(line: String) {
    let small = duration(of: line, bytes: 5_000)
    let large = duration(of: line, bytes: 50_000)
    #expect(large < small * 40 + .milliseconds(200), "\(small) for a tenth of \(large)")
  }

  @Test("grows with the number of different lines and no faster")
  func differentLines() {
    func list(_ count: Int) -> String {
      "目录\n" + (0..<count).map { "讲话\($0)\n" }.joined() + (0..<count).map { "讲话\($0)\n同志们：\n慢。\n" }.joined()
    }
    let small = duration(of: list(50), bytes: 0)
    let large = duration(of: list(500), bytes: 0)
    #expect(large < small * 40 + .milliseconds(200), "\(small) for a tenth of \(large)")
  }

  private func duration(of line: String, bytes: Int) -> Duration {
    let text = String(repeating: line, count: max(1, bytes / line.utf8.count))
    let file = SourceFile(path: "cost.txt", bytes: Array(text.utf8))
    return ContinuousClock().measure {
      let compilation = Compilation(file, name: "cost")
      _ = compilation.diagnostics(in: file, name: "cost")
    }
  }
}
