import SiteBase
import SiteContent
import SiteModel

/// Reads the texts of a collection, each alone.
struct TextReader<Files: FileSystem>: Sendable {
  private let collection: SpeechCollection
  private let timeZone: String
  private let root: SiteRoot
  private let keepsBodies: Bool
  private let files: Files
  /// The settings that a text is read with, without and with the folder that is part of what people are told.
  private let settings: (untold: Fingerprint, told: Fingerprint)

  /// - Parameter timeZone: The zone in which moments become dates, by name.
  init(_ collection: SpeechCollection, timeZone: String, _ options: BuildOptions, _ files: Files) {
    self.collection = collection
    self.timeZone = timeZone
    root = options.root
    keepsBodies = options.keepsBodies
    self.files = files
    let texts = [timeZone, collection.id, "\(collection.reading)"]
    settings = (Fingerprint(of: texts), Fingerprint(of: texts + [options.root.content]))
  }

  /// Reads a text, and the `.yml` beside it, unless what is known of them still holds.
  func read(_ path: String, _ inventory: Inventory, known: ReadText?) throws -> ReadText {
    let paths = [path, inventory.sidecars[FilePath(path)]].compactMap { $0 }
    let stamps = paths.map { inventory.stamps[FilePath($0)] ?? FileStamp() }
    if let known, known.holds(of: path, at: stamps, readWith: settings(known.diagnostics)) { return known }
    let isTooFresh = stamps.contains { $0.isTooFresh(at: inventory.moment) }
    let sources = try paths.map(source)
    let content = fingerprint(of: sources, at: paths)
    if let known, known.content == content, known.settings == settings(known.diagnostics) {
      return known.found(at: stamps, isTooFresh: isTooFresh)
    }
    let file = file(path, sources)
    let speeches = readSpeeches(file, in: collection, timeZone: timeZone)
    let text = ReadText(
      path: path, stamps: stamps, isTooFresh: isTooFresh, content: content,
      settings: settings(speeches.diagnostics), speeches: speeches.value,
      redactions: redactions(in: speeches.value, of: file), diagnostics: speeches.diagnostics)
    return keepsBodies ? text : text.withoutBodies
  }

  /// The bodies of a text that was read before, with their HTML.
  ///
  /// - Throws: `FileError` if the text has been changed since.
  func bodies(of text: ReadText, sidecar: String?) throws -> [Body] {
    let paths = [text.path, sidecar].compactMap { $0 }
    let sources = try paths.map(source)
    guard fingerprint(of: sources, at: paths) == text.content else {
      throw FileError("read", sources[0].path, reason: "it has been changed while the site was made of it; build again")
    }
    return readSpeeches(file(text.path, sources), in: collection, timeZone: timeZone).value.compactMap(\.body)
  }

  /// Where in its text each of some links of a speech stands.
  func places(of links: [Link], in speech: Speech, sidecar: String?) -> [Place] {
    let sources = try? [speech.path, sidecar].compactMap { $0 }.map(source)
    guard let lines = sources.flatMap({ lines(of: file(speech.path, $0)) }) else {
      return links.map { _ in Place(path: speech.source) }
    }
    return lines.places(of: links.map { (words: $0.destination, line: $0.line) })
  }

  private func source(_ path: String) throws -> SourceFile {
    SourceFile(path: root.shown(path), bytes: try files.contents(ofFile: root.content + "/" + path))
  }

  private func fingerprint(of sources: [SourceFile], at paths: [String]) -> Fingerprint {
    Fingerprint { maker in
      for (source, path) in zip(sources, paths) {
        maker.add(path)
        maker.add(source.bytes)
      }
    }
  }

  /// The settings of a text of which something was noticed, or nothing.
  private func settings(_ diagnostics: [Diagnostic]) -> Fingerprint {
    diagnostics.isEmpty ? settings.untold : settings.told
  }

  /// A text, and what stands beside it.
  private func file(_ path: String, _ sources: [SourceFile]) -> ContentFile {
    ContentFile(text: sources[0], path: path, sidecar: sources.count > 1 ? sources[1] : nil)
  }

  /// The signs in each speech of a file that stand for words which are left out.
  private func redactions(in speeches: [Speech], of file: ContentFile) -> [[SpeechReport.LeftOut]] {
    lazy var lines = lines(of: file)
    var end = 0
    return speeches.map { speech in
      // The title of a part can stand above its words.
      let part = speech.border.isEmpty ? 0..<Int.max : min(end, speech.range.upperBound)..<speech.range.upperBound
      end = speech.range.upperBound
      return speech.redactions { lines?.line(of: $0, in: part) }
    }
  }

  /// The lines of a file's text; nil if its bytes are none.
  private func lines(of file: ContentFile) -> TextLines? {
    decodeText(of: file, in: collection, timeZone: timeZone).value.map { TextLines($0.source) }
  }
}

extension Fingerprint {
  fileprivate init(of texts: [String]) {
    self.init { maker in for text in texts { maker.add(text) } }
  }
}
