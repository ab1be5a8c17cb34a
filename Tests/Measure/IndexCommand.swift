import ArgumentParser
import Foundation
import SiteBase
import SiteSearch

/// Makes the search index of a built site once more, then again for one page that changed, and tells what that costs.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Measure the time and memory that the search index of a built site costs, and its update for one page.",
    discussion: """
      The texts of the pages are in memory before: they are not counted. Writing the files is not, either; for the \
      update they are read.
      """)

  @Argument(help: "The folder of the built site.") var site: String
  @Option(help: "How many threads work at once.") var jobs = ProcessInfo.processInfo.activeProcessorCount

  func run() async throws {
    let root = URL(filePath: site)
    let speeches = try speechPaths(in: root).map { try SpeechTexts($0, in: root).pages }
    var pages = speeches.flatMap { $0.map { $0.map { Array($0.utf8) } } }
    var described = SearchIndex.Speeches()
    described.pages = speeches.map(\.count)
    described.years = [(0, speeches.count)]
    let tables = SpeechTables(described)
    var usage = try Usage.begin()
    print("step                          CPU ms   wall ms  MiB more")
    func report(_ step: String) throws {
      print(step.padding(toLength: 24, withPad: " ", startingAt: 0) + (try Usage.now().text(since: usage)))
      usage = try Usage.begin()
    }

    var made = try await cut(pages)
    try report("cut all pages")
    var index = try await SearchIndex(made, tables, limit: .max, jobs: jobs)
    try report("make the files")
    let keys = pages.map { page in Fingerprint(page.flatMap(\.self)) }
    let record = IndexRecord(input: tables.fingerprint, keys: keys, made, index)
    let size = index.names.indices.reduce(0) { $0 + index.json(of: $1).count }
    print("\(speeches.count) speeches, \(pages.count) pages,", terminator: " ")
    print("\(made.count) terms, \(index.names.count) files, \(size) bytes")

    let folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (file, name) in index.names.enumerated() {
      let path = folder.appending(path: "search/\(name).json").path
      try Disk().write(index.json(of: file), to: path)
    }
    let changed = pages.count / 2
    pages[changed].append(Array("A page with other words, 换了一些话。".utf8))
    usage = try Usage.begin()

    let read = try await Postings(of: record, jobs: jobs) { try Disk().read(folder.path + "/" + $0) }
    guard let read else { throw NoTexts(folder: folder, endings: ["json"]) }
    try report("read the files")
    let added = try await cut([pages[changed]])
    let kept = pages.indices.map { $0 == changed ? -1 : Int32($0) }
    made = try await Postings(
      joining: [(read, PageMap(kept)), (added, PageMap([Int32(changed)]))], jobs: jobs)
    try report("change one page")
    index = try await SearchIndex(made, tables, limit: .max, jobs: jobs)
    try report("make the files")
    let bytes = IndexRecord(input: tables.fingerprint, keys: keys, made, index).bytes
    _ = IndexRecord(bytes)
    try report("write, read the record")
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
