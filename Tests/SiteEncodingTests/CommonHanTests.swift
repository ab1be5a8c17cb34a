import Testing

@testable import SiteEncoding

@Suite("The lists of common characters")
struct CommonHanTests {
  @Test func holdEachCharacterOnce() {
    let all = Array((CommonHan.first + CommonHan.second + CommonHan.third).unicodeScalars)
    #expect(Set(all).count == all.count)
    #expect(all.allSatisfy { (0x4E00...0x9FFF).contains($0.value) || $0 == "〇" })
  }

  @Test("do not begin with the names of one corpus", arguments: "唐凤鳳妳".unicodeScalars.map { $0 })
  func areNoNames(scalar: Unicode.Scalar) { #expect(!CommonHan.first.unicodeScalars.contains(scalar)) }

  @Test("hold nothing that only a wrong decoding makes", arguments: "銆紝鈥鎴鏄屼".unicodeScalars.map { $0 })
  func areNoMojibake(scalar: Unicode.Scalar) {
    #expect(!(CommonHan.first + CommonHan.second + CommonHan.third).unicodeScalars.contains(scalar))
  }
}
