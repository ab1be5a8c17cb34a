import SiteBase
import Testing

@testable import SiteEncoding

@Suite("The encoding that bytes prove")
struct DetectionTests {
  @Test(arguments: [
    ([], TextEncoding.utf8), ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE, 0x00, 0x00], .utf32LittleEndian),
    ([0x00, 0x00, 0xFE, 0xFF], .utf32BigEndian), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ([0x84, 0x31, 0x95, 0x33], .gb18030),
  ])
  func isThatOfTheByteOrderMark(mark: [UInt8], encoding: TextEncoding) {
    for text in ["", "A", Sample.simplified, "卜𠮷😀é\n"] {
      let outcome = Outcome(mark + Sample.bytes(text, encoding))
      #expect(outcome.text == text)
      #expect(outcome.encoding == encoding)
      #expect(outcome.messages == [])
    }
  }

  @Test(arguments: [
    (Sample.simplified, TextEncoding.utf8), (Sample.simplified, .gb18030), (Sample.traditional, .gb18030),
    (Sample.traditional, .big5), ("It’s “one” – not two", .gb18030), ("He said “no”.", .big5),
    ("The words 人民 and 国家 in 中国", .gb18030), ("二〇二三年四月十一日", .gb18030), ("A股和5G的发展。😀", .gb18030),
    ("一百二十三人，四百五十六人，七八九十人，人人大小，上下天中，一二三四五六", .big5), ("Frédéric 说：你好，大家好！", .gb18030),
    (Sample.japanese, .utf8), (Sample.korean, .utf8), (Sample.russian, .utf8), (Sample.french, .utf8),
    ("·", .utf8), ("λ", .utf8), ("Жд", .utf8), ("é", .utf8), ("😀", .utf8),
  ])
  func isFoundInAWholeText(text: String, encoding: TextEncoding) {
    let outcome = Outcome(Sample.bytes(text, encoding))
    #expect(outcome.text == text)
    #expect(outcome.encoding == encoding)
    #expect(outcome.messages == [])
  }

  @Test(arguments: [
    (Sample.simplified, TextEncoding.gb18030), (Sample.traditional, .gb18030), (Sample.traditional, .big5),
  ])
  func ofAFragmentIsFoundOrRefusedAndNeverMistaken(text: String, encoding: TextEncoding) {
    let scalars = Array(text.unicodeScalars)
    for length in 3...scalars.count {
      for start in 0...(scalars.count - length) {
        let fragment = String(String.UnicodeScalarView(scalars[start..<(start + length)]))
        let outcome = Outcome(Sample.bytes(fragment, encoding))
        #expect(outcome.text == nil || outcome.text == fragment, "\(fragment) \(outcome.text ?? "")")
        if length >= 8 { #expect(outcome.text == fragment) }
      }
    }
  }

  @Test(arguments: [
    ("CP1252", Sample.bytes(Sample.french, .windows1252), 10),
    ("Shift-JIS", Sample.bytes(Sample.japanese, .shiftJIS), 0),
    ("EUC-JP", Sample.eucJP(Sample.japanese), 0), ("a phrase in EUC-JP", Sample.eucJP("ください"), 0),
    ("EUC-KR", Sample.bytes(Sample.korean, .eucKR), 0), ("KOI8-R", Sample.bytes(Sample.russian, .koi8R), 0),
    ("windows-1251", Sample.bytes(Sample.russian, .windows1251), 0),
    ("truncated UTF-8", Array(Sample.bytes("你好", .utf8).dropLast()), 3),
    ("UTF-8 with one bad byte", Sample.bytes("你好\n", .utf8) + [0xFF] + Sample.bytes(Sample.simplified, .utf8), 7),
    ("accents in GB18030", Sample.bytes("Miró, Ríos, Bartók, Miró, Tadeo, Miró, Miró.", .gb18030), 3),
    ("UTF-8 and GB18030", Sample.bytes(Sample.simplified, .utf8) + Sample.bytes(Sample.simplified, .gb18030), 117),
    ("one Han in GB18030", Sample.bytes("A\n你", .gb18030), 2), ("surrogates as UTF-8", [0x41, 0xED, 0xA0, 0x80], 1),
    ("an overlong NUL", [0xC0, 0x80], 0), ("beyond Unicode", [0xF5, 0x80, 0x80, 0x80], 0),
    ("truncated GB18030", Sample.bytes(Sample.simplified, .gb18030) + [0xB0], 0),
    ("truncated Big5", Sample.bytes(Sample.traditional, .big5) + [0xA4], 0),
  ])
  func isRefusedWithTheOffsetOfTheFirstByteThatIsNotUTF8(kind: String, bytes: [UInt8], offset: Int) {
    let outcome = Outcome(bytes)
    #expect(outcome.text == nil)
    #expect(outcome.diagnostics.map(\.code) == ["not-utf-8"])
    #expect(
      outcome.diagnostics.first?.summary.contains(" at offset \(offset) is not UTF-8") == true, "\(outcome.messages)")
  }

  @Test func ofRandomBytesIsRefused() {
    var state: UInt64 = 1
    for length in 20..<220 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(state >> 56)
      }
      #expect(Outcome(bytes).text == nil)
    }
  }

  @Test(arguments: [
    (TextEncoding.utf16LittleEndian, Sample.simplified), (.utf16BigEndian, Sample.traditional),
    (.utf16LittleEndian, "All in ASCII.\n"), (.utf16BigEndian, "ASCII\r\n"),
  ])
  func ofUTF16WithoutAMarkIsNamedButNotTaken(encoding: TextEncoding, text: String) {
    let outcome = Outcome(Sample.bytes(text, encoding))
    #expect(
      outcome.messages == ["a.txt: error: the file looks like \(encoding.name) without a byte order mark [not-utf-8]"])
    #expect(outcome.diagnostics[0].fix?.hasPrefix("write `encoding: \(encoding.rawValue)`") == true)
  }

  @Test(arguments: ["输", "值为"])
  func isRefusedWhereAFewBytesMayBeEither(text: String) {
    let outcome = Outcome(Sample.bytes("The value:\n\(text)", .gb18030))
    #expect(outcome.diagnostics.map(\.code) == (text == "输" ? ["not-utf-8"] : ["ambiguous-encoding"]))
    #expect(outcome.diagnostics[0].notes.contains { $0.hasSuffix("in GB18030 it reads: \(text)") })
  }

  @Test func keepsTheBytesOfUTF8AsTheyAre() {
    let text = "a\r\nb\rc\u{B}d\u{C}e\u{FEFF}\u{AD}\u{200B}\u{2028}\u{7F}\t"
    #expect(Outcome(Array(text.utf8)).text == text)
    let bytes = Array(text.utf8)
    let decoded = decode(SourceFile(path: "a.txt", bytes: bytes)).value?.text.bytes
    let isShared = decoded?.withUnsafeBufferPointer { one in
      bytes.withUnsafeBufferPointer { $0.baseAddress == one.baseAddress }
    }
    #expect(isShared == true)
  }
}
