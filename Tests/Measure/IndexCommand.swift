import ArgumentParser
import Foundation
import SiteBase
import SiteSearch

/// Makes the search index of a built site once more, and tells what that costs.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Measure the processor time and memory that the search index of a built site costs.",
    discussion: "The texts of the pages are in memory before: they are not counted. Writing the files is not, either.")

  @Argument(help: "The folder of the built site.") var site: String
  @Option(help: "How many threads work at once.") var jobs = ProcessInfo.processInfo.activeProcessorCount
  @Flag(help: "Measure, step by step, what one page that changed costs then.") var update = false

  func run() async throws {
    let root = URL(filePath: site)
    let speeches = try speechPaths(in: root).map { try SpeechTexts($0, in: root).pages }
    let pages = speeches.flatMap { $0.map { $0.map { Array($0.utf8) } } }
    let start = try Usage.begin()
    let terms = try await cut(pages)
    var described = SearchIndex.Speeches()
    described.pages = speeches.map(\.count)
    described.years = [(0, speeches.count)]
    let tables = SpeechTables(described)
    let index = try await SearchIndex(terms, tables, limit: .max, jobs: jobs)
    let size = index.names.indices.reduce(0) { $0 + index.json(of: $1).count }
    let usage = try Usage.now()
    print("speeches  pages  files      bytes  terms     CPU s  MiB more")
    let cells = [
      (speeches.count, 8), (pages.count, 7), (index.names.count, 7), (size, 11), (terms.count, 7),
    ].map { number, width in String(repeating: " ", count: max(1, width - "\(number)".count)) + "\(number)" }
    print(cells.joined(), String(format: "%9.2f %9.0f", usage.seconds - start.seconds, usage.peak - start.peak))
    if update { try await measureUpdate(of: terms, index, tables, pages) }
  }

  /// Writes an index to a folder, and makes the next from there, for which one page has changed.
  private func measureUpdate(
    of terms: Postings, _ index: SearchIndex, _ tables: SpeechTables, _ pages: [[[UInt8]]]
  ) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (file, name) in index.names.enumerated() {
      try Disk().write(index.json(of: file), to: "\(folder)/search/\(name).json")
    }
    let keys = pages.map { page in Fingerprint(page.flatMap(\.self)) }
    let record = IndexRecord(input: tables.fingerprint, keys: keys, terms, index)
    let changed = pages.count / 2
    print("\none page changed           CPU ms   wall ms  MiB more")
    var usage = try Usage.begin()
    func report(_ step: String) throws {
      print(step.padding(toLength: 23, withPad: " ", startingAt: 0) + (try Usage.now().text(since: usage)))
      usage = try Usage.begin()
    }
    guard let read = try await Postings(of: record, jobs: jobs, { try Disk().read(folder + "/" + $0) }) else { return }
    try report("read the files")
    let added = try await cut([pages[changed] + [Array("A page with other words, 换了一些话。".utf8)]])
    let kept = PageMap(pages.indices.map { $0 == changed ? -1 : Int32($0) })
    let updated = try await Postings(joining: [(read, kept), (added, PageMap([Int32(changed)]))], jobs: jobs)
    try report("change the page")
    let next = try await SearchIndex(updated, tables, limit: .max, jobs: jobs)
    try report("make the files")
    var writer = BinaryWriter()
    writer.write(IndexRecord(input: tables.fingerprint, keys: keys, updated, next))
    try report("write the record")
  }

  private func cut(_ pages: [[[UInt8]]]) async throws -> Postings {
    try await postings(ofPages: pages.count, jobs: jobs) { range, cutter in
      for page in pages[range] {
        for (place, text) in page.enumerated() {
          text.withUnsafeBufferPointer { cutter.add($0, isHeading: place == 0) }
        }
        cutter.endPage()
      }
    }
  }

  /// The folders of the speeches, as the tables of the index have them.
  private func speechPaths(in root: URL) throws -> [String] {
    let search = root.appending(path: "search")
    let meta = try JSONSerialization.jsonObject(with: Data(contentsOf: search.appending(path: "meta.json")))
    let inner = (meta as? [String: Any])?["files"] as? [String: Any]
    var paths: [String] = []
    for number in 0... {
      let file = search.appending(path: "s/\(number).json")
      let bytes = try? Data(contentsOf: file)
      let table = try inner?["s/\(number)"] ?? bytes.map { try JSONSerialization.jsonObject(with: $0) }
      guard let table = table as? [[Any]] else { break }
      paths += table.compactMap { $0.first as? String }
    }
    return paths
  }
}

/// What this process has used.
private struct Usage {
  /// Processor time of all threads.
  let seconds: Double
  /// The time on the clock, in seconds.
  let moment: Double
  /// The most memory at one time, in MiB.
  let peak: Double

  /// What is used until now, from where on the most memory is that from now on.
  static func begin() throws -> Usage {
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
    return try now()
  }

  static func now() throws -> Usage {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let peak = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.filter(\.isNumber) ?? ""
    let seconds = Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    return Usage(seconds: seconds, moment: Date().timeIntervalSince1970, peak: (Double(peak) ?? 0) / 1024)
  }

  /// What was used since then, as the end of a row: milliseconds of processor time and on the clock, and memory.
  func text(since start: Usage) -> String {
    let figures = [(seconds - start.seconds) * 1000, (moment - start.moment) * 1000, peak - start.peak]
    return figures.map { String(format: "%10.0f", $0) }.joined()
  }
}
