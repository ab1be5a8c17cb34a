import SiteBase
import TestSupport
import Testing

@testable import SitePlainText

@Suite("The page marks of a plain text")
struct PlainTextPageMarkTests {
  @Test(
    "are lines that name a page, in every usual form",
    arguments: [
      ("第14页/共36页", 14), ("(第14/36页)", 14), ("第 14 页 共 36 页", 14), ("（第3/3页）", 3), ("共36页 第14页", 14), ("第14页", 14),
      ("第１４页，共３６页", 14), ("第十四頁／共三十六頁", 14), ("— 第14页 —", 14), ("Page 14 of 36", 14), ("[Page 14]", 14),
      ("[pg 14]", 14), ("page 7", 7), ("上一页 第14页/共36页 下一页", 14), ("首页 | 上一页 第2页 下一页 | 尾页", 2),
    ])
  func lines(mark: String, number: Int) {
    let text = "甲写到这里，还没有\n\(mark)\n写完。\n乙。"
    #expect(marks(of: text) == ["\(number) \(mark)"])
    #expect(PlainText.lines(of: text) == ["甲写到这里，还没有⏎写完。", "乙。"])
  }

  @Test(
    "are read from weaker forms only where at least two of a form rise",
    arguments: ["— # —", "- # -", "－#－", "·#·", "{#}", "——#——", "#/36"])
  func runs(form: String) {
    func mark(_ number: Int) -> String { form.replacing("#", with: "\(number)") }
    let pages = "甲。\n\(mark(14))\n乙。\n\(mark(15))\n丙。\n\(mark(17))\n丁。"
    #expect(PlainText.lines(of: pages) == ["甲。", "乙。", "丙。", "丁。"])
    #expect(marks(of: pages) == ["14 \(mark(14))", "15 \(mark(15))", "17 \(mark(17))"])
    for text in ["甲。\n\(mark(14))\n乙。", "甲。\n\(mark(14))\n乙。\n\(mark(3))\n丙。", "甲。\n\(mark(14))\n\(mark(15))\n乙。"] {
      #expect(marks(of: text).isEmpty)
      #expect(PlainText.lines(of: text).count == text.split(separator: "\n").count)
    }
  }

  @Test(
    "need no other of their kind where they break a sentence",
    arguments: [
      ("在会上的讲话\n今天我们要讨论这个非常重要的问\n#\n题，大家要认真。", ["在会上的讲话", "今天我们要讨论这个非常重要的问⏎题，大家要认真。"]),
      ("在会上的讲话\n　　今天我们要讨论，\n\n#\n\n而且要认真。", ["在会上的讲话", "今天我们要讨论，⏎而且要认真。"]),
      (
        "The Harbour\n\nWe speak of the ships, and\n\n#\n\nthen we go on.",
        ["The Harbour", "We speak of the ships, and then we go on."]
      ),
    ])
  func single(text: String, words: [String]) {
    for mark in ["— 14 —", "- 14 -", "14/36"] {
      #expect(marks(of: text.replacing("#", with: mark)) == ["14 \(mark)"])
      #expect(PlainText.lines(of: text.replacing("#", with: mark)) == words)
    }
  }

  @Test(
    "are no other numbers between two lines",
    arguments: [
      "正文。\n今天我们要讨论这个非常重要的问题。\n14/36\n大家要认真。", "正文。\n在桥头动员大会上的讲话\n14/36\n我们要认真。", "正文。\n比分是\n14/36\n很好。",
      "正文。\n今天我们要讨论这个非常重要的问题\n14/36\n　　大家要认真。", "正文。\n今天我们要讨论这个非常重要的问题\n14/36\n一、总体要求",
      "正文。\nRatio\n14/36\nis a score.",
      "正文。\n我们的安排要写在这里，一共\n- 14\n条。", "今天我们要讨论这个非常重要的问\n36/14\n题，大家要认真。",
    ])
  func noPages(text: String) {
    #expect(marks(of: text).isEmpty)
  }

  @Test("are bare numbers only in a run of three, one of them within a sentence")
  func bareNumbers() {
    #expect(
      PlainText.lines(of: "甲写到这里，还没有\n1\n写完。\n2\n乙。\n3\n丙。") == ["甲写到这里，还没有⏎写完。", "乙。", "丙。"])
    #expect(marks(of: "甲写到这里，还没有\n1\n写完。\n2\n乙。").isEmpty)
    #expect(marks(of: "甲。\n1\n乙。\n2\n丙。\n3\n丁。").isEmpty)
    #expect(marks(of: "甲写到这里，还没有\n1\n2\n3\n写完。").isEmpty)
    #expect(marks(of: "甲写到这里，还没有\n1954\n写完，\n1955\n乙。\n1956\n丙。").isEmpty)
    #expect(marks(of: "甲写到这里，还没有\n一\n写完，\n二\n乙。\n三\n丙。").isEmpty)
    let record = "\t" + String(repeating: "长", count: 200)
    #expect(marks(of: (1...4).map { "\($0)\(record)" }.joined(separator: "\n")).isEmpty)
  }

  @Test("are a fraction at the end or the start of a text, but not among its words")
  func fraction() {
    #expect(marks(of: "14/36\n甲。\n乙。") == ["14 14/36"])
    #expect(marks(of: "甲。\n乙。\n14/36") == ["14 14/36"])
    #expect(marks(of: "甲。\n9/11\n乙。").isEmpty)
    #expect(marks(of: "甲，占14/36，乙。").isEmpty)
    #expect(marks(of: "36/14\n甲。").isEmpty)
  }

  @Test(
    "are taken out of a line too, with the brackets around them",
    arguments: [
      ("我们要第14页/共36页坚持下去。", "我们要⏎坚持下去。", "第14页/共36页"),
      ("我们要（第 14 页 共 36 页）坚持下去。", "我们要⏎坚持下去。", "（第 14 页 共 36 页）"),
      ("我们要坚持下去。(第14/36页)", "我们要坚持下去。", "(第14/36页)"),
      ("第14页/共36页 我们要坚持下去。", "我们要坚持下去。", "第14页/共36页"),
      ("The ship [Page 14] went on.", "The ship went on.", "[Page 14]"),
      ("The ship [pg 14]went on.", "The ship went on.", "[pg 14]"),
    ])
  func withinLines(line: String, words: String, mark: String) {
    #expect(PlainText.lines(of: "正文。\n\(line)\n正文。") == ["正文。", words, "正文。"])
    #expect(marks(of: "正文。\n\(line)\n正文。") == ["14 \(mark)"])
  }

  @Test(
    "are no other words",
    arguments: [
      "请看第14页。", "见《文集》（第14页）", "这本书共36页，我看到第14页。", "第36页/共14页。", "Page 14 of 36 is blank.", "Turn to page 14",
      "[Page]", "上一页写的是账", "上一页", "第14项", "{name}", "— 甲 —", "(14)", "[14]", "第0页", "-----",
    ])
  func otherWords(text: String) {
    #expect(marks(of: "正文。\n\(text)\n正文。").isEmpty)
  }

  @Test("stay words of the title, and are told of it")
  func inTitle() throws {
    let text = PlainText("在动员大会上的讲话(第14/36页)\n正文。\n第15页/共36页", wantsHead: true)
    #expect(text.head.title == 0..<Array("在动员大会上的讲话(第14/36页)".utf8).count)
    #expect(text.pageMarks.map(\.isInTitle) == [true, false])
    #expect(text.pageMarks.map(\.number) == [14, 15])
    #expect(text.elements.count == 1)
    let bare = PlainText("在动员大会上的讲话(第14/36页)\n正文。")
    #expect(bare.pageMarks.map(\.isInTitle) == [false])
  }

  @Test("take the title along where it returns at the head of a page")
  func returningTitle() {
    let text = "在动员大会上的讲话(第1/3页)\n甲写到这里，还没有\n在动员大会上的讲话(第2/3页)\n写完。"
    #expect(PlainText.lines(of: text, wantsHead: true) == ["甲写到这里，还没有⏎写完。"])
    #expect(marks(of: text, wantsHead: true) == ["1 (第1/3页)", "2 在动员大会上的讲话(第2/3页)"])
  }

  @Test("take the names of other pages along, on the lines beside them")
  func pagers() {
    let text = "甲。\n\n上一页\n第2页/共3页\n下一页\n\n乙。\n上一页\n丙。"
    #expect(marks(of: text) == ["2 上一页\n第2页/共3页\n下一页"])
    #expect(PlainText.lines(of: text) == ["甲。", "乙。", "上一页", "丙。"])
    #expect(marks(of: "甲。（第2/3页）\n上一页 下一页\n乙。") == ["2 （第2/3页）\n上一页 下一页"])
  }

  @Test(
    "join the sentence that they break, whatever blank lines are about them",
    arguments: ["\n第2页\n", "\n\n第2页\n\n\n", "\n\u{C}", "\n\n\u{C}第2页\n", "\u{C}"])
  func joins(mark: String) {
    #expect(PlainText.lines(of: "甲写到这里，还没有\(mark)写完。\n乙。") == ["甲写到这里，还没有⏎写完。", "乙。"])
    #expect(
      PlainText.lines(of: "The ship went on, and so did\(mark)the sea.\nEnd.") == [
        "The ship went on, and so did the sea.", "End.",
      ])
  }

  @Test(
    "join no two paragraphs",
    arguments: [
      "甲写到这里。", "甲说：", "甲说“好”", "（甲写完了）", "一、甲", "各位代表：", "动员大会上的讲话", "2023年4月3日", "甲问？", "It ended.", "（掌声）",
    ])
  func separates(line: String) {
    #expect(PlainText.lines(of: "正文。\n\(line)\n第2页\n乙也写了。").count == 3)
  }

  @Test(
    "join a short line that ends no sentence, whatever the lines around them",
    arguments: ["今天我们要讨论这个非常重要的问", "我们要讲", "　　今天我们要讨论这个非常重要的问", "　　我们要坚持和"])
  func joinsShortLines(line: String) {
    for text in ["正文。\n\(line)\n第14页/共36页\n题，大家要认真。", "正文。\n\n\(line)\n\n第14页/共36页\n\n题，大家要认真。\n　　谢谢大家！"] {
      let words = line.filter { $0 != "\u{3000}" } + "⏎题，大家要认真。"
      #expect(PlainText.lines(of: text)[1] == words)
    }
  }

  @Test("join no heading, note or point to what stands before it", arguments: ["二、乙", "（掌声）", "同志们：", "（三）丙"])
  func separatesBefore(line: String) {
    #expect(PlainText.lines(of: "甲写到这里，还没有\n第2页\n\(line)").count == 2)
  }

  @Test("join what begins as no paragraph does")
  func closingSigns() {
    #expect(PlainText.lines(of: "坚持“四个”\n第2页\n、做到两个。") == ["坚持“四个”⏎、做到两个。"])
  }

  @Test("join lines without an indent, where the others have one")
  func indents() {
    let text = "　　甲写到这里。\n第2页\n又写了一些，没有写完。\n　　乙写到这里，\n第3页\n　　丙写了。\n　　丁写了。\n　　戊写了。\n　　己写了。"
    #expect(
      PlainText.lines(of: text) == ["甲写到这里。⏎又写了一些，没有写完。", "乙写到这里，", "丙写了。", "丁写了。", "戊写了。", "己写了。"])
  }

  @Test("join lines that are wrapped")
  func wrapped() {
    let line = "He read proof for the Packet for sixty-four years, under"
    let text = "\(line)\n\(line)\n\n- 3 -\n\n\(line)\nfour editors.\n\n\(line)\nfive.\n\n- 4 -\n\nHe was the best.\n"
    #expect(
      PlainText.lines(of: text) == ["\(line) \(line) \(line) four editors.", "\(line) five.", "He was the best."])
  }

  @Test("leave points and run-in headings as they were")
  func points() {
    #expect(PlainText.lines(of: "一是学；第2页/共3页二是做。") == ["·1·一是学；⏎·2·二是做。"])
    #expect(PlainText.lines(of: "一、抓学习。要学，\n第2页\n也要做。\n二、抓作风。要抓。") == ["{# 一、抓学习}。要学，⏎也要做。", "{# 二、抓作风}。要抓。"])
  }

  @Test(
    "are told of where a page is missing",
    arguments: [
      ("第5页\n甲。\n第7页\n乙。", ["page 7 follows page 5: page 6 is missing"]),
      ("- 5 -\n甲。\n- 7 -\n乙。", ["page 7 follows page 5: page 6 is missing"]),
      ("第5页\n甲。\n第9页\n乙。", ["page 9 follows page 5: pages 6 to 8 are missing"]),
      ("第5页\n甲。\n第6页\n乙。\n第6页\n丙。\n第1页\n丁。", []), ("第14页/共36页\n甲。", []),
    ])
  func gaps(text: String, summaries: [String]) {
    let diagnostics = PlainText(text).diagnostics
    #expect(diagnostics.map(\.summary) == summaries)
    #expect(diagnostics.allSatisfy { $0.code == "page-missing" && $0.severity == .warning })
  }

  @Test(
    "cost no more than the length of a hostile text",
    arguments: [
      ("", "-"), ("", "第"), ("", "第1页/"), ("", "[Page "), ("", "上一页\n"), ("", "- 1 -\n"), ("", "甲\n第1页\n"),
      ("", "\u{C}甲"), ("\n", "甲\n第1页\n"),
    ])
  func hostile(opening: String, piece: String) {
    let growth = Growth(
      from: 20_000,
      input: { (opening.isEmpty ? "" : repeated(opening, size: $0 / 3)) + repeated(piece, size: $0) },
      work: { _ = PlainText($0, wantsHead: true) })
    #expect(growth.isLinear, "\(growth)")
  }

  private func marks(of text: String, wantsHead: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    return PlainText(text, wantsHead: wantsHead).pageMarks.map {
      "\($0.number) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }
}
