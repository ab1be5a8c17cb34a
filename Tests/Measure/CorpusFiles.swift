import Foundation

/// A folder in which there is nothing to measure.
struct NoTexts: Error, CustomStringConvertible {
  /// The folder.
  let folder: URL
  /// The endings of the files that were looked for.
  let endings: [String]

  var description: String {
    let files = endings.map { "." + $0 }.joined(separator: " or ")
    return "\(folder.path) is no folder with texts: it holds no \(files)"
  }
}

/// The texts of an unpacked corpus, by path, without what tells of the corpus.
///
/// - Throws: `NoTexts` if there are none, or no such folder.
func corpusFiles(in folder: URL, endings: [String]) throws -> [URL] {
  let others: Set = ["SOURCE.txt", "README.txt"]
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
  let texts = files.filter { endings.contains($0.pathExtension) && !others.contains($0.lastPathComponent) }
  if texts.isEmpty { throw NoTexts(folder: folder, endings: endings) }
  return texts.sorted { $0.path < $1.path }
}
