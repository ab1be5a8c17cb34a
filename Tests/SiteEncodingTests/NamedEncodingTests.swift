import SiteBase
import Testing

@testable import SiteEncoding

@Suite("The encoding that an editor names")
struct NamedEncodingTests {
  @Test(arguments: [
    ("utf8", TextEncoding.utf8), ("UTF-8", .utf8), ("GB2312", .gb18030), ("gbk", .gb18030), ("cp936", .gb18030),
    ("GB_18030", .gb18030), ("big5", .big5), ("Big5-HKSCS", .big5), ("CP950", .big5), ("latin1", .iso8859Part1),
    ("ISO_8859-1", .iso8859Part1), ("sjis", .shiftJIS), ("Shift_JIS", .shiftJIS), ("windows-1252", .windows1252),
    ("cp1251", .windows1251), ("utf16", .utf16), ("UTF-16LE", .utf16LittleEndian), ("koi8-r", .koi8R),
    ("EUC-KR", .eucKR),
  ])
  func goesByAnyUsualLabel(label: String, encoding: TextEncoding) {
    #expect(TextEncoding(label: label) == encoding)
  }

  @Test(arguments: ["", "klingon", "utf-9", "gb", "8"])
  func isNilForAnotherLabel(label: String) {
    #expect(TextEncoding(label: label) == nil)
  }

  @Test func goesByItsOwnName() {
    for encoding in TextEncoding.allCases { #expect(TextEncoding(label: encoding.rawValue) == encoding) }
  }

  @Test(arguments: [
    (Sample.simplified, TextEncoding.gb18030), (Sample.traditional, .gb18030), (Sample.traditional, .big5),
    ("你", .gb18030), ("你", .big5), ("𠮷😀€", .gb18030), (Sample.japanese, .shiftJIS),
    (Sample.korean, .eucKR), (Sample.russian, .koi8R), (Sample.russian, .windows1251), (Sample.russian, .iso8859Part5),
    (Sample.russian, .koi8U), (Sample.french, .windows1252), (Sample.french, .macintosh), ("déjà", .iso8859Part1),
    ("déjà €", .iso8859Part15), ("Łódź, święto", .iso8859Part2), ("Łódź, święto", .windows1250),
    ("Γειά σου", .iso8859Part7),
    ("Γειά σου – ναι", .windows1253), ("İstanbul’da şöyle", .windows1254), ("a😀é", .utf16LittleEndian),
    ("a😀é", .utf16BigEndian), ("a😀é", .utf32LittleEndian), ("a😀é", .utf32BigEndian), (Sample.french, .utf8),
  ])
  func isTaken(text: String, encoding: TextEncoding) {
    let outcome = Outcome(Sample.bytes(text, encoding), as: encoding)
    #expect(outcome.text == text)
    #expect(outcome.encoding == encoding)
    #expect(outcome.messages == [])
  }

  @Test(arguments: [
    (
      TextEncoding.gb18030, [0x41, 0x0A, 0xC4, 0xE3, 0xFF, 0x42],
      "a.txt:2:2: error: byte 0xFF at offset 4 is not GB18030"
    ),
    (.gb18030, [0xC4, 0xE3, 0xB0], "a.txt:1:2: error: byte 0xB0 at offset 2 is not GB18030"),
    (.big5, [0xA7, 0x41, 0xFF, 0x42], "a.txt:1:2: error: byte 0xFF at offset 2 is not Big5"),
    (.big5, [0xA7, 0x41, 0x80], "a.txt:1:2: error: byte 0x80 at offset 2 is not Big5"),
    (.windows1252, [0x41, 0x81], "a.txt:1:2: error: byte 0x81 at offset 1 is not windows-1252"),
    (.windows1252, [0x8D], "a.txt:1:1: error: byte 0x8D at offset 0 is not windows-1252"),
    (.windows1252, [0x8F], "a.txt:1:1: error: byte 0x8F at offset 0 is not windows-1252"),
    (.windows1252, [0x90], "a.txt:1:1: error: byte 0x90 at offset 0 is not windows-1252"),
    (.windows1252, [0x9D], "a.txt:1:1: error: byte 0x9D at offset 0 is not windows-1252"),
    (.windows1251, [0x41, 0x98], "a.txt:1:2: error: byte 0x98 at offset 1 is not windows-1251"),
    (.iso8859Part1, [0x41, 0x93], "a.txt:1:2: error: byte 0x93 at offset 1 is not ISO-8859-1"),
    (.shiftJIS, [0x41, 0x82], "a.txt:1:2: error: byte 0x82 at offset 1 is not Shift_JIS"),
    (.eucKR, [0x41, 0xFF], "a.txt:1:2: error: byte 0xFF at offset 1 is not EUC-KR"),
    (.utf16LittleEndian, [0x41, 0x00, 0x42], "a.txt:1:2: error: byte 0x42 at offset 2 is not UTF-16LE"),
    (.utf16LittleEndian, [0x3D, 0xD8, 0x41, 0x00], "a.txt:1:1: error: bytes 0x3D 0xD8 at offset 0 are not UTF-16LE"),
    (.utf16BigEndian, [0x00, 0x0A, 0xDE, 0x00], "a.txt:2:1: error: bytes 0xDE 0x00 at offset 2 are not UTF-16BE"),
    (.utf16BigEndian, [0x00, 0x41, 0xD8, 0x3D], "a.txt:1:2: error: bytes 0xD8 0x3D at offset 2 are not UTF-16BE"),
    (
      .utf32BigEndian, [0x00, 0x11, 0x00, 0x00],
      "a.txt:1:1: error: bytes 0x00 0x11 0x00 0x00 at offset 0 are not UTF-32BE"
    ),
  ])
  func isHeldToTheLastByte(encoding: TextEncoding, bytes: [UInt8], message: String) {
    let outcome = Outcome(bytes, as: encoding)
    #expect(outcome.text == nil)
    #expect(outcome.messages == [message + " [bad-byte]"])
  }

  @Test func isHeldToTheLastByteAfterAMark() {
    #expect(
      Outcome([0xFF, 0xFE, 0x41, 0x00, 0x42]).messages
        == ["a.txt:1:2: error: byte 0x42 at offset 4 is not UTF-16LE [bad-byte]"])
    #expect(
      Outcome([0xEF, 0xBB, 0xBF, 0x41, 0xFF]).diagnostics.map(\.summary) == ["byte 0xFF at offset 4 is not UTF-8"])
    #expect(
      Outcome([0x84, 0x31, 0x95, 0x33, 0x41, 0xFF]).diagnostics.map(\.summary)
        == ["byte 0xFF at offset 5 is not GB18030"])
  }

  @Test func ofALongTextFindsTheFirstBadByte() {
    let good = Sample.bytes(String(repeating: "春天的河流\n", count: 20_000), .gb18030)
    let outcome = Outcome(good + [0xFF] + good, as: .gb18030)
    #expect(outcome.messages == ["a.txt:20001:1: error: byte 0xFF at offset 220000 is not GB18030 [bad-byte]"])
  }

  @Test func isDoubtedWhereTheBytesProveAnother() {
    let one = Outcome(Sample.bytes(Sample.simplified, .utf8), as: .windows1252)
    #expect(one.text == nil)
    #expect(one.diagnostics[0].notes == ["the file is valid UTF-8"])
    let two = Outcome(Sample.bytes("Voilà", .utf8), as: .iso8859Part1)
    #expect(two.text == "VoilÃ\u{A0}")
    #expect(
      two.messages == [
        "a.txt:1:5: warning: `encoding: iso-8859-1` is named, but the file looks like UTF-8 [doubtful-encoding]"
      ])
    let three = Outcome(Sample.bytes(Sample.simplified, .gb18030), as: .koi8R)
    #expect(three.diagnostics.map(\.code) == ["doubtful-encoding"])
    let four = Outcome(Sample.bytes(Sample.traditional, .big5), as: .gb18030)
    #expect(four.diagnostics.map(\.code) == ["private-use", "doubtful-encoding"])
    #expect(Outcome(Array("ASCII".utf8), as: .gb18030).messages == [])
  }

  @Test func ofUTF16NeedsAMark() {
    let outcome = Outcome(Sample.bytes("ab", .utf16BigEndian), as: .utf16)
    #expect(
      outcome.messages == [
        "a.txt: error: `encoding: utf-16` is named, but the file has no byte order mark [no-byte-order-mark]"
      ])
    #expect(Outcome([0xFE, 0xFF] + Sample.bytes("ab", .utf16BigEndian), as: .utf16).text == "ab")
    #expect(Outcome([0xFE, 0xFF] + Sample.bytes("ab", .utf16BigEndian), as: .utf16BigEndian).text == "ab")
  }

  @Test func contradictedByTheMarkIsAnError() {
    #expect(
      Outcome([0xEF, 0xBB, 0xBF, 0x41], as: .gb18030).messages == [
        "a.txt: error: `encoding: gb18030` is named, but the file begins with the byte order mark of UTF-8 "
          + "[contradictory-encoding]"
      ])
  }

  @Test func ofUTF8IsHeldToIt() {
    let outcome = Outcome(Sample.bytes(Sample.simplified, .gb18030), as: .utf8)
    #expect(outcome.messages == ["a.txt:1:1: error: byte 0xB8 at offset 0 is not UTF-8 [not-utf-8]"])
    #expect(outcome.diagnostics[0].notes.first?.hasPrefix("in GB18030 it reads: 各位代表：现在") == true)
    #expect(Outcome(Sample.bytes("值为", .gb18030), as: .utf8).text == "ֵΪ")
  }
}
