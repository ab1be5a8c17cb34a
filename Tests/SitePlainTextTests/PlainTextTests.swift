import SiteBase
import Testing

@testable import SitePlainText

@Suite("A plain text")
struct PlainTextTests {
  @Test("has every character of the file once, white space apart, whatever it is made of")
  func randomText() {
    let tokens = [
      "一、", "二、", "（一）", "(2)", "1.", "2.", "①", "第一章", "第二，", "一是", "二是", "首先，", "其次，", "。", "，", "；", "：", "\n", "\n",
      "\n\n", "\r\n", "\r", "　　", "　", "\t", " ", "    ", "\u{A0}", "\u{2003}", "\u{200B}", "\u{FEFF}", "\u{2028}",
      "同志们：",
      "（掌声）", "——", "***", "-----", "2023年4月3日", "张　三", "李　　强", "学习贯彻", "word", "Word", "12 March 2027", "I. ", "*",
      "😀",
      "第14页/共36页", "(第15/36页)", "— 3 —", "- 4 -", "{5}", "[Page 6]", "7", "8/9", "上一页", "\u{C}", "※", "※这是讲话的一部分。",
      "范文一", "在大会上的讲话", "国务院总理李四各位代表：",
      "\u{1F468}\u{200D}\u{1F469}", "é", "e\u{301}", String(repeating: "长", count: 70),
      String(repeating: "long ", count: 14),
    ]
    var random = Steps(state: 7)
    for _ in 0..<3000 {
      let text = (0..<Int.random(in: 0..<60, using: &random)).map { _ in
        tokens[Int.random(in: 0..<tokens.count, using: &random)]
      }.joined()
      let isWhole = isWhole(SourceFile(path: "a.txt", bytes: Array(text.utf8)))
      #expect(isWhole, "\(text.debugDescription)")
      if !isWhole { break }
    }
  }

  @Test("of a part of a file is that of the words of the part")
  func part() {
    let text = "在会上的讲话(第1/3页)\n（2031年3月5日）\n各位：\n一、甲\n写到这里，还没有\n— 2 —\n写完。\n— 3 —\n二、乙\n一是学；二是做。\n张　三"
    for before in ["", "第14页", "[", "（", "正文。\n", "，\n　　"] {
      let file = SourceFile(path: "a.txt", bytes: Array((before + text + "）]二、丙\n").utf8))
      let start = before.utf8.count
      let part = PlainText(file, in: start..<(start + text.utf8.count), wantsHead: true)
      let whole = PlainText(text, wantsHead: true)
      func shifted(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.map { ($0.lowerBound + start)..<($0.upperBound + start) }
      }
      #expect(part.head.ranges == shifted(whole.head.ranges))
      #expect(part.elements.map(\.kind) == whole.elements.map(\.kind))
      #expect(part.elements.flatMap(\.lines) == shifted(whole.elements.flatMap(\.lines)))
      #expect(part.pageMarks.map(\.range) == shifted(whole.pageMarks.map(\.range)))
      #expect(part.pageMarks.count == 3)
    }
  }

  @Test("of the sample site raises no warning, and has every character of its file")
  func content() {
    for file in PlainTextCorpus.content {
      let text = PlainText(file, wantsHead: true)
      #expect(text.diagnostics.isEmpty, "\(file.path)")
      #expect(isWhole(file), "\(file.path)")
    }
  }

  @Test("cut off at both ends keeps its points and its heading", .enabled(if: PlainTextCorpus.isThere))
  func seed() throws {
    let file = try #require(PlainTextCorpus.seed)
    let text = PlainText(file, wantsHead: true)
    let title = try #require(text.head.title)
    #expect(String(decoding: file.bytes[title], as: UTF8.self) == "在学习贯彻2023年主题教育动员大会上的讲话、发言-20篇(第14/36页)")
    let lines = PlainText.lines(of: String(decoding: file.bytes, as: UTF8.self), wantsHead: true)
    #expect(
      lines.map { String($0.prefix(6)) } == ["·2·二是深", "·3·三是深", "·4·四是深", "·5·五是深", "# 三、创新", "按照中央部署", "具体到每个单"])
    #expect(lines[4] == "# 三、创新落实重点措施,推动主题教育有力有序开展")
    #expect(lines.filter { $0.contains("**") }.count == 2)
    #expect(text.pageMarks.map(\.number) == [14] && text.pageMarks.allSatisfy(\.isInTitle))
    #expect(text.diagnostics.isEmpty)
    #expect(isWhole(file))
  }

  @Test(
    "of a government report has the sections that it was given", .enabled(if: PlainTextCorpus.isThere))
  func reports() throws {
    let depths = [
      "1954": [0, 0, 0], "1956": [3, 0, 0], "1960": [4, 0, 0], "1964": [0, 0, 0], "1979": [4, 0, 0], "1980": [3, 0, 0],
      "1981": [3, 10, 0], "1984": [5, 0, 0], "1990": [3, 0, 0], "1991": [1, 6, 0], "2005": [1, 6, 0],
      "2009": [3, 10, 0], "2012": [3, 14, 0],
      "2013": [3, 4, 0], "2014": [3, 9, 0], "2015": [6, 0, 0], "2016": [3, 8, 0], "2017": [3, 9, 0],
      "2018": [3, 18, 0],
      "2019": [3, 10, 0],
    ]
    let reports = try PlainTextCorpus.reports()
    #expect(reports.count == 50)
    let heads = reports.values.map { PlainText($0, wantsHead: true).head }
    #expect(heads.count { $0.title != nil && $0.dateLine != nil && $0.byline != nil } == 41)
    #expect(heads.allSatisfy { $0.dateLine != nil })
    for (year, file) in reports {
      let text = PlainText(file, wantsHead: true)
      if let expected = depths[year] { #expect((1...3).map { text.headings(at: $0) } == expected, "\(year)") }
      #expect(text.diagnostics.isEmpty && text.pageMarks.isEmpty, "\(year)")
      #expect(isWhole(file), "\(year)")
    }
  }

  @Test("with its speaker and date as fields has them in its head", .enabled(if: PlainTextCorpus.isThere))
  func inaugurals() throws {
    let files = try PlainTextCorpus.texts("inaugurals")
    let texts = files.map { PlainText($0, wantsHead: true) }
    #expect(texts.count == 58)
    #expect(texts.count { $0.head.byline != nil && $0.head.dateLine != nil } == 57)
    #expect(texts.allSatisfy { $0.head.title == nil && $0.headings(at: 1) == 0 && $0.diagnostics.isEmpty })
    #expect(files.allSatisfy(isWhole))
  }

  @Test("of one line has no head and one paragraph", .enabled(if: PlainTextCorpus.isThere))
  func singleLines() throws {
    let files = try PlainTextCorpus.texts("sotu-single-line")
    #expect(files.count == 233)
    for file in files {
      let text = PlainText(file, wantsHead: true)
      #expect(text.elements.map(\.kind) == [.paragraph] && text.head == PlainText.Head(), "\(file.path)")
    }
    #expect(files.prefix(20).allSatisfy(isWhole))
  }

  private func isWhole(_ file: SourceFile) -> Bool {
    let text = PlainText(file, wantsHead: true)
    let marks = text.pageMarks.filter { !$0.isInTitle }.map(\.range)
    let ranges = (text.head.ranges + text.elements.flatMap(\.lines) + marks).sorted { $0.lowerBound < $1.lowerBound }
    let parts = ranges.map { String(decoding: file.bytes[$0], as: UTF8.self) }
    var words = String(decoding: file.bytes, as: UTF8.self).unicodeScalars[...]
    if words.first == "\u{FEFF}" { words = words.dropFirst() }
    return parts.joined().unicodeScalars.filter { !$0.properties.isWhitespace }
      .elementsEqual(words.filter { !$0.properties.isWhitespace })
  }
}

extension PlainText {
  fileprivate func headings(at depth: Int) -> Int {
    elements.count { $0.kind == .heading(depth: depth) || $0.runIn?.depth == depth }
  }
}

/// Random numbers that are the same each time.
private struct Steps: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
