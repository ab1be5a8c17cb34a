import SiteBase
import Testing

@testable import SitePlainText

@Suite("A doubtful border")
struct CompilationDoubtTests {
  private static let two = "在桥头的讲话\n同志们：\n慢。\n谢谢大家！\n在渡口的讲话\n同志们：\n稳。\n"
  private static let doubtful = "在桥头的讲话\n同志们：\n慢。\n谢谢大家！\n各位船工：\n划。\n谢谢大家！\n在渡口的讲话\n同志们：\n稳。\n"

  @Test("is an error that says what to write")
  func doubt() throws {
    let text = CompilationText(Self.doubtful)
    #expect(text.titles == ["在桥头的讲话", "在渡口的讲话"])
    #expect(text.codes == ["doubtful-cut"])
    let message = try #require(text.diagnostics.first)
    #expect(message.severity == .error)
    #expect(
      message.summary
        == "line 5 is no certain beginning of a speech: it has only closing words before it and salutation")
    #expect(message.place.line == 5)
    #expect(message.fix?.contains("汇编.yml `- at: 5`") == true)
  }

  @Test("is settled by an editor, by number or by words")
  func editor() {
    for position in [EditorCut.Position.line(5), .words("各位 船工：")] {
      let cut = CompilationText(Self.doubtful, editor: [EditorCut(at: position)])
      #expect(cut.firstLines == ["在桥头的讲话", "各位船工：", "在渡口的讲话"])
      #expect(cut.compilation.pieces[1].rule == .editor)
      #expect(cut.codes == [])
      let dropped = CompilationText(Self.doubtful, editor: [EditorCut(at: position, meaning: .noBorder)])
      #expect(dropped.titles == ["在桥头的讲话", "在渡口的讲话"])
      #expect(dropped.codes == [])
    }
  }

  @Test("can be dropped by an editor where a rule is sure, and added where none sees one")
  func dropAndAdd() {
    let dropped = CompilationText(Self.two, editor: [EditorCut(at: .line(5), meaning: .noBorder)])
    #expect(!dropped.compilation.isCompilation)
    let marked = "第一篇：\n甲地讲话\n同志们：\n慢。\n第二篇：\n乙地讲话\n同志们：\n稳。\n第三篇：\n丙地讲话\n同志们：\n准。\n"
    let joined = CompilationText(marked, editor: [EditorCut(at: .line(5), meaning: .noBorder)])
    #expect(joined.titles == ["甲地讲话", "丙地讲话"])
    #expect(joined.codes == [])
    let plain = "春天来了，花开了。\n夏天来了，树绿了。\n秋天来了，叶落了。\n"
    let added = CompilationText(plain, editor: [EditorCut(at: .line(3))])
    #expect(added.firstLines == ["春天来了，花开了。", "秋天来了，叶落了。"])
    #expect(added.wordsInOrder == plain.filter { !$0.isWhitespace })
  }

  @Test("is told of if an editor's line is not there, or is there twice")
  func notFound() {
    let missing = CompilationText(Self.two, editor: [EditorCut(at: .line(99))])
    #expect(missing.codes == ["editor-cut-not-found"])
    let twice = CompilationText(Self.two, editor: [EditorCut(at: .words("同志们："))])
    #expect(twice.codes == ["editor-cut-not-found"])
    #expect(twice.diagnostics.first?.notes == ["it is on the lines 2 and 6"])
  }

  @Test("is a gap between numbers")
  func gap() {
    let text = CompilationText("第一篇：\n同志们：\n慢。\n第三篇：\n同志们：\n稳。\n")
    #expect(text.compilation.pieces.count == 2)
    #expect(text.codes == ["doubtful-cut"])
    #expect(text.compilation.doubts.first?.line == 4)
  }

  @Test("is an entry of the contents list that does not return")
  func missingEntry() {
    let file = "目录\n早上的讲话 1\n中午的讲话 3\n晚上的讲话 5\n早上的讲话\n同志们：\n起床。\n晚上的讲话\n同志们：\n睡觉。\n"
    let text = CompilationText(file)
    #expect(text.compilation.pieces.count == 2)
    #expect(text.compilation.doubts.map(\.line) == [3])
    #expect(
      text.diagnostics.map(\.summary) == ["line 3 of the contents list leads to no speech: its title returns nowhere"])
    #expect(
      CompilationText(file, editor: [EditorCut(at: .line(3), meaning: .noBorder)]).codes == [])
  }

  @Test("is a title after a line of signs that begins other speeches, and no other line after signs")
  func separator() {
    let speech = "***\n\nThe Light\nMarch 5, 2031\n\nMy friends:\n\nIt is lit.\n\n"
    let text = CompilationText(speech + speech + "***\n\nThe Bell\n\nIt rings.\n\n----\nTotal\n")
    #expect(text.compilation.pieces.count == 2)
    #expect(text.compilation.doubts.map(\.line) == [21])
  }

  @Test("is a sure opening within a numbered speech, with a warning that kinds are mixed")
  func mixed() {
    let text = CompilationText("第一篇：\n同志们：\n慢。\n在渡口的讲话\n2031年3月5日\n同志们：\n上船。\n第二篇：\n同志们：\n稳。\n")
    #expect(text.compilation.pieces.count == 2)
    #expect(text.codes == ["doubtful-cut", "mixed-cuts"])
  }

  @Test(
    "is counted where the name or the text says how many there are",
    arguments: [
      ("动员会讲话、发言-2篇", [String](), 2), ("讲话（三篇）", ["count-differs"], 3), ("动员会讲话", [], nil), ("第3篇", [], nil),
      ("关于三篇文章的讲话", [], nil), ("讲话汇总12篇", ["count-differs"], 12), ("3 speeches", ["count-differs"], 3),
    ] as [(String, [String], Int?)])
  func count(name: String, codes: [String], count: Int?) {
    let text = CompilationText(Self.two, name: name)
    #expect(text.codes == codes)
    #expect(text.compilation.statedCount?.count == count)
  }

  @Test(
    "is counted by a preface that says so",
    arguments: [("其中三篇很短。", nil), ("This book contains 4 addresses.", 4), ("其中3篇。", nil), ("共3篇。", 3)]
      as [(String, Int?)])
  func preface(text: String, count: Int?) {
    #expect(CompilationText("讲话集\n\n" + text + "\n\n" + Self.two).compilation.statedCount?.count == count)
  }

  @Test("is settled where it makes up the stated number")
  func completed() {
    let text = CompilationText("动员会讲话-3篇\n" + Self.doubtful)
    #expect(text.firstLines == ["在桥头的讲话", "各位船工：", "在渡口的讲话"])
    #expect(text.codes == [])
  }

  @Test("lists the lines that may be missed where the number differs")
  func candidates() throws {
    let text = CompilationText("动员会讲话-5篇\n" + Self.doubtful)
    let message = try #require(text.diagnostics.last)
    #expect(message.code == "count-differs")
    #expect(message.summary == "the text says 5 speeches, 2 were found")
    #expect(message.notes == ["found on line 2: 在桥头的讲话", "found on line 9: 在渡口的讲话", "line 6: 各位船工："])
    #expect(message.fix?.contains("`- at: 812`") == true)
  }

  @Test("is only warned of where nothing is sure")
  func suspected() {
    let text = CompilationText("春天\n同志们：\n花开。\n夏天\n同志们：\n树绿。\n")
    #expect(!text.compilation.isCompilation)
    #expect(text.codes == ["maybe-compilation"])
    let numbered = CompilationText("一、花\n花开。\n二、草\n草绿。\n夏天\n2031年6月5日\n一、树\n树绿。\n二、叶\n叶大。\n")
    #expect(numbered.codes == ["maybe-compilation"])
  }

  @Test(
    "is a title with a date alone, where such titles do not explain the whole file",
    arguments: [
      ("The Harbour\nMarch 5, 2031\n\nWe are here.\n\nThe Winter\nApril 6, 2031\n\nCold it is.\n", [1, 6]),
      (
        "We met today.\n\nThe Harbour\nMarch 5, 2031\n\nWe are here.\n\nThe Winter\nApril 6, 2031\n\nCold it is.\n\nThe Summer\nMay 7, 2031\n\nWarm.\n",
        [3, 8, 13]
      ), ("The Harbour\nMarch 5, 2031\n\nWe are here.\n\nThe Winter\nApril 2031\n\nCold it is.\n", []),
      ("The Harbour\nMarch 5, 2031\n\nWe are here.\n", []),
    ] as [(String, [Int])])
  func datedTitles(text: String, lines: [Int]) {
    let cut = CompilationText(text)
    #expect(!cut.compilation.isCompilation)
    #expect(cut.compilation.doubts.map(\.line) == lines)
    #expect(cut.codes.filter { $0 == "doubtful-cut" }.count == lines.count)
    let editor = lines.map { EditorCut(at: .line($0), meaning: .noBorder) }
    #expect(CompilationText(text, editor: editor).diagnostics.allSatisfy { $0.severity == .warning })
    #expect(
      CompilationText(text, editor: lines.map { EditorCut(at: .line($0)) }).codes.allSatisfy { $0 != "doubtful-cut" })
  }

  @Test("lists the lines that were found where they are too many, and says how to drop one")
  func tooMany() throws {
    let text = CompilationText("第一篇：\n同志们：\n慢。\n第二篇：\n同志们：\n稳。\n第三篇：\n同志们：\n准。\n", name: "讲话（2篇）")
    let message = try #require(text.diagnostics.last)
    #expect(message.summary == "the name says 2 speeches, 3 were found")
    #expect(message.notes == ["found on line 2: 同志们：", "found on line 5: 同志们：", "found on line 8: 同志们："])
    #expect(message.fix?.contains("`- {at: 812, drop: true}`") == true)
  }

  @Test("is an error where two cuts speak of one speech")
  func doubleCut() throws {
    for second in [
      EditorCut(at: .line(5)), EditorCut(at: .words("在渡口的讲话")), EditorCut(at: .line(5), meaning: .noBorder),
    ] {
      let text = CompilationText(Self.two, editor: [EditorCut(at: .line(5)), second])
      let message = try #require(text.diagnostics.first)
      #expect(text.codes == ["double-cut"])
      #expect(message.summary == "the cuts at line 5 and at \(second.position) are of one speech")
      #expect(message.severity == .error)
    }
  }
}
