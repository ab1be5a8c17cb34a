import Mustache
import SiteBase

/// How the site looks: its templates, the words of its interface, and the files that its pages need.
public struct Theme: Sendable {
  /// The words of the interface.
  public let words: Words
  /// The files that pages need, by their path in the output.
  public let assets: [(path: String, bytes: [UInt8])]
  private let library: MustacheLibrary
  /// The templates, made ready to be parsed, by name.
  private let sources: [String: String]

  /// The default theme with a site's own files in place of those of the same name.
  ///
  /// - Parameters:
  ///   - files: The site's own files; a path is the file's name.
  ///   - language: The language of the interface, as a BCP 47 tag.
  ///   - names: Every name that a template may use.
  public static func load(_ files: [SourceFile], language: String, names: Set<String>) -> Checked<Theme> {
    let own = Dictionary(files.map { (fileName($0.path), $0) }) { _, last in last }
    let all = defaultFiles.merging(own) { _, own in own }
    let words = Words(wordFiles(for: language).flatMap { [defaultFiles[$0], own[$0]] }.compactMap { $0 })
    let templateFiles = all.filter { $0.key.hasSuffix(".mustache") }.map {
      (String($0.key.dropLast(".mustache".count)), $0.value)
    }
    var diagnostics = words.diagnostics
    var templates: [String: MustacheTemplate] = [:]
    var sources: [String: TemplateSource] = [:]
    for (name, file) in templateFiles.sorted(by: { $0.0 < $1.0 }) {
      var source = TemplateSource(file, names: names, words: words, templates: Set(templateFiles.map(\.0)))
      templates[name] = source.parse()
      sources[name] = source
      diagnostics += source.diagnostics
    }
    diagnostics += TemplateLoops(in: sources).diagnostics
    let assets = all.filter { !$0.key.hasSuffix(".mustache") && !$0.key.hasSuffix(".yml") }
      .map { (path: "assets/\($0.key)", bytes: $0.value.bytes) }.sorted { $0.path < $1.path }
    let library = MustacheLibrary(templates: templates)
    return Checked(
      Theme(words: words, assets: assets, library: library, sources: sources.mapValues(\.text)), diagnostics)
  }

  /// The theme with values that are the same on many pages put into its templates once and for all.
  public func fixing(_ values: [String: Value]) -> Theme {
    let fixed = sources.mapValues { source in
      values.reduce(source) { text, value in
        value.value.renderText.contains("{{")
          ? text : text.replacing("{{{\(value.key)}}}", with: value.value.renderText)
      }
    }
    let templates = fixed.compactMapValues { try? MustacheTemplate(string: $0) }
    return Theme(words: words, assets: assets, library: MustacheLibrary(templates: templates), sources: fixed)
  }

  /// A page: the template of a name, filled with a value.
  public func render(_ template: String, _ value: some TemplateValue) -> [UInt8] {
    Array((library.render(Shared(value), withTemplate: template) ?? "").utf8)
  }

  /// The URL of an asset below the site's root, with a digest of its bytes, so that a cached copy is never stale.
  public func assetURL(_ name: String) -> String {
    let path = "assets/\(name)"
    guard let asset = assets.first(where: { $0.path == path }) else { return path }
    return "\(path)?v=\(shortHash(asset.bytes))"
  }

  /// The files of words for a language, the nearest last.
  private static func wordFiles(for language: String) -> [String] {
    let traditional = ["zh-Hant", "zh-TW", "zh-HK", "zh-MO"].contains { language.hasPrefix($0) }
    let root = language.prefix { $0 != "-" }
    let script = root == "zh" ? (traditional ? ["zh-Hant"] : ["zh-Hans"]) : []
    return (["en", String(root)] + script + [language]).reduce(into: []) { files, language in
      let file = "words-\(language).yml"
      if files.last != file { files.append(file) }
    }
  }
}

/// Holds a page's value by reference, since the template library copies what it looks into for every name.
private final class Shared<Value: TemplateValue>: MustacheParent {
  private let value: Value

  init(_ value: Value) { self.value = value }

  func child(named name: String) -> Any? { value.child(named: name) }
}
