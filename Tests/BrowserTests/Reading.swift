import Testing

/// What the tests share: a browser, and three sites before it.
struct Reading: Sendable {
  let browser: Browser
  let talks: BuiltSite
  let sample: BuiltSite
  let letters: BuiltSite
  private let talksServer: SiteServer
  private let sampleServer: SiteServer
  private let lettersServer: SiteServer

  @TaskLocal private static var shared: Reading?

  /// The reading that goes on, with the browser as it was at first.
  static func begin() async throws -> Reading {
    let reading = try #require(shared)
    try await reading.look(width: 1280)
    try await reading.runScripts(true)
    _ = try await reading.browser.complaints()
    return reading
  }

  /// Reads for as long as a function runs.
  fileprivate static func last(for function: @Sendable () async throws -> Void) async throws {
    let driver = try Chromedriver()
    defer { driver.stop() }
    let talks = try await BuiltSite.talks()
    let sample = try await BuiltSite.sample()
    let letters = try await BuiltSite.letters()
    let browser = try await Browser(driverPort: driver.port)
    let reading = Reading(
      browser: browser, talks: talks, sample: sample, letters: letters, talksServer: try SiteServer(talks.output),
      sampleServer: try SiteServer(sample.output), lettersServer: try SiteServer(letters.output))
    try await $shared.withValue(reading, operation: function)
    reading.talksServer.stop()
    reading.sampleServer.stop()
    reading.lettersServer.stop()
    try await browser.quit()
  }

  /// The address of a page of the talks.
  func talk(_ page: String, at place: SitePlace = .root) -> String { place.address(page, talks, talksServer) }

  /// The address of a page of the sample.
  func sample(_ page: String, at place: SitePlace = .root) -> String { place.address(page, sample, sampleServer) }

  /// The address of a page of the letters.
  func letter(_ page: String, at place: SitePlace = .root) -> String { place.address(page, letters, lettersServer) }

  /// Looks at pages on a screen or, with `print`, on paper.
  func look(width: Int, scheme: String = "light", media: String = "screen") async throws {
    try await browser.devTools(
      "Emulation.setDeviceMetricsOverride",
      ["width": .number(width), "height": 900, "deviceScaleFactor": 1, "mobile": false])
    try await browser.devTools(
      "Emulation.setEmulatedMedia",
      ["media": .text(media), "features": [["name": "prefers-color-scheme", "value": .text(scheme)]]])
  }

  /// Whether pages run their scripts from now on.
  func runScripts(_ isOn: Bool) async throws {
    try await browser.devTools("Emulation.setScriptExecutionDisabled", ["value": .flag(!isOn)])
  }
}

/// Where a site lies.
enum SitePlace: CaseIterable, Sendable {
  case root
  case subfolder
  case disk

  fileprivate func address(_ page: String, _ site: BuiltSite, _ server: SiteServer) -> String {
    switch self {
    case .root: "http://127.0.0.1:\(server.port)/\(page)"
    case .subfolder: "http://127.0.0.1:\(server.port)/sub/\(page)"
    case .disk: "file://\(site.output.resolvingSymlinksInPath().path)/\(page)"
    }
  }
}

/// Opens the browser before a suite and closes it after.
struct ReadingTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await Reading.last(for: function)
  }
}

/// What a reader meets, in a real browser.
@Suite(
  .serialized, .enabled(if: Chromedriver.isInstalled, "there is no chromedriver on the PATH"), ReadingTrait())
struct ReaderTests {}
