import SiteBase
import Synchronization
import Testing

@testable import SiteServe

@Suite("A live site")
struct LiveSiteTests {
  @Test func showsTheNewestState() async {
    let live = LiveSite<StubSite>(report: { _ in }) { earlier, _ in
      StubSite(files: ["n": "\((earlier.flatMap { Int($0.files["n"] ?? "") } ?? 0) + 1)"])
    }
    for number in 1...3 {
      await live.change(.files(["a"]))
      #expect(await live.showing.site?.files["n"] == "\(number)")
    }
  }

  @Test func gathersWhatChangesDuringABuildForTheNextOne() async {
    let builds = Builds()
    let live = LiveSite<StubSite>(report: { _ in }) { _, changes in await builds.begin(changes) }
    async let first: Void = live.change(.files(["a"]))
    await builds.wait(for: 1)
    await live.change(.files(["b"]))
    await live.change(.files(["c", "b"]))
    await builds.end()
    await builds.wait(for: 2)
    await builds.end()
    await first
    #expect(await builds.begun == [.files(["a"]), .files(["b", "c"])])
    #expect(await builds.mostAtOnce == 1)
  }

  @Test func losesNoChangeOfAThousandAtOnce() async {
    let seen = Mutex(Set<String>())
    let live = LiveSite<StubSite>(report: { _ in }) { _, changes in
      seen.withLock { $0.formUnion(changes.files ?? []) }
      await Task.yield()
      return StubSite()
    }
    await withDiscardingTaskGroup { group in
      for number in 0..<1000 { group.addTask { await live.change(.files(["\(number)"])) } }
    }
    await live.change(.files(["last"]))
    #expect(seen.withLock { $0.count } == 1001)
  }

  @Test(arguments: [(true, "2"), (false, "1")])
  func showsAStateWithErrorsIfItIsFitToBeShown(isFit: Bool, shown: String) async {
    let states = Mutex([
      StubSite(files: ["n": "1"]), StubSite(files: ["n": "2"], diagnostics: [.wrong], canBeShown: isFit),
      StubSite(files: ["n": "3"], diagnostics: [.odd]),
    ])
    let live = LiveSite<StubSite>(report: { _ in }) { _, _ in states.withLock { $0.removeFirst() } }
    await live.change(.anything)
    #expect(await live.showing.isStale == false)
    await live.change(.anything)
    #expect(await live.showing.site?.files["n"] == shown)
    #expect(await live.showing.isStale)
    #expect(await live.showing.diagnostics == [.wrong])
    await live.change(.anything)
    #expect(await live.showing.site?.files["n"] == "3")
    #expect(await live.showing.isStale == false)
    #expect(await live.showing.diagnostics == [.odd])
  }

  @Test func looksAtEverythingAfterTheMachineFailed() async {
    let asked = Mutex<[Bool]>([])
    let live = LiveSite<StubSite>(report: { _ in }) { earlier, _ in
      let count = asked.withLock { asked in
        asked.append(earlier == nil)
        return asked.count
      }
      if count == 2 { throw FileError("read", "Content/c/a.md", reason: "Permission denied") }
      return StubSite(files: ["n": "\(count)"])
    }
    for _ in 1...2 { await live.change(.files(["a"])) }
    #expect(await live.showing.failure == "cannot read Content/c/a.md: Permission denied")
    #expect(await live.showing.site?.files["n"] == "1")
    for _ in 3...4 { await live.change(.files(["a"])) }
    #expect(await live.showing.failure == "")
    #expect(asked.withLock { $0 } == [true, false, true, false])
  }

  @Test func tellsListenersWhatIsShownNowAndAfterEachBuild() async {
    let live = LiveSite<StubSite>(report: { _ in }) { earlier, _ in
      StubSite(diagnostics: earlier == nil ? [.wrong] : [])
    }
    var showings = await live.showings().makeAsyncIterator()
    #expect(await showings.next()?.json == Array(#"{"stale":false,"errors":0,"warnings":0,"problems":[]}"#.utf8))
    await live.change(.anything)
    let text = #"Content/c/a.md: error: this is wrong [wrong]"#
    #expect(
      await showings.next()?.json
        == Array(
          #"{"stale":true,"errors":1,"warnings":0,"problems":[{"severity":"error","text":"\#(text)"}]}"#.utf8))
    await live.change(.anything)
    #expect(await showings.next()?.isStale == false)
  }

  @Test func reportsWarningsOnce() async {
    let reported = Mutex<[[Diagnostic]]>([])
    let live = LiveSite<StubSite>(
      report: { rebuild in reported.withLock { $0.append(rebuild.diagnostics) } }
    ) {
      _, _ in StubSite(diagnostics: [.odd, .wrong])
    }
    for _ in 1...2 { await live.change(.anything) }
    #expect(reported.withLock { $0 } == [[.odd, .wrong], [.wrong]])
  }

  @Test(arguments: [(0, 120, 0, 100), (1, 120, 1, 99), (150, 3, 100, 0)])
  func countsAllDiagnosticsAndShowsAHundredErrorsFirst(
    errors: Int, warnings: Int, errorsShown: Int, warningsShown: Int
  ) {
    let all = Array(repeating: Diagnostic.odd, count: warnings) + Array(repeating: Diagnostic.wrong, count: errors)
    let json = String(decoding: Showing<StubSite>(diagnostics: all).json, as: UTF8.self)
    #expect(json.hasPrefix(#"{"stale":false,"errors":\#(errors),"warnings":\#(warnings),"problems":[{"#))
    #expect(json.matches(of: /"severity":"error"/).count == errorsShown)
    #expect(json.matches(of: /"severity":"warning"/).count == warningsShown)
  }
}

/// Builds that last until they are told to end.
private actor Builds {
  private(set) var begun: [Changes] = []
  private(set) var mostAtOnce = 0
  private var running = 0
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func begin(_ changes: Changes) async -> StubSite {
    begun.append(changes)
    running += 1
    mostAtOnce = max(mostAtOnce, running)
    await withCheckedContinuation { waiting.append($0) }
    running -= 1
    return StubSite()
  }

  func wait(for count: Int) async { while begun.count < count || waiting.isEmpty { await Task.yield() } }

  func end() { waiting.removeFirst().resume() }
}

@Suite("What happens to files is gathered")
struct GatheringTests {
  private let start = ContinuousClock.now

  private func at(_ milliseconds: Int) -> ContinuousClock.Instant { start + .milliseconds(milliseconds) }

  @Test func untilItIsQuiet() {
    var gathering = Gathering()
    #expect(gathering.deadline == nil)
    gathering.add(.files(["a"]), isComplete: true, at: at(0))
    gathering.add(.files(["b"]), isComplete: true, at: at(3))
    #expect(gathering.takeIfSettled(at: at(7)) == nil)
    #expect(gathering.takeIfSettled(at: at(8)) == .files(["a", "b"]))
    #expect(gathering.deadline == nil)
  }

  @Test func noLongerThanThirtyMillisecondsIfItNeverIs() {
    var gathering = Gathering()
    for time in stride(from: 0, through: 30, by: 3) {
      gathering.add(.files(["\(time)"]), isComplete: true, at: at(time))
    }
    #expect(gathering.takeIfSettled(at: at(29)) == nil)
    #expect(gathering.takeIfSettled(at: at(30))?.files?.count == 11)
  }

  @Test func withoutAFileThatIsBeingWritten() {
    var gathering = Gathering()
    gathering.add(.files(["a"]), isComplete: false, at: at(0))
    #expect(gathering.takeIfSettled(at: at(100)) == nil)
    gathering.add(.files(["a"]), isComplete: true, at: at(200))
    #expect(gathering.takeIfSettled(at: at(205)) == .files(["a"]))
    #expect(gathering.takeIfSettled(at: at(600)) == nil)
  }

  @Test func withAFileThatIsLeftOpen() {
    var gathering = Gathering()
    gathering.add(.files(["a"]), isComplete: false, at: at(0))
    gathering.add(.files(["a"]), isComplete: false, at: at(200))
    #expect(gathering.takeIfSettled(at: at(449)) == nil)
    #expect(gathering.takeIfSettled(at: at(450)) == .files(["a"]))
    #expect(gathering.deadline == nil)
  }

  @Test func asAnythingIfItCouldBeAnything() {
    var gathering = Gathering()
    gathering.add(.files(["a"]), isComplete: true, at: at(0))
    gathering.add(.anything, isComplete: true, at: at(1))
    #expect(gathering.takeIfSettled(at: at(6)) == .anything)
  }
}
