import SiteBase
import Testing

@testable import SitePlainText

@Suite("Words outside the speeches of a compilation")
struct SurroundingsTests {
  private static let speeches = "在桥头的讲话\n（2031年3月5日）\n同志们：\n慢。\n谢谢大家！\n在渡口的讲话\n（2031年3月6日）\n同志们：\n稳。\n"
  private static let marked = "第一篇：在桥头的讲话\n同志们：\n慢。\n第二篇：在渡口的讲话\n同志们：\n稳。\n"

  @Test(
    "are an error wherever nothing explains them",
    arguments: [
      ("前言\n以下两篇讲话由办公室整理\n未经本人审阅\n请勿外传\n\n" + speeches, [1...4]), ("编者按：这里是两位同志的讲话\n" + speeches, [1...1]),
      ("内部资料 注意保存\n" + speeches, [1...1]), ("\n这里收了讲话。\n\n" + speeches, [2...2]),
      ("讲话集（2篇）\n\n内部资料\n请勿外传\n" + speeches, [3...4]), ("讲话集\n请勿外传\n" + marked, [1...2]),
      ("讲话集\n目录\n桥头的讲话……1\n渡口的讲话……3\n前言\n我们编了这本书。\n" + marked, [5...6]),
      ("目录\n在桥头的讲话\n请勿外传\n在渡口的讲话\n" + marked, [3...3]),
      ("目录\n在桥头的讲话……1\n在渡口的讲话……3\n后记……5\n" + speeches + "后记\n印得很少。\n", [14...15]),
    ] as [(String, [ClosedRange<Int>])])
  func strays(text: String, lines: [ClosedRange<Int>]) throws {
    let text = CompilationText(text)
    #expect(text.compilation.strays.map(\.lines) == lines)
    #expect(text.codes == lines.map { _ in "words-outside-speeches" })
    #expect(text.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test("are told of by their lines, with two ways to mend it")
  func message() throws {
    let text = CompilationText("\n前言\n请勿外传\n" + Self.speeches)
    let message = try #require(text.diagnostics.first)
    #expect(message.summary == "lines 2 to 3 belong to no speech")
    #expect(message.place.line == 2)
    #expect(message.fix?.contains("`- at: 2` with a `title:`") == true)
    #expect(message.fix?.contains("汇编.yml") == true)
    #expect(message.fix?.contains("`- {at: 2, omit: true}`") == true)
  }

  @Test(
    "may be the title of the whole",
    arguments: [
      ("讲话集\n\n" + speeches, "汇编", "讲话集"), ("某镇讲话汇编（2篇）\n" + speeches, "汇编", "某镇讲话汇编（2篇）"),
      ("讲话集\n某镇办公室编\n" + speeches, "汇编", "讲话集\n某镇办公室编"), ("讲话集\n目录\n在桥头的讲话 1\n在渡口的讲话 3\n" + speeches, "汇编", "讲话集"),
      ("Talks\nby Ansa Kellow\n\n" + speeches, "a", "Talks\nby Ansa Kellow"), (speeches, "汇编", nil),
      ("散学致辞(汇总2篇)篇一\n同学们：\n再见。\n散学致辞(汇总2篇)篇二\n同学们：\n回家。\n", "汇编", "散学致辞(汇总2篇)"),
    ] as [(String, String, String?)])
  func title(text: String, name: String, title: String?) {
    let text = CompilationText(text, name: name)
    #expect(text.words(text.compilation.title) == title)
    #expect(text.codes == [])
  }

  @Test(
    "may be an imprint, which belongs to the title of the whole",
    arguments: [
      "讲话集\n（2031年）", "讲话集\n2031年12月", "讲话集\n某镇办公室 编\n二〇三一年十二月", "讲话集\n某镇办公室\n2031年12月",
      "讲话集\n某镇读书小组\n2031年", "桥的话\n某镇委员会\n2031",
    ])
  func imprint(title: String) {
    let text = CompilationText(title + "\n\n" + Self.speeches)
    #expect(text.words(text.compilation.title) == title)
    #expect(text.compilation.pieces.count == 2)
    #expect(text.codes == [])
  }

  @Test("are the title of the whole if the file is called so, whatever stands below")
  func titleByName() {
    let text = CompilationText("桥的话\n内部资料\n" + Self.speeches, name: "桥的话")
    #expect(text.words(text.compilation.title) == "桥的话")
    #expect(text.compilation.strays.map(\.lines) == [2...2])
  }

  @Test("may be boilerplate, signs, lines that return in a speech, and a list of them")
  func explained() {
    let book =
      "This eBook is free.\n*** START OF THIS PROJECT GUTENBERG EBOOK TALKS ***\nTalks\n"
      + "The talks are separated by three asterisks: ***\nDates of these talks:\n  2031年3月5日\n  2031年3月6日\n***\n"
      + Self.speeches
      + "End of Project Gutenberg's Talks\n\n*** END OF THIS PROJECT GUTENBERG EBOOK TALKS ***\nA licence.\n"
    let text = CompilationText(book)
    #expect(text.compilation.pieces.count == 2)
    #expect(text.compilation.strays == [])
    #expect(text.words(text.compilation.title) == "Talks")
  }

  @Test("become a text of their own, or are left out, where an editor says so")
  func editor() {
    let front = "讲话集（2篇）\n前言\n请勿外传\n目录\n在桥头的讲话……1\n在渡口的讲话……3\n" + Self.speeches
    let own = CompilationText(front, editor: [EditorCut(at: .line(2))])
    #expect(own.firstLines == ["前言", "在桥头的讲话", "在渡口的讲话"])
    #expect(own.words(own.compilation.pieces[0].range) == "前言\n请勿外传")
    #expect(own.codes == [])
    let omitted = CompilationText(front, editor: [EditorCut(at: .line(2), meaning: .omission)])
    #expect(omitted.firstLines == ["在桥头的讲话", "在渡口的讲话"])
    #expect(omitted.words(omitted.compilation.title) == "讲话集（2篇）")
    #expect(omitted.codes == [])
  }

  @Test("can be left out in the middle and at the end", arguments: [10, 6])
  func omission(line: Int) {
    let text = CompilationText(Self.speeches + "附件：名单\n很长。\n", editor: [EditorCut(at: .line(line), meaning: .omission)])
    #expect(text.firstLines == (line == 10 ? ["在桥头的讲话", "在渡口的讲话"] : ["在桥头的讲话"]))
    #expect(text.compilation.isCompilation)
    #expect(text.codes == [])
  }

  @Test("can not be all that there is")
  func everything() {
    #expect(
      CompilationText("慢。\n稳。\n", editor: [EditorCut(at: .line(1), meaning: .omission)]).codes == ["everything-omitted"]
    )
  }

  @Test("are no speech because they have a date")
  func imprint() {
    let imprint = "某镇办公室编\n2031年12月\n仅供参考，请勿外传。\n\n"
    let text = CompilationText(imprint + Self.speeches)
    #expect(text.titles == ["在桥头的讲话", "在渡口的讲话"])
    #expect(text.compilation.strays.map(\.lines) == [1...3])
    #expect(
      CompilationText(imprint + Self.speeches, editor: [EditorCut(at: .line(1), meaning: .omission)]).codes == [])
  }
}
