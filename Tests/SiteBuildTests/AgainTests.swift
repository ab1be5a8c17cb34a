import Foundation
import SiteBase
import Testing

@Suite("A site that is built again is the same as one built anew")
struct AgainTests {
  /// The seeds of the sequences of edits; `SITEGEN_SEED=7` tries one alone, and `SITEGEN_SEED=0-999` many.
  static let seeds: [UInt64] = {
    let given = (ProcessInfo.processInfo.environment["SITEGEN_SEED"] ?? "1-10").split(separator: "-").compactMap {
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

  @Test(arguments: [true, false])
  func aFileOfTheOutputThatWasChangedByHandIsMadeAgain(isSameFile: Bool) async throws {
    let disk = try DiskSite(["c/a.md": "Some words.\n"])
    // Files are told apart by their times only when those are some seconds old.
    try await Task.sleep(for: .seconds(2.1))
    try await disk.build()
    let page = "Output/c/a/index.html"
    let text = try #require(disk.text(page))
    let before = try #require(Disk().stamp(of: disk.path(page)))
    // As many bytes as before: in the same file, or in another of the same time in its place.
    let other = Data(text.replacing("Some words.", with: "More words.").utf8)
    try other.write(to: URL(filePath: disk.path(page)), options: isSameFile ? [] : .atomic)
    if !isSameFile {
      let time = timespec(tv_sec: Int(before.modified / 1_000_000_000), tv_nsec: Int(before.modified % 1_000_000_000))
      try #require(utimensat(AT_FDCWD, disk.path(page), [time, time], 0) == 0)
    }
    let after = try #require(Disk().stamp(of: disk.path(page)))
    try #require(after.size == before.size)
    try #require((after.inode == before.inode) == isSameFile && (after.modified == before.modified) == !isSameFile)
    try await disk.build()
    #expect(disk.text(page) == text)
  }

  typealias Damage = @Sendable ([UInt8]) -> [UInt8]?

  static let damages: [(name: String, damage: Damage)] = [
    ("removed", { _ in nil }), ("empty", { _ in [] }), ("cut", { Array($0.prefix($0.count / 2)) }),
    ("one byte short", { $0.dropLast() }), ("longer", { $0 + [0] }),
    ("of another program", { $0.prefix(1).map { $0 ^ 1 } + $0.dropFirst() }),
    ("with other bytes", { $0.map { $0 ^ 0x55 } }),
    ("of huge counts", { $0.prefix(32) + $0.dropFirst(32).map { _ in 0x7F } }),
  ]

  @Test(arguments: damages.indices)
  func whateverHappenedToWhatTheLastBuildKept(place: Int) async throws {
    let sites = try TwinSites()
    var edits = try SiteEdits(seed: 3, sites)
    try #require(try await sites.difference() == nil)
    for kind in ["texts-", "output-", ""] {
      let damaged = try damage(filesOf: sites, named: kind, Self.damages[place].damage)
      try #require(damaged > 0)
      try edits.edit()
      let difference = try await sites.difference()
      #expect(difference == nil, "\(kind)… \(Self.damages[place].name), after \(edits.done)")
    }
  }

  /// Damages the files that builds keep whose names begin so, and says how many there are.
  private func damage(filesOf sites: TwinSites, named name: String, _ damage: Damage) throws -> Int {
    let folder = sites.warm(".sitegen/cache")
    let paths = try (Disk().list(folder) ?? []).map(\.path).filter { $0.hasPrefix(name) }
    for path in paths.map({ folder + "/" + $0 }) {
      let bytes = try Disk().read(path) ?? []
      if let damaged = damage(bytes) { try Disk().write(damaged, to: path) } else { try Disk().remove(path) }
    }
    return paths.count
  }
}
