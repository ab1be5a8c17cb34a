import SiteBase
import Testing

@testable import SiteImport

@Suite struct CaptionTests {
  private func read(_ text: String) -> Checked<ImportedSource> { readCaptions(file(text, path: "a.vtt")) }

  private func outline(_ text: String) -> [String] { read(text).value.texts.first?.outline ?? [] }

  @Test(arguments: [
    "WEBVTT\n\n00:01.000 --> 00:02.500\nGood\nmorning.\n\n00:02.500 --> 00:04.000 align:start\nRoads matter.\n",
    "\u{FEFF}1\r\n00:00:01,000 --> 00:00:02,500\r\nGood\r\nmorning.\r\n\r\n2\r\n00:00:02,500 --> 00:00:04,000\r\nRoads matter.\r\n",
    "WEBVTT\n\n1\n00:00:01,000 --> 00:00:02,500\nGood morning.\n2\n00:00:02,500 --> 00:00:04,000\nRoads matter.",
    "00:01.0 --> 00:02.5\n<i>Good</i> <00:00:01.500><c.loud>morning.</c>\n\n00:02 --> 00:04\n{\\an8}Roads matter.",
  ]) func `Cues become paragraphs, whichever of the two formats they are in`(source: String) {
    #expect(read(source).problems == [])
    #expect(outline(source) == ["p Good morning. Roads matter. #t1"])
  }

  @Test func `A change of speaker, and a silence after a sentence, begin a paragraph`() {
    let source = """
      WEBVTT

      00:12:34.000 --> 00:12:36.000
      <v Ilse Varga>Good morning.</v>

      00:12:36.000 --> 00:12:38.000
      <v Ilse Varga>Roads</v>

      00:12:44.000 --> 00:12:46.000
      <v Ilse Varga>matter.</v>

      00:12:49.000 --> 00:12:51.000
      <v Ilse Varga>So do bridges.</v>
      <v Noor Haddad>They &lt;do&gt; &amp; will.</v>
      """
    #expect(
      outline(source) == [
        "turn Ilse Varga", "p Good morning. Roads matter. #t754", "p So do bridges. #t769", "turn Noor Haddad",
        "p They <do> & will. #t769-2",
      ])
    #expect(read(source).value.texts[0].speakers == ["Ilse Varga", "Noor Haddad"])
  }

  @Test func `Lines of Han are joined without a space`() {
    let source = "00:01.000 --> 00:02.000\n各位朋友\n\n00:02.000 --> 00:03.000\n大家好。\n\n00:03.000 --> 00:04.000\nAI 很好\n"
    #expect(outline(source) == ["p 各位朋友大家好。AI 很好 #t1"])
  }

  @Test func `Names before a colon are turns if they are in capitals or stand twice`() {
    let source = """
      00:01.000 --> 00:02.000
      VARGA: Good morning.

      00:02.000 --> 00:03.000
      Noor Haddad: Morning. I say this: go.

      00:03.000 --> 00:04.000
      Remember: roads matter.

      00:04.000 --> 00:05.000
      Noor Haddad: Yes.

      00:05.000 --> 00:06.000
      主持人：请。

      00:06.000 --> 00:07.000
      主持人：谢谢。他说：走。
      """
    #expect(
      outline(source) == [
        "turn VARGA", "p Good morning. #t1", "turn Noor Haddad",
        "p Morning. I say this: go. Remember: roads matter. Yes. #t2",
        "turn 主持人", "p 请。谢谢。他说：走。 #t5",
      ])
    #expect(read(source).remarks(.doubted) == ["7: `Remember:` once, not taken for a name"])
  }

  @Test func `What happened is a stage note`() {
    let source = """
      00:01.000 --> 00:02.000
      Good morning. [sic] Yes.

      00:02.000 --> 00:03.000
      [applause]
      Thank you.
      （掌声）

      00:03.000 --> 00:04.000
      ♪ la la ♪

      00:04.000 --> 00:05.000
      (And I mean it.)
      """
    #expect(
      outline(source) == [
        "p Good morning. [sic] Yes. #t1", "note [applause]", "p Thank you. #t2", "note （掌声）", "note ♪ la la ♪",
        "p (And I mean it.) #t4",
      ])
  }

  @Test func `Dashes and arrows before the words are other voices`() {
    let source =
      "00:01.000 --> 00:02.000\n- Good morning.\n- Morning.\n\n00:02.000 --> 00:03.000\n>> VARGA: So.\n>> Yes.\n"
    #expect(
      outline(source) == ["p - Good morning. #t1", "p - Morning. #t1-2", "turn VARGA", "p So. #t2", "p Yes. #t2-2"])
    #expect(read(source).remarks(.doubted) == ["1: 3 paragraphs of another voice that is not named"])
  }

  @Test func `Lines that roll up are kept once`() {
    let source = """
      WEBVTT
      Kind: captions
      Language: en

      00:01.000 --> 00:03.000 align:start position:0%

      good<00:00:01.500><c> morning</c>

      00:03.000 --> 00:03.010
      good morning

      00:03.010 --> 00:05.000
      good morning
      roads<00:00:03.500><c> matter</c>

      00:05.000 --> 00:05.010
      roads matter

      00:05.010 --> 00:07.000
      roads matter
      so do bridges
      """
    #expect(outline(source) == ["p good morning roads matter so do bridges #t1"])
    #expect(read(source).value.texts[0].language == "en")
    #expect(
      read(source).remarks(.dropped) == [
        "2: the head `Kind: captions`", "10 time codes", "6 inline tags", "4 lines of automatic captions, shown before",
      ])
  }

  @Test func `Words that are said twice stay`() {
    let source = (1...6).map {
      "00:0\($0).000 --> 00:0\($0).900\n\($0 == 2 ? "No." : $0 == 3 ? "No." : "Word \($0).")\n\n"
    }.joined()
    #expect(outline(source) == ["p Word 1. No. No. Word 4. Word 5. Word 6. #t1"])
  }

  @Test func `Blocks that are not shown are dropped and told`() {
    let source = """
      WEBVTT - Roads

      NOTE two
      lines

      STYLE
      ::cue { color: red }

      intro
      00:01.000 --> 00:02.000
      NOTE this.

      and that
      """
    #expect(outline(source) == ["p NOTE this. and that #t1"])
    #expect(
      read(source).remarks(.dropped) == [
        "1: the head `- Roads`", "3: a block NOTE", "6: a block STYLE", "9: the name `intro` of a cue", "2 time codes",
      ])
    #expect(read(source).remarks(.doubted) == ["13: a line without a time, put to the cue before it"])
  }

  @Test(arguments: [
    (
      "1\n00:00:01,000 -> 00:00:02,000\nGood.\n\n2\n00:00:02,000 --> 00:00:03,000\nMorning.\n",
      ["2:1: broken-time-line"]
    ),
    ("00:00:01,000 --> soon\nGood.\n", ["1:1: broken-time-line"]),
    ("00:01.000 --> 00:02.000\nGood.\n\n00:00:61,000 --> 00:01:02,000\nBad.\n", ["4:1: broken-time-line"]),
    ("Good morning.\n", ["0:1: no-times"]), ("", ["0:1: no-times"]),
  ]) func `A time line that cannot be read is an error at its line`(source: String, problems: [String]) {
    #expect(read(source).problems == problems)
  }

  @Test func `The error says what a time line looks like`() throws {
    let problem = try #require(read("00:00:01,000 --> soon\nGood.\n").diagnostics.first)
    #expect(problem.summary == "`00:00:01,000 --> soon` does not say from when to when its cue lasts")
    #expect(problem.fix == "write it as `00:01:02.000 --> 00:01:05.000`")
  }

  @Test func `A long paragraph ends at the end of a sentence`() {
    let sentence = String(repeating: "word ", count: 19) + "end."
    let cues = (10..<30).map { "00:\($0).000 --> 00:\($0).999\n\($0) \(sentence) And\n\n" }.joined()
    let paragraphs = read(cues).value.texts[0].blocks
    #expect(paragraphs.count == 3)
    #expect(paragraphs.dropLast().allSatisfy { 600...800 ~= $0.words.count && $0.words.hasSuffix("end.") })
    #expect(paragraphs.map(\.id) == ["t10", "t16", "t23"])
  }

  @Test func `Words without sentences are cut all the same`() {
    let cues = (10..<60).map {
      "00:\($0).000 --> 00:\($0).999\n\($0) " + String(repeating: "word ", count: 20) + "\n\n"
    }.joined()
    #expect(read(cues).value.texts[0].blocks.allSatisfy { $0.words.count <= 1_700 })
  }

  @Test(arguments: [
    "[00:12:03] Ilse Varga: Good morning.\n[00:12:09] Ilse Varga: Roads matter.\n[00:12:11] 苏娅：对。\n",
    "Ilse Varga 12:03 Good morning.\nIlse Varga 12:09 Roads matter.\n苏娅 12:11 对。\n",
    "Ilse Varga  12:03\nGood morning.\n\nIlse Varga  12:09\nRoads matter.\n\n苏娅  12:11\n对。",
    "00:12:03 Ilse Varga: Good morning.\n00:12:09 Roads matter.\n00:12:11 苏娅：对。",
    "Ilse Varga (12:03): Good morning.\nIlse Varga: [12:09] Roads matter.\n苏娅：（12:11）对。",
    "12:03\nIlse Varga: Good morning.\n12:09\nIlse Varga: Roads matter.\n12:11\n苏娅：对。",
  ]) func `Transcripts with times before or above the words are turns`(source: String) {
    #expect(
      outline(source) == [
        "turn Ilse Varga", "p Good morning. #t723", "p Roads matter. #t729", "turn 苏娅", "p 对。 #t731",
      ])
  }

  @Test func `Words before the first time of a transcript are kept and doubted`() {
    let read = read("Roads and bridges\n\n[0:01] Good morning at 9:30 to all.\nWe met at 12:03 here.\n")
    #expect(
      read.value.texts[0].outline == [
        "p Roads and bridges", "p Good morning at 9:30 to all. #t1", "p We met at 12:03 here. #t1-2",
      ])
    #expect(read.remarks(.doubted) == ["1: 1 paragraph before the first time"])
  }

  @Test func `Hostile captions cost no more than their length`() {
    let opening = "00:01.000 --> 00:02.000\n"
    #expect(outline(opening + String(repeating: "<", count: 200_000)).count == 1)
    #expect(outline(opening + String(repeating: "&", count: 200_000)).count == 1)
    #expect(read(String(repeating: "00:01 ", count: 50_000)).problems == [])
    #expect(outline((0..<5_000).map { opening + "\($0)\n\n" }.joined()).count > 1)
  }
}
