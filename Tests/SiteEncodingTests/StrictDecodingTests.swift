import Testing

@testable import SiteEncoding

@Suite("Strict decoding")
struct StrictDecodingTests {
  @Test(arguments: [
    TextEncoding.koi8R, .koi8U, .windows1250, .windows1251, .windows1252, .windows1253, .windows1254, .iso8859Part1,
    .iso8859Part2, .iso8859Part5, .iso8859Part7, .iso8859Part15, .macintosh,
  ])
  func ofOneByteGivesEachItsOwnCharacterOrNone(encoding: TextEncoding) {
    let characters = (0...UInt8.max).compactMap { try? encoding.strictlyDecoded([$0]) }
    #expect(Set(characters).count == characters.count)
    #expect(!characters.contains(Array("\u{FFFD}".utf8)))
    #expect(characters.count > 200)
  }

  @Test(arguments: [TextEncoding.gb18030, .big5, .eucKR, .shiftJIS])
  func ofTwoBytesNeitherDropsNorReplaces(encoding: TextEncoding) {
    for lead in 0x80...UInt8.max {
      for trail in 0x20...UInt8.max {
        guard let text = try? encoding.strictlyDecoded([lead, trail]) else { continue }
        let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
        #expect(!scalars.contains("\u{FFFD}"))
        let isOne = (try? encoding.strictlyDecoded([lead])) == nil
        #expect(
          isOne
            ? scalars.count == 1 || scalars.last?.properties.canonicalCombiningClass != .notReordered
            : scalars.count == 2)
      }
    }
  }
}
