import TestSupport
import Testing

@testable import SiteImport

@Suite struct RoundTripTests {
  /// How many texts each seed makes; the seeds are 0 to 9.
  static let count = 2_000

  @Test(arguments: 0..<10) func `Whatever is written as Markdown is read back as it was`(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    for _ in 0..<Self.count {
      var text = ImportedText.random(&dice)
      text.blocks.insert(ImportedBlock(.heading(level: 1), "Start"), at: 0)
      let file = WrittenText(text)
      let language = ["zh-Hans", "en", ""].randomElement(using: &dice)!
      let (seen, wanted) = (SeenText(markdown: file.bytes, language: language), SeenText(text.blocks))
      let written = String(decoding: file.bytes, as: UTF8.self)
      let isSame = seen.blocks == wanted.blocks && seen.notes == wanted.notes && seen.references == wanted.references
      try #require(isSame, "\(written)\nread: \(seen.differing(from: wanted))\nwanted: \(wanted.differing(from: seen))")
      let hasIDs = seen.ids.count + file.omittedIDs == wanted.ids.count && Set(seen.ids).isSubset(of: wanted.ids)
      try #require(hasIDs, "\(written)\nread: \(seen.ids)\nwanted: \(wanted.ids) without \(file.omittedIDs)")
    }
  }
}
