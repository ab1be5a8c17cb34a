import SiteBase
import SiteContent
import SiteModel
import SiteTheme
import Synchronization

/// What a build is asked for.
public struct BuildOptions: Sendable {
  /// Where the site lies, and where it goes.
  public var root: SiteRoot
  /// The absolute URL of the site, in place of the one in its settings.
  public var baseURL: String?
  /// Whether drafts are part of the site.
  public var includesDrafts = false
  /// Whether a warning keeps the site from being written, as an error does.
  public var isStrict = false
  /// Whether the site is only checked.
  public var isDryRun = false
  /// How many threads work at once.
  public var jobs: Int
  /// Whether the HTML of what was read stays in memory for those who render it.
  var keepsHTML = true

  /// A build of a site.
  public init(root: SiteRoot, jobs: Int) {
    self.root = root
    self.jobs = jobs
  }
}

/// What came of a build.
public struct BuildReport: Sendable {
  let site: PreparedSite
  /// What was noticed, in the order of the files.
  public var diagnostics: [Diagnostic] { site.diagnostics }
  /// How many speeches there are.
  public var speechCount: Int { site.places.count }
  /// What is told of every speech.
  public var speeches: [SpeechReport] { site.reports }
  /// What was written; nil if the build stopped before it wrote.
  public var written: WriteReport?
  /// How many files the search index has, and how many bytes.
  public var searchIndex = (files: 0, bytes: 0)
}

/// Makes a site from its folder: the whole journey of a file. What an earlier build did and still holds is not done again.
///
/// - Parameter whileWaiting: Called once if another build of the output folder must end first.
/// - Throws: `FileError` for what the machine could not do; what an author did wrong is in the report.
public func build(
  _ options: BuildOptions, files: some FileSystem, whileWaiting: @Sendable @escaping () -> Void = {}
) async throws -> BuildReport {
  // Meanwhile the output folder is locked and looked through.
  let cache = CacheFolder(of: options.root, files)
  async let begun = begin(options, cache, files, whileWaiting)

  // 1–4. Scan, read, assemble, paginate: a site that is ready to be rendered.
  let known = try await TextCache(cache).read(jobs: options.jobs)
  var site = try await prepare(options, known: known, files)

  // 5. Stop before anything is written, if something must be mended first.
  guard let (output, record, hasWaited) = try await begun else { return BuildReport(site: site) }
  defer { output.close() }
  // The build that this one waited for may have known of later edits.
  if hasWaited { site = try await prepare(options, known: known, files) }
  var report = BuildReport(site: site)
  async let kept: Void = TextCache(cache).write(site.content.texts, known: known, jobs: options.jobs)
  if site.mustBeMended(isStrict: options.isStrict) {
    try await kept
    return report
  }

  // 6. Index: the words of all pages become the search index.
  let fingerprints = PageFingerprints(site)
  let source = fingerprints.index
  async let indexed = SiteIndex(of: site, source, after: record, output.stamps, jobs: options.jobs) { path in
    try files.read(options.root.output + "/" + path)
  }

  // 7. Render and write: each page through its template, unless it stands there already.
  func planned(_ page: Page, madeFrom fingerprint: Fingerprint?) -> OutputFile {
    OutputFile(
      page: page, fingerprint: fingerprint,
      isThere: record.holds(FilePath(page.path), madeFrom: fingerprint, in: output.stamps))
  }
  let pages = try await zip(site.pages.pages, fingerprints.ofAllPages(jobs: options.jobs)).map(planned)
  let missing = pages.filter { !$0.isThere }.map(\.page)
  let renderer = try await Renderer(site, for: missing).withEntries(of: missing, jobs: options.jobs)
  let index = try await indexed
  let plan = pages + index.files.map(planned)
  let (written, stamps) = try await Writer(options.root.output, output, files).write(plan, jobs: options.jobs) { page in
    try index.json(of: page) ?? renderer.render(page) ?? files.contents(ofFile: options.root.shown(page.path))
  }
  if written.removed > 0 || plan.contains(where: { !$0.isThere }) {
    BuildRecord(plan, stamps, source, index.record).keep(for: options.root, in: cache)
  }
  try await kept
  report.written = written
  report.searchIndex = (index.record.names.count, written.sizes.suffix(index.record.names.count).reduce(0, +))
  return report
}

/// Begins to change the output folder, and says what the last build left there, and whether another one had to end
/// first; nil if the folder is not to be changed.
private func begin<Files: FileSystem>(
  _ options: BuildOptions, _ cache: CacheFolder<Files>, _ files: Files, _ whileWaiting: @Sendable () -> Void
) async throws -> (OutputTransaction<Files>, BuildRecord, hasWaited: Bool)? {
  if options.isDryRun { return nil }
  let hasWaited = Atomic(false)
  let output = try await OutputFolder(options.root.output, files, jobs: options.jobs).begin {
    hasWaited.store(true, ordering: .relaxed)
    whileWaiting()
  }
  return (output, BuildRecord(of: options.root, in: cache), hasWaited.load(ordering: .relaxed))
}
