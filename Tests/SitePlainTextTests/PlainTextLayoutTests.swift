import Testing

@testable import SitePlainText

@Suite("The paragraphs of a plain text")
struct PlainTextLayoutTests {
  private let wrapped = """
    He read proof for the Packet for sixty-four years, under
    seven editors, of whom I am the latest and, he told me,
    not the worst by two of them, or so he said.
    """
  private let joined =
    "He read proof for the Packet for sixty-four years, under seven editors, of whom I am the latest and, he told me, "
    + "not the worst by two of them, or so he said."

  @Test("are lines, where there are no blank lines and no indents")
  func lines() {
    #expect(PlainText.lines(of: "甲。\n乙。\n丙。") == ["甲。", "乙。", "丙。"])
    #expect(PlainText.lines(of: wrapped).count == 3)
  }

  @Test("are lines, where blank lines stand between lines that are not wrapped")
  func unwrapped() {
    #expect(PlainText.lines(of: "甲。\n乙。\n\n丙。\n") == ["甲。", "乙。", "丙。"])
  }

  @Test("are blocks between blank lines, where lines are wrapped", arguments: ["\n", "\r\n", "\r"])
  func blocks(lineEnd: String) {
    let text = "\(wrapped)\n\n\(wrapped)\n".split(separator: "\n", omittingEmptySubsequences: false)
    #expect(PlainText.lines(of: text.joined(separator: lineEnd)) == [joined, joined])
  }

  @Test("join Chinese lines without a space")
  func chinese() {
    let line = String(repeating: "字", count: 30)
    #expect(PlainText.lines(of: "\(line)\n\(line)\n末尾。\n\n\(line)\n末尾。") == ["\(line)⏎\(line)⏎末尾。", "\(line)⏎末尾。"])
  }

  @Test("begin at an indent, where first lines are indented", arguments: ["　　", "    ", "\t", "\u{A0}\u{A0}", "　"])
  func indents(indent: String) {
    let line = String(repeating: "字", count: 30)
    let text = "\(indent)\(line)\n\(line)\n末尾。\n\(indent)\(line)\n\(line)末\n\(indent)单行。\n\(indent)单行。"
    #expect(PlainText.lines(of: text) == ["\(line)⏎\(line)⏎末尾。", "\(line)⏎\(line)末", "单行。", "单行。"])
  }

  @Test("stay together where the whole block is indented")
  func quotation() {
    let quoted = wrapped.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    #expect(PlainText.lines(of: "\(wrapped)\n\n\(quoted)\n\n\(wrapped)") == [joined, joined, joined])
  }

  @Test("stay together under a hanging indent")
  func hangingIndent() {
    let item = wrapped.split(separator: "\n").joined(separator: "\n   ")
    #expect(PlainText.lines(of: "1. \(item)\n2. \(item)\n\nEnd.") == ["·1·1. \(joined)", "·2·2. \(joined)", "End."])
  }

  @Test("keep the line breaks after lines much shorter than the rest")
  func verse() {
    #expect(
      PlainText.lines(of: "\(wrapped)\n\n\(wrapped)\n\nThe light is on,\nthe boats are in,\nand no one reads.").last
        == "The light is on,/the boats are in,/and no one reads.")
  }

  @Test("are lines of verse, where nothing else is there")
  func poem() {
    let lines = [
      "Light is a letter that the water reads,", "And boats are commas in a line of reeds,", "And all of it is kept.",
    ]
    #expect(PlainText.lines(of: lines.joined(separator: "\n") + "\n\nEnd.") == lines + ["End."])
  }

  @Test("begin anew at a heading, a note or a salutation among wrapped lines")
  func standingAlone() {
    #expect(
      PlainText.lines(of: "\(wrapped)\nI. One\n\(wrapped)\n(Applause.)\nII. Two\n\(wrapped)\n\n\(wrapped)") == [
        joined, "# I. One", joined, "N (Applause.)", "# II. Two", joined, joined,
      ])
  }

  @Test("begin at paragraph marks in a long line")
  func marksInLine() {
    let long = String(repeating: "长", count: 200)
    #expect(
      PlainText.lines(of: "\(long)。　　一、甲　　\(long)。\t　　二、乙　\u{A0} 正文。\t\t末尾。") == [
        "\(long)。", "# 一、甲", "\(long)。", "# 二、乙", "正文。", "末尾。",
      ])
  }

  @Test("do not begin within a name, after one space, or in a short line")
  func noMarksInLine() {
    let long = String(repeating: "长", count: 200)
    #expect(PlainText.lines(of: "\(long)。国务院总理李　　强　　\(long)") == ["\(long)。国务院总理李　　强", long])
    #expect(PlainText.lines(of: "李　　强　　\(long)") == ["李　　强", long])
    #expect(PlainText.lines(of: "\(long)　\(long)\u{A0}\(long)  末") == ["\(long)　\(long)\u{A0}\(long)  末"])
    #expect(PlainText.lines(of: "姓名　　年龄\t籍贯") == ["姓名　　年龄\t籍贯"])
  }

  @Test("of a numeral alone between marks are headings")
  func numeralBetweenMarks() {
    let long = String(repeating: "长", count: 200)
    #expect(PlainText.lines(of: "　　一　　\(long)。　　二　　\(long)。") == ["# 一", "\(long)。", "# 二", "\(long)。"])
  }

  @Test("hold no byte order mark and no white space at their ends")
  func trimmed() {
    #expect(PlainText.lines(of: "\u{FEFF}\u{2003}甲 。\u{3000}\u{A0}\t\n \u{3000}\n\u{2028}乙\u{85}") == ["甲 。", "乙"])
  }

  @Test("are none in a file of white space", arguments: ["", "\n", "\u{FEFF}", " \r\n\u{3000}\t"])
  func empty(text: String) {
    #expect(PlainText.lines(of: text).isEmpty)
  }

  @Test("hold nothing but text, whatever it looks like")
  func literal() {
    let lines = [
      "**市委、**县委联合发文", "# 不是标题", "> <b>x</b> &amp; `x` [x](y) \\*", "    1949. 十月", "[1]: 注", "- 项", "--- x",
    ]
    #expect(PlainText.lines(of: lines.joined(separator: "\n")) == lines.map { $0.replacing("    ", with: "") })
  }
}
