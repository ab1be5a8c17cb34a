import Foundation
import SiteBase
import SiteContent
import SiteModel

/// What there is to read.
struct Inventory: Sendable {
  /// The site's settings, its people, and each collection's settings, by folder.
  var site: SourceFile?
  var people: SourceFile?
  var collections: [String: SourceFile] = [:]
  /// The paths of the texts below the content folder, and by them those of the `.yml` files beside plain texts.
  var texts: [String] = []
  var sidecars: [FilePath: String] = [:]
  /// The paths of the files that are copied.
  var files: [String] = []
  /// The site's own templates.
  var templates: [SourceFile] = []
  /// In which state each file of the content folder is.
  var stamps: [FilePath: FileStamp] = [:]
  /// When the folder was looked through, in nanoseconds since 1970.
  var moment: Int64 = 0
}

/// Looks through the site folder, and says what cannot be part of a site.
func scan(_ root: SiteRoot, _ files: some FileSystem) throws -> Checked<Inventory> {
  var inventory = Inventory()
  inventory.moment = now()
  var diagnostics: [Diagnostic] = []
  var notes: [String] = []
  guard let entries = try files.list(root.content) else {
    return Checked(inventory, [.noContent(at: Place(path: root.content))])
  }
  for entry in entries where !isIgnored(entry.path) {
    let place = Place(path: root.shown(entry.path))
    if entry.path.unicodeScalars.contains(where: { $0.value < 0x20 }) {
      diagnostics.append(.controlCharacter(at: place))
      continue
    }
    guard entry.kind == .file else {
      diagnostics.append(.unreadable(entry.kind, at: place))
      continue
    }
    inventory.stamps[FilePath(entry.path)] = entry.stamp
    switch fileEnding(entry.path) {
    case _ where ContentFormat(path: entry.path) != nil: inventory.texts.append(entry.path)
    case "yml", "yaml": notes.append(entry.path)
    case "html", "htm", "xhtml", "js": diagnostics.append(.activeFile(at: place))
    default: inventory.files.append(entry.path)
    }
  }
  let plainTexts = Dictionary(
    grouping: inventory.texts.filter { ContentFormat(path: $0) == .plainText }, by: withoutEnding)
  for path in notes {
    let stem = withoutEnding(path)
    let parts = stem.split(separator: "/")
    let place = Place(path: root.shown(path))
    func take(_ file: inout SourceFile?) throws {
      if let other = file { return diagnostics.append(.describedTwice(by: other.path, at: place)) }
      file = SourceFile(path: root.shown(path), bytes: try files.contents(of: root.content + "/" + path))
    }
    switch (parts.count, parts.last) {
    case (1, "site"): try take(&inventory.site)
    case (1, "people"): try take(&inventory.people)
    case (2, "collection"): try take(&inventory.collections[String(parts[0])])
    default:
      if plainTexts[stem] == nil { diagnostics.append(.strayYAML(at: place)) }
      for text in plainTexts[stem] ?? [] {
        if let other = inventory.sidecars.updateValue(path, forKey: FilePath(text)) {
          diagnostics.append(.describedTwice(by: root.shown(other), at: place))
        }
      }
    }
  }
  let templates = try readTemplates(root, files)
  inventory.templates = templates.value
  return Checked(inventory, diagnostics + templates.diagnostics)
}

/// Looks at some files again, where all others are as they were; nil if the folder must be looked through anew, since a
/// file came or went, or one that says something of others was changed.
func rescan(
  _ changed: Set<String>, after earlier: Checked<Inventory>, _ root: SiteRoot, _ files: some FileSystem
) -> Checked<Inventory>? {
  let sidecars = Set(earlier.value.sidecars.values.lazy.map { FilePath($0) })
  var inventory = earlier
  inventory.value.moment = now()
  for path in changed {
    guard path.utf8.starts(with: (root.content + "/").utf8) else { return nil }
    let path = String(path[path.utf8.index(path.startIndex, offsetBy: root.content.utf8.count + 1)...])
    if isIgnored(path) { continue }
    let isSetting = ["yml", "yaml"].contains(fileEnding(path)) && !sidecars.contains(FilePath(path))
    guard !isSetting, inventory.value.stamps[FilePath(path)] != nil, files.isFile(root.shown(path)),
      let stamp = files.stamp(of: root.shown(path))
    else {
      return nil
    }
    inventory.value.stamps[FilePath(path)] = stamp
  }
  return inventory
}

/// Nanoseconds since 1970.
private func now() -> Int64 { Int64(Date().timeIntervalSince1970 * 1e9) }

private func readTemplates(_ root: SiteRoot, _ files: some FileSystem) throws -> Checked<[SourceFile]> {
  var templates = Checked<[SourceFile]>([])
  for entry in try files.list(root.templates) ?? [] where !isIgnored(entry.path) {
    let path = root.templates + "/" + entry.path
    if entry.kind == .file {
      templates.value.append(SourceFile(path: path, bytes: try files.contents(of: path)))
    } else {
      templates.diagnostics.append(.unreadable(entry.kind, at: Place(path: path)))
    }
  }
  return templates
}

/// Whether a file is none of the author's: hidden, or left by an editor.
public func isIgnored(_ path: String) -> Bool {
  path.utf8.split(separator: UInt8(ascii: "/")).contains { part in
    switch part.first {
    case UInt8(ascii: "."): true
    case UInt8(ascii: "#"): part.last == UInt8(ascii: "#")
    default:
      part.last == UInt8(ascii: "~") || leftovers.contains { $0.utf8.elementsEqual(part) }
        || leftEndings.contains { part.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
  }
}

/// Names, and endings of names, that editors and systems leave behind.
private let leftovers = ["4913", "Thumbs.db", "desktop.ini"]
private let leftEndings = [".swp", ".tmp"]

extension Diagnostic {
  static func noContent(at place: Place) -> Diagnostic {
    .error(
      "no-content", "there is no content folder", at: place,
      fix: "name the folder of the site, `sitegen build my-speeches`, or make a site with `sitegen init`")
  }

  static func unreadable(_ kind: FileEntry.Kind, at place: Place) -> Diagnostic {
    switch kind {
    case .link:
      .error(
        "symbolic-link", "symbolic links are not followed, since they can lead out of the site", at: place,
        fix: "put the file itself here")
    case .unreadableName:
      .error("file-name", "the file's name is not UTF-8", at: place, fix: "rename the file")
    case .file, .other:
      .error("not-a-file", "this is neither a file nor a folder", at: place, fix: "move it out of the content folder")
    }
  }

  static func controlCharacter(at place: Place) -> Diagnostic {
    .error(
      "file-name", "the file's name holds a line break or another control character", at: place, fix: "rename the file")
  }

  static func activeFile(at place: Place) -> Diagnostic {
    .error(
      "active-file", "pages and scripts are not copied, since they could run in the reader's browser", at: place,
      fix: "turn the page into Markdown; a script belongs into Templates")
  }

  static func strayYAML(at place: Place) -> Diagnostic {
    .error(
      "stray-yaml", "this file says something of no text", at: place,
      fix: "name it like the .txt that it belongs to, or collection.yml in the folder of a collection")
  }

  static func describedTwice(by other: String, at place: Place) -> Diagnostic {
    .error(
      "described-twice", "this file says something of what \(other) describes", at: place,
      fix: "keep one of the two")
  }
}
