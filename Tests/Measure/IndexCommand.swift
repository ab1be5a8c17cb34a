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

  func run() async throws {
    let root = URL(filePath: site)
    let speeches = try speechPaths(in: root).map { try SpeechTexts($0, in: root).pages }
    let pages = speeches.flatMap { $0.map { $0.map { Array($0.utf8) } } }
    let start = try Usage.begin()
    let terms = try await postings(ofPages: pages.count, jobs: jobs) { range, cutter in
      for page in range {
        for (place, text) in pages[page].enumerated() {
          text.withUnsafeBufferPointer { cutter.add($0, isHeading: place == 0) }
        }
        cutter.endPage()
      }
    }
    var described = SearchIndex.Speeches()
    described.pages = speeches.map(\.count)
    described.years = [(0, speeches.count)]
    let index = try await SearchIndex(terms, SpeechTables(described), limit: .max, jobs: jobs)
    let size = index.names.indices.reduce(0) { $0 + index.json(of: $1).count }
    let usage = try Usage.now()
    print("speeches  pages  files      bytes  terms     CPU s  MiB more")
    let cells = [
      (speeches.count, 8), (pages.count, 7), (index.names.count, 7), (size, 11), (terms.count, 7),
    ].map { number, width in String(repeating: " ", count: max(1, width - "\(number)".count)) + "\(number)" }
    print(cells.joined(), String(format: "%9.2f %9.0f", usage.seconds - start.seconds, usage.peak - start.peak))
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
    return Usage(seconds: seconds, peak: (Double(peak) ?? 0) / 1024)
  }
}
