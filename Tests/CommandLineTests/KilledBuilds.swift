import Foundation

/// Builds that are killed, at moments told by how long builds take just now and by what they have done so far.
struct KilledBuilds {
  /// When a build is killed.
  enum Moment: CaseIterable {
    /// At any time.
    case any
    /// Within a millisecond after it begins to write where nobody sees it.
    case writing
    /// Within a millisecond after it is about to change the output.
    case changing
  }

  /// How many builds were killed before they ended.
  private(set) var counts = Dictionary(uniqueKeysWithValues: Moment.allCases.map { ($0, 0) })
  /// How many seconds a build takes at most.
  private var length = 1.0

  /// Begins a build, and kills it unless it ends before.
  mutating func killBuild(in shell: Shell, at moment: Moment) throws {
    let (page, list, record) = ("next/index.html", "../../../Output/.sitegen/files", "next.behind")
    let (oldPage, oldList) = (state(of: page, shell), state(of: list, shell))
    let start = Date()
    let process = try shell.start(["build"])
    func wait(until isReached: () -> Bool) { while process.isRunning, !isReached() {} }
    if moment != .any { wait { state(of: page, shell) != oldPage } }
    if moment == .changing { wait { state(of: record, shell) != nil || state(of: list, shell) != oldList } }
    let end = moment == .any ? start + .random(in: 0..<length) : Date() + .random(in: 0..<0.001)
    wait { Date() >= end }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let isKilled = process.terminationReason == .uncaughtSignal
    if isKilled { counts[moment, default: 0] += 1 }
    if moment == .any { length = isKilled ? length * 1.05 : Date().timeIntervalSince(start) }
  }

  /// What tells one state of a file in the work area from another; nil if it is not there.
  private func state(of path: String, _ shell: Shell) -> NSDictionary? {
    (try? FileManager.default.attributesOfItem(atPath: shell.path(".sitegen/output/Output/" + path)))
      .map { $0 as NSDictionary }
  }
}
