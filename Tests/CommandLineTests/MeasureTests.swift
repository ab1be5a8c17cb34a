import Testing

@Suite("What is measured")
struct MeasureTests {
  @Test(arguments: ["encodings", "compilations", "search"], ["gone", "empty"])
  func isNotNothing(command: String, folder: String) throws {
    let shell = try Shell(["empty/README.txt": "Of the corpus.\n"])
    let run = try shell.run([command, folder], of: "measure")
    #expect(run.exitCode == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("is no folder with texts"), "\(run.errors)")
  }

  @Test func isAText() throws {
    let shell = try Shell(["texts/a.md": "各位代表：现在，我向大会报告过去一年的工作，请大家审议，并请各位委员提出意见。\n"])
    let run = try shell.run(["encodings", "texts", "--fragments", "2"], of: "measure")
    #expect(run.exitCode == 0, "\(run.errors)")
    #expect(run.output.contains("texts: 1 texts"), "\(run.output)")
  }
}
