import Foundation
import SiteBase
import Testing

@Suite("A file that was written again within one tick of the clock is read again")
struct FreshFileTests {
  /// A clock that stands still, and is ahead of that of the machine, however long a test takes.
  private let tick = Int64((Date().timeIntervalSince1970 + 3600) * 1e9)

  @Test(
    arguments: [
      ("c/a.md", "One\n", "Two\n", "c/a/index.html"), ("c/p.svg", "<svg/>", "<gvs/>", "c/p.svg"),
    ], [true, false])
  func itHasOtherWordsOfTheSameLength(
    file: (path: String, before: String, after: String, page: String), isClockStill: Bool
  ) async throws {
    let (path, before, after, page) = file
    let site = SiteTest([path: before, "c/b.md": "More\n"], clock: isClockStill ? tick : nil)
    try await site.build().expect(page, contains: before.trimmingCharacters(in: .newlines))
    try await site.edit([path: after]).build().expect(page, contains: after.trimmingCharacters(in: .newlines))
  }

  @Test func whatIsSaidOfATextHasOtherWordsOfTheSameLength() async throws {
    let site = SiteTest(["c/a.txt": "Title\n\nWords.\n", "c/a.yml": "venue: Hall\n"], clock: tick)
    try await site.build().expect("c/a/index.html", contains: "Hall")
    try await site.edit(["c/a.yml": "venue: Quay\n"]).build().expect("c/a/index.html", contains: "Quay")
  }

  @Test(arguments: [
    (modified: 10.0, changed: 10.0, moment: 11.9, isTooFresh: true), (10, 10, 12.1, false), (5, 10, 11, true),
    (10, 5, 11, true), (20, 5, 11, true), (5, 20, 11, true), (5, 5, 11, false),
  ])
  func isFreshForTwoSeconds(modified: Double, changed: Double, moment: Double, isTooFresh: Bool) {
    var stamp = FileStamp()
    (stamp.modified, stamp.changed) = (Int64(modified * 1e9), Int64(changed * 1e9))
    #expect(stamp.isTooFresh(at: Int64(moment * 1e9)) == isTooFresh)
  }
}
