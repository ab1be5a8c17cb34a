import SiteBase
import SiteContent
import SiteModel
import SiteTheme

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
  /// Whether the bodies of what was read stay in memory for those who render them.
  var keepsBodies = true

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
  _ options: BuildOptions, files: some FileSystem, whileWaiting: () -> Void = {}
) async throws -> BuildReport {
  // Nobody else changes the output folder from now on; it is looked through meanwhile.
  let folder = OutputFolder(options.root.output, files, jobs: options.jobs)
  let locked = options.isDryRun ? nil : try await folder.lock(whileWaiting: whileWaiting)
  async let begun = locked?.begin()
  let cache = CacheFolder(of: options.root, files)
  async let left = BuildRecord(of: options.root, in: cache)

  // 1–4. Scan, read, assemble, paginate: a site that is ready to be rendered.
  let known = try await TextCache(cache).read(jobs: options.jobs)
  let site = try await prepare(options, known: known, files)

  // 5. Stop before anything is written, if something must be mended first.
  guard let output = try await begun else { return BuildReport(site: site) }
  defer { output.close() }
  let record = await left
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
  let writer = Writer(plan, to: options.root.output, output, files)
  let (staged, stamps) = try await writer.stage(jobs: options.jobs) { page in
    try index.json(of: page) ?? renderer.render(page) ?? files.contents(ofFile: options.root.shown(page.path))
  }
  let isSame = record.files.count == plan.count && plan.allSatisfy(\.isThere)
  async let recorded: Void =
    isSame ? () : BuildRecord(plan, stamps, source, index.record).keep(for: options.root, in: cache)
  report.written = staged
  report.written?.removed = try await writer.commit()
  await recorded
  try await kept
  report.searchIndex = (index.record.names.count, staged.sizes.suffix(index.record.names.count).reduce(0, +))
  return report
}
