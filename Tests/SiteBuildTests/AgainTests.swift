import Foundation
import Testing

@Suite("A site that is built again is the same as one built anew")
struct AgainTests {
  /// The seeds of the sequences of edits; `SITEGEN_SEED=7` tries one alone, and `SITEGEN_SEED=0-999` many.
  static let seeds: [UInt64] = {
    let given = (ProcessInfo.processInfo.environment["SITEGEN_SEED"] ?? "1-36").split(separator: "-").compactMap {
      UInt64($0)
    }
    guard let first = given.first, let last = given.last else { return [] }
    return Array(first...max(first, last))
  }()

  @Test(arguments: seeds)
  func afterAnyEdits(seed: UInt64) async throws {
    let sites = try TwinSites()
    var edits = try SiteEdits(seed: seed, sites)
    // Files are told apart by their times only when those are some seconds old.
    try await Task.sleep(for: .seconds(2.1))
    try #require(try await sites.difference() == nil, "seed \(seed), at first")
    for _ in 0..<8 {
      for _ in 0..<(edits.happens(onceIn: 3) ? 3 : 1) { try edits.edit() }
      if edits.happens(onceIn: 5) { try await Task.sleep(for: .seconds(2.1)) }
      let difference = try await sites.difference()
      try #require(difference == nil, "seed \(seed) after \(edits.done)")
      if edits.happens(onceIn: 3) {
        let rewritten = try await sites.rewritten()
        try #require(rewritten == nil, "seed \(seed) after \(edits.done)")
      }
    }
  }

  @Test(arguments: seeds)
  func isPreviewedAfterAnyEdits(seed: UInt64) async throws {
    let sites = try TwinSites()
    var edits = try SiteEdits(seed: seed &+ 1_000_000, sites)
    for step in 0..<8 {
      let isWatched = step > 0 && !edits.happens(onceIn: 4)
      let difference = try await sites.differenceOfPreview(isWatched: isWatched)
      try #require(difference == nil, "seed \(seed) after \(edits.done)")
      for _ in 0..<(edits.happens(onceIn: 3) ? 3 : 1) { try edits.edit() }
    }
  }
}
