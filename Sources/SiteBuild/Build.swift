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

  /// A build of a site.
  public init(root: SiteRoot, jobs: Int) {
    self.root = root
    self.jobs = jobs
  }
}

/// What came of a build.
public struct BuildReport: Sendable {
  /// What was noticed, in the order of the files.
  public var diagnostics: [Diagnostic]
  /// Every speech.
  public var speeches: [SpeechReport]
  /// What was written; nil if the build stopped before it wrote.
  public var written: WriteReport?
  /// How many files the search index has, and how many bytes.
  public var searchIndex = (files: 0, bytes: 0)
}

/// Makes a site from its folder: the whole journey of a file.
///
/// - Parameter whileWaiting: Called once if another build has the output.
/// - Throws: `FileError` for what the machine could not do; what an author did wrong is in the report.
public func build(
  _ options: BuildOptions, files: some FileSystem, whileWaiting: @Sendable () -> Void = {}
) async throws -> BuildReport {
  // 1. Scan: what there is to read.
  let inventory = try scan(options.root, files)

  // 2. Read: each file, alone, becomes its speeches.
  let content = try await read(inventory.value, options, files)

  // 3. Assemble: the speeches together become a site.
  let sources = SourceReader(options.root, content.value.collections, files)
  let site = assemble(content.value) { speech, link in sources.place(of: link, in: speech) }

  // 4. Paginate: the site becomes the pages to make.
  let theme = Theme.load(
    inventory.value.templates, language: site.value.settings.language, names: templateNames)
  let pages = paginate(site.value, files: inventory.value.files, assets: theme.value.assets.map(\.path))

  // 5. Stop before anything is written, if something must be mended first.
  let diagnostics =
    inventory.diagnostics + content.diagnostics + site.diagnostics + theme.diagnostics + pages.diagnostics
    + warnings(ofFileLimitOf: pages.value, options.root) + warnings(ofTemplates: inventory.value.templates)
  let speeches = site.value.speeches.map { speech in SpeechReport(speech) { sources.line(of: $0, in: speech) } }
  var report = BuildReport(diagnostics: diagnostics, speeches: speeches)
  if options.isDryRun || diagnostics.contains(where: { options.isStrict || $0.severity == .error }) { return report }

  let output = try await OutputFolder(options.root.output, files, jobs: options.jobs).begin(whileWaiting: whileWaiting)
  defer { output.close() }

  // 6. Index: the words of all pages become the search index.
  let input = SearchInput(pages.value, theme.value.words) { Fingerprint(pages.value.site.speeches[$0].body.html) }
  let search = try await makeIndex(of: input, after: nil, jobs: options.jobs) { input.site.speeches[$0].body }.index

  // 7. Render and write: each page through its template, and only what differs to the disk.
  let renderer = try await Renderer(site: pages.value, search: search, theme: theme.value, jobs: options.jobs)
  let writer = Writer(options.root.output, output, files)
  let (written, _) = try await writer.write(pages.value.pages + search.pages, jobs: options.jobs) { page in
    try renderer.render(page) ?? sources.bytes(of: page.path)
  }
  report.written = written
  report.searchIndex = (search.pages.count, written.sizes.suffix(search.pages.count).reduce(0, +))
  return report
}
