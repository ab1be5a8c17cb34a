import Testing

@testable import SiteEncoding

@Suite("The scan of UTF-8")
struct UTF8ScanTests {
  @Test func agreesWithTheStandardLibraryOnRandomBytes() {
    var random = SystemRandomNumberGenerator()
    let pieces: [[UInt8]] = [
      Array("12345678".utf8), Array("中文".utf8), [0xE0, 0xA0, 0x80], [0xED, 0x9F, 0xBF], [0xED, 0xA0, 0x80],
      [0xF4, 0x8F],
      [0x80], [0xF0, 0x9F, 0x98, 0x80], [0xC3, 0xA9], [0xC1], [0xEF, 0xBB, 0xBF], [0x0A], [0xE4, 0xB8], [0xFF],
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...6, using: &random)
      let bytes = (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
      let scan = UTF8Scan(bytes)
      #expect((scan.firstInvalid == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
      if let offset = scan.firstInvalid {
        #expect(String(validating: bytes[..<offset], as: UTF8.self) != nil, "\(bytes)")
        #expect(
          (1...4).allSatisfy { String(validating: bytes[..<min(offset + $0, bytes.count)], as: UTF8.self) == nil })
      }
    }
  }

  @Test func meetsControlCharactersWhereverTheyStand() {
    for code in 0..<UInt8(0x20) {
      for offset in 0..<20 {
        var bytes = [UInt8](repeating: 0x41, count: 20)
        bytes[offset] = code
        #expect(UTF8Scan(bytes).hasControls == !(0x09...0x0D).contains(code))
      }
    }
    #expect(!UTF8Scan(Array("\u{7F}~ é中文，全部正常。\t\r\n".utf8)).hasControls)
  }
}
