import SiteBase
import Testing

@Suite("Fingerprints")
struct FingerprintTests {
  private func fingerprint(_ parts: String...) -> Fingerprint {
    var maker = FingerprintMaker()
    for part in parts { maker.add(part) }
    return maker.fingerprint
  }

  @Test func areTheSameOnEveryMachine() {
    let kept = Fingerprint(high: 0xE3E6_53B1_B720_F5A9, low: 0x0DAD_4B1C_FB99_2B09)
    #expect(Fingerprint(Array("三、干部作风".utf8)) == kept)
  }

  @Test func tellWhereAPartEnds() {
    #expect(fingerprint("ab", "c") != fingerprint("a", "bc"))
    #expect(fingerprint("", "a") != fingerprint("a", ""))
    #expect(fingerprint() != fingerprint(""))
  }

  @Test func differForEveryByteThatDiffers() {
    let bytes = [UInt8](repeating: 0, count: 40)
    var seen: Set<Fingerprint> = [Fingerprint(bytes)]
    for place in bytes.indices {
      for bit in 0..<8 {
        var other = bytes
        other[place] ^= 1 << bit
        #expect(seen.insert(Fingerprint(other)).inserted, "bit \(bit) of byte \(place)")
      }
    }
    for count in 0..<40 { #expect(seen.insert(Fingerprint([UInt8](repeating: 0, count: count))).inserted) }
  }

  @Test func differForManyShortTexts() {
    let all = Set((0..<200_000).map { Fingerprint(Array("\($0)".utf8)) })
    #expect(all.count == 200_000)
    #expect(Set(all.map(\.high)).count == 200_000 && Set(all.map(\.low)).count == 200_000)
  }
}
