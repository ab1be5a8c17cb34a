import Testing

@testable import SiteEncoding

@Suite("What a refusal says")
struct RefusalTests {
  @Test func bothReadingsAndTheFix() {
    let text = "One\nTwo 你们\n"
    #expect(
      Outcome(Sample.bytes(text, .gb18030)).diagnostics.map(\.description) == [
        """
        a.txt:2:5: error: byte 0xC4 at offset 8 is not UTF-8 [not-utf-8]
         2 | Two 你们
           |     ^~
          note: in GB18030 it reads: Two 你们
          note: in Big5 it reads: Two 斕蠅
          fix: if it reads right in GB18030, write `encoding: gb18030` in the .yml beside the file, in collection.yml or \
        in site.yml; else save it as UTF-8
        """
      ])
  }

  @Test func whereAReadingBreaks() {
    let notes = Outcome(Sample.bytes(Sample.traditional, .big5) + [0xFF]).diagnostics[0].notes
    #expect(notes == ["it is not GB18030: byte 0xFF at offset 78", "it is not Big5: byte 0xFF at offset 78"])
  }

  @Test func aReadingInLatinLetters() {
    let problem = Outcome(Sample.bytes("Le café, déjà", .windows1252)).diagnostics[0]
    #expect(problem.notes.contains("in windows-1252 it reads: Le café, déjà"))
    #expect(problem.place.text == "Le café, déjà")
    #expect(problem.place.column == 7)
    #expect(problem.fix?.contains("`encoding: windows-1252`") == true)
  }

  @Test func whatNobodyCouldSeeByItsNumber() {
    let problem = Outcome([0xB1, 0xB1, 0xAA, 0xA1, 0xF8, 0xA1, 0x41], as: .utf8).diagnostics[0]
    #expect(problem.notes[0] == "in GB18030 it reads: 北<U+E000><U+E234>A")
  }

  @Test func aStretchOfALongLine() {
    let line = String(repeating: "天", count: 40) + "地" + String(repeating: "人", count: 40)
    let bytes = Sample.bytes(line, .gb18030) + [0x0A, 0xFF]
    #expect(Outcome(bytes, as: .utf8).diagnostics[0].notes[0] == "it is not GB18030: byte 0xFF at offset 163")
    let good = Outcome(Array("a b c d e f g h i j k l m ".utf8) + Sample.bytes(line, .gb18030), as: .utf8)
    #expect(good.diagnostics[0].notes[0] == "in GB18030 it reads: …i j k l m \(String(repeating: "天", count: 20))…")
  }
}
