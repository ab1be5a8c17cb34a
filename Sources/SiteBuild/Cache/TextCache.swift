import SiteBase

/// The texts that earlier builds read, in files of some hundred texts each.
struct TextCache<Files: FileSystem>: Sendable {
  private let folder: CacheFolder<Files>
  private static var textsPerFile: Int { 128 }

  /// The texts in a cache.
  init(_ folder: CacheFolder<Files>) { self.folder = folder }

  /// All texts, by path.
  func read(jobs: Int) async throws -> [String: ReadText] {
    let names = names
    let texts = try await concurrentMap(count: names.count, jobs: jobs) { index -> [ReadText] in
      folder.read(names[index]) ?? []
    }
    return Dictionary(texts.joined().lazy.map { ($0.path, $0) }) { _, last in last }
  }

  /// Keeps texts.
  ///
  /// - Parameter known: The texts that the cache has already.
  func write(_ texts: [ReadText], known: [String: ReadText], jobs: Int) async throws {
    if texts.count == known.count, texts.allSatisfy({ known[$0.path] === $0 }) { return }
    var count = 1
    while count * Self.textsPerFile < texts.count { count *= 2 }
    func share(of path: String) -> Int { Int(fnv1a(path.utf8)) & (count - 1) }
    let shares = Dictionary(grouping: texts.indices) { share(of: texts[$0].path) }
    let wanted = (0..<count).map { name(of: $0, among: count) }
    let there = Set(names)
    let paths = Set(texts.map { FilePath($0.path) })
    let removed = Set(known.keys.lazy.filter { !paths.contains(FilePath($0)) }.map(share(of:)))
    let stale = (0..<count).filter { share in
      !there.contains(wanted[share]) || removed.contains(share)
        || shares[share, default: []].contains { known[texts[$0].path]?.isSame(as: texts[$0]) != true }
    }
    _ = try await concurrentMap(count: stale.count, jobs: jobs) { index in
      folder.write(shares[stale[index], default: []].map { texts[$0] }, to: wanted[stale[index]])
    }
    for name in there.subtracting(wanted) { folder.remove(name) }
  }

  private var names: [String] { folder.names.filter { $0.hasPrefix("texts-") } }

  private func name(of share: Int, among count: Int) -> String { "texts-\(count)-\(share)" }
}
