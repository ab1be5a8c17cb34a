/// The parts of a Word file, by their relations to each other.
struct WordPackage {
  /// A part that the document refers to.
  struct Part {
    /// Its path within the archive.
    let path: String
    /// What it is to the document, such as `footnotes`.
    let role: String
  }

  private let archive: ZipArchive
  /// The path of the document itself.
  let document: String
  /// The parts that the document refers to, each once.
  let parts: [Part]

  /// Finds the document in an archive and what belongs to it; nil if there is none.
  init?(_ archive: ZipArchive) throws {
    let roots = try Self.relations(of: "", in: archive)
    guard let document = roots.first(where: { $0.role == "officeDocument" })?.path,
      document.hasPrefix("word/") || document.hasSuffix("document.xml")
    else { return nil }
    self.archive = archive
    self.document = document
    var seen: Set = [document]
    parts = try Self.relations(of: document, in: archive).filter { seen.insert($0.path).inserted }
  }

  /// The tree of the part at a path; nil if there is no such part.
  func tree(_ path: String) throws -> PartTree? {
    guard let bytes = try archive.contents(of: path) else { return nil }
    guard let tree = PartTree(bytes) else { throw DocumentProblem.malformedPart(path) }
    return tree
  }

  /// The first part of a role.
  func part(_ role: String) throws -> PartTree? {
    guard let part = parts.first(where: { $0.role == role }) else { return nil }
    return try tree(part.path)
  }

  private static func relations(of path: String, in archive: ZipArchive) throws -> [Part] {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let folder = path[..<slash]
    guard let bytes = try archive.contents(of: "\(folder)_rels/\(path[slash...]).rels"), let tree = PartTree(bytes)
    else { return [] }
    return tree.children(of: 0).compactMap { relation in
      guard let target = tree.attribute("Target", of: relation), let type = tree.attribute("Type", of: relation),
        tree.attribute("TargetMode", of: relation) != "External"
      else { return nil }
      let path = target.hasPrefix("/") ? String(target.dropFirst()) : folder + target
      return Part(path: path, role: String(type.split(separator: "/").last ?? ""))
    }
  }
}
