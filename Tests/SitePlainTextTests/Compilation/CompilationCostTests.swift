import SiteBase
import TestSupport
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
    let growth = Growth(from: 20_000, input: { repeated(line, size: $0) }, work: look)
    #expect(growth.isLinear, "\(growth)")
  }

  @Test("grows with the number of different lines and no faster")
  func differentLines() {
    let growth = Growth(
      from: 200,
      input: { count in
        "目录\n" + (0..<count).map { "讲话\($0)\n" }.joined()
          + (0..<count).map { "讲话\($0)\n同志们：\n慢。\n" }.joined()
      }, work: look)
    #expect(growth.isLinear, "\(growth)")
  }

  private func look(for text: String) {
    let file = SourceFile(path: "cost.txt", bytes: Array(text.utf8))
    let compilation = Compilation(file, name: "cost")
    _ = compilation.diagnostics(in: file, name: "cost")
  }
}
