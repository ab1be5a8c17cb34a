import SiteBase
import SiteContent
import SiteEncoding
import SiteModel

/// Reads the texts of a collection, each alone.
struct TextReader<Files: FileSystem>: Sendable {
  private let collection: SpeechCollection
  private let timeZone: String
  private let root: SiteRoot
  private let keepsHTML: Bool
  private let files: Files
  /// The settings that a text is read with, without and with the folder that is part of what people are told.
  private let settings: (untold: Fingerprint, told: Fingerprint)

  /// - Parameter timeZone: The zone in which moments become dates, by name.
  init(_ collection: SpeechCollection, timeZone: String, _ options: BuildOptions, _ files: Files) {
    self.collection = collection
    self.timeZone = timeZone
    root = options.root
    keepsHTML = options.keepsHTML
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
    let file = ContentFile(text: sources[0], path: path, sidecar: sources.count > 1 ? sources[1] : nil)
    let speeches = readSpeeches(file, in: collection, timeZone: timeZone)
    let redactions = speeches.value.map { speech in speech.redactions { line(of: $0, in: speech, sources[0]) } }
    let text = ReadText(
      path: path, stamps: stamps, isTooFresh: isTooFresh, content: content,
      settings: settings(speeches.diagnostics), speeches: speeches.value, redactions: redactions,
      diagnostics: speeches.diagnostics)
    return keepsHTML ? text : text.withoutBodies
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
    let file = ContentFile(text: sources[0], path: text.path, sidecar: sources.count > 1 ? sources[1] : nil)
    return readSpeeches(file, in: collection, timeZone: timeZone).value.compactMap(\.body)
  }

  /// Where in its text a link stands.
  func place(of link: Link, in speech: Speech) -> Place {
    let text = (try? source(speech.path)).flatMap(decoded)
    return text?.place(line: link.line, needle: link.destination) ?? Place(path: speech.source)
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

  /// The first line of a speech's file, or of its part of it, that has some words.
  private func line(of words: String, in speech: Speech, _ source: SourceFile) -> Int? {
    guard let text = decoded(source) else { return nil }
    let start = speech.border.isEmpty ? 0 : min(speech.range.lowerBound, text.bytes.count)
    return text.bytes[start...].firstRange(of: Array(words.utf8)).flatMap { text.place($0).line }
  }

  private func decoded(_ source: SourceFile) -> SourceFile? {
    decode(source, as: TextEncoding(label: collection.reading.encoding)).value?.text
  }
}

extension Fingerprint {
  fileprivate init(of texts: [String]) {
    self.init { maker in for text in texts { maker.add(text) } }
  }
}
