import Foundation
import SiteBase
import TestSupport

/// Edits a site at random, as people do, and as accidents do.
struct SiteEdits {
  private var dice: Dice
  private var speeches: [String: SketchedSpeech] = [:]
  let sites: TwinSites
  /// What was done, in order.
  private(set) var done: [String] = []

  /// A small site.
  init(seed: UInt64, _ sites: TwinSites) throws {
    dice = Dice(seed: seed)
    self.sites = sites
    try set("Content/site.yml", "title: A site\nbase_url: https://example.org/sub/\nlist_size: 3\npage_size: 400\n")
    try set("Content/people.yml", "ada:\n  names: {en: Ada Pond, zh-Hans: 庞艾达}\n")
    try set("Content/c/collection.yml", "title: The first\n")
    try set("Content/c/p.svg", "<svg/>")
    for number in 0..<6 { try set("c/a\(number).md", SketchedSpeech(&dice)) }
    try set("c/caf\u{E9}.md", SketchedSpeech(&dice))
    for number in 0..<3 { try set("d/b\(number).txt", SketchedSpeech(&dice)) }
  }

  /// One edit.
  mutating func edit() throws {
    let edits: [(String, (inout Self) throws -> String?)] = [
      ("edit", { try $0.editSpeech() }), ("edit", { try $0.editSpeech() }), ("edit", { try $0.editSpeech() }),
      ("edit", { try $0.editSpeech() }), ("edit", { try $0.editSpeech() }), ("add", { try $0.addSpeech() }),
      ("remove", { try $0.moveSpeech(to: nil) }), ("move", { try $0.moveSpeech(to: $0.newPath()) }),
      ("settings", { try $0.editSettings() }), ("settings", { try $0.editSettings() }),
      ("template", { try $0.editTemplates() }), ("describe", { try $0.describeText() }),
      ("compile", { try $0.compile() }), ("copy", { try $0.editFile() }), ("touch", { try $0.touch() }),
      ("back to the time before", { try $0.editUnseen() }), ("options", { $0.editOptions() }),
      ("person", { try $0.editPeople() }), ("person", { try $0.editPeople() }),
      ("accent", { try $0.respell() }), ("cache", { try $0.damageCache() }), ("output", { try $0.tamper() }),
    ]
    let (name, edit) = edits.randomElement(using: &dice)!
    if let what = try edit(&self) { done.append("\(name) \(what)") }
  }

  /// Whether something that happens once in so many times happens now.
  mutating func happens(onceIn times: Int) -> Bool { Int.random(in: 0..<times, using: &dice) == 0 }

  // MARK: Speeches

  private mutating func editSpeech() throws -> String? {
    guard case (let path, var speech)? = anySpeech() else { return nil }
    let what = speech.edit(linkingTo: speeches.keys.sorted() + ["c/p.svg", "topics/", "nowhere.md"], &dice)
    try set(path, speech)
    return "\(path): \(what)"
  }

  private mutating func addSpeech() throws -> String? {
    let path = newPath()
    try set(path, SketchedSpeech(&dice))
    return path
  }

  private mutating func moveSpeech(to new: String?) throws -> String? {
    guard speeches.count > 2, let (path, speech) = anySpeech() else { return nil }
    try sites.set("Content/" + path, nil)
    speeches[path] = nil
    if let new { try set(new, speech) }
    return "\(path) \(new ?? "")"
  }

  /// Gives a speech whose name has an accent the same name in other bytes.
  private mutating func respell() throws -> String? {
    guard let path = speeches.keys.sorted().first(where: { $0.contains("é") }), let speech = speeches[path] else {
      return nil
    }
    try sites.set("Content/" + path, nil)
    speeches[path] = nil
    let isComposed = FilePath(path) == FilePath(path.precomposedStringWithCanonicalMapping)
    try set(isComposed ? path.decomposedStringWithCanonicalMapping : path.precomposedStringWithCanonicalMapping, speech)
    return "\(path) \(isComposed ? "decomposed" : "composed")"
  }

  private mutating func describeText() throws -> String? {
    guard let text = speeches.keys.filter({ $0.hasSuffix(".txt") }).sorted().randomElement(using: &dice) else {
      return nil
    }
    let path = "Content/" + text.dropLast(4) + ".yml"
    let isThere = sites.files[FilePath(path)] != nil
    try set(path, isThere && happens(onceIn: 2) ? nil : "venue: \(SketchedSpeech.words(2, &dice))\n")
    return path
  }

  /// A file of several speeches, with or without what is said of it.
  private mutating func compile() throws -> String? {
    let parts = (1...Int.random(in: 2...4, using: &dice)).map {
      "第\($0)篇\n\n标题\($0)\n\n\(SketchedSpeech.words(20, &dice))\n"
    }
    try set("Content/c/all.txt", parts.joined(separator: "\n"))
    return "\(parts.count)"
  }

  private mutating func newPath() -> String {
    let names = ["c/", "d/", "e/", "c/sub/"].map { "\($0)n\(Int.random(in: 0...99, using: &dice))" }
    return names.randomElement(using: &dice)! + (happens(onceIn: 3) ? ".txt" : ".md")
  }

  private mutating func anySpeech() -> (String, SketchedSpeech)? {
    speeches.keys.sorted().randomElement(using: &dice).flatMap { path in speeches[path].map { (path, $0) } }
  }

  private mutating func set(_ path: String, _ speech: SketchedSpeech) throws {
    speeches[path] = speech
    try set("Content/" + path, speech.text)
  }

  private func set(_ path: String, _ text: String?) throws { try sites.set(path, text.map { Array($0.utf8) }) }

  // MARK: Settings and templates

  private mutating func editSettings() throws -> String? {
    let order = ["newest", "oldest", "title", "file"].randomElement(using: &dice)!
    let texts = [
      ("Content/site.yml", "title: Another site\nlist_size: \(Int.random(in: 1...9, using: &dice))\n"),
      ("Content/site.yml", "title: A site\nlanguage: zh-Hans\nbase_url: https://example.org/\npage_size: 300\n"),
      ("Content/site.yml", "title: A site\nemphasis: false\ntime_zone: Asia/Shanghai\n"),
      ("Content/c/collection.yml", "title: The first\norder: \(order)\n"),
      ("Content/d/collection.yml", "title: \(SketchedSpeech.words(1, &dice))\npage_size: 500\nlanguage: fr\n"),
      ("Content/people.yml", nil), ("Content/c/collection.yml", nil), ("Content/site.yml", "titel: A mistake\n"),
    ]
    let (path, text) = texts.randomElement(using: &dice)!
    if text == nil, sites.files[FilePath(path)] == nil { return nil }
    try set(path, text)
    return path
  }

  /// People under other names, with other offices, so that they are other people to the speeches that name them.
  private mutating func editPeople() throws -> String? {
    let role = SketchedSpeech.words(1, &dice)
    let texts = [
      "ada:\n  names: {en: Ada Pond}\n  roles: {en: \(role)}\n",
      "ada-pond-\(role.count):\n  names: {en: Ada Pond}\nwen:\n  names: {zh-Hans: 温以南}\n",
      "bo:\n  names: {en: Bo Lee}\n  aliases: [Cy Marsh]\n  sort_as: zz\n",
    ]
    try set("Content/people.yml", texts.randomElement(using: &dice)!)
    return "Content/people.yml"
  }

  private mutating func editTemplates() throws -> String? {
    let texts = [
      ("Templates/entry.mustache", "<p><a href=\"{{href}}\">{{title}}</a> {{date}}</p>\n"),
      ("Templates/not-found.mustache", "<p>Nothing. \(SketchedSpeech.words(1, &dice))</p>\n"),
      ("Templates/style.css", "p { margin: \(Int.random(in: 0...9, using: &dice))em }\n"),
      ("Templates/words-en.yml", "speakers: \(SketchedSpeech.words(1, &dice))\n"),
      ("Templates/extra.css", "/* \(SketchedSpeech.words(1, &dice)) */\n"), ("Templates/nav.mustache", "{{titel}}\n"),
    ]
    let (path, text) = texts.randomElement(using: &dice)!
    try set(path, sites.files[FilePath(path)] == nil || happens(onceIn: 2) ? text : nil)
    return path
  }

  private mutating func editOptions() -> String? {
    let (drafts, url) = (happens(onceIn: 2), happens(onceIn: 2) ? "https://example.net/x/" : nil)
    sites.change = { ($0.includesDrafts, $0.baseURL) = (drafts, url) }
    return "drafts: \(drafts), URL: \(url ?? "")"
  }

  // MARK: Other files, and accidents

  private mutating func editFile() throws -> String? {
    let path = "Content/" + ["c/p.svg", "c/q.svg", "logo.png"].randomElement(using: &dice)!
    try set(path, sites.files[FilePath(path)] == nil || happens(onceIn: 2) ? SketchedSpeech.words(3, &dice) : nil)
    return path
  }

  /// A later time, and the same bytes.
  private mutating func touch() throws -> String? {
    guard let path = sites.files.keys.sorted().randomElement(using: &dice)?.text else { return nil }
    try FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: sites.warm(path))
    return path
  }

  /// Other bytes, as many as before, with the time of those before, as some programs leave it that copy files.
  private mutating func editUnseen() throws -> String? {
    guard case (let path, var speech)? = anySpeech() else { return nil }
    let file = sites.warm("Content/" + path)
    let time = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate]
    speech.speaker = speech.speaker == "Bo Lee" ? "Bo Leo" : speech.speaker.reversed().map(String.init).joined()
    try set(path, speech)
    if let time { try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file) }
    return path
  }

  /// Something happens to a file that builds keep for themselves beside the site.
  private mutating func damageCache() throws -> String? {
    let folder = sites.warm(".sitegen")
    let entries = try Disk().list(folder) ?? []
    guard let path = entries.filter({ $0.kind == .file }).map(\.path).sorted().randomElement(using: &dice),
      var bytes = try Disk().read(folder + "/" + path), !bytes.isEmpty
    else { return nil }
    let place = bytes.indices.randomElement(using: &dice)!
    switch Int.random(in: 0..<5, using: &dice) {
    case 0: try Disk().remove(folder + "/" + path)
    case 1: try Disk().write(Array(bytes[..<place]), to: folder + "/" + path)
    case 2: try Disk().write([], to: folder + "/" + path)
    case 3: try FileManager.default.removeItem(atPath: folder)
    default:
      bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      try Disk().write(bytes, to: folder + "/" + path)
    }
    return path
  }

  /// Somebody changes or removes a file of the output.
  private mutating func tamper() throws -> String? {
    let folder = sites.warm("Output")
    let entries = try Disk().list(folder) ?? []
    let ours = entries.map(\.path).filter { !$0.hasPrefix(".sitegen") }.sorted()
    guard let path = ours.randomElement(using: &dice) else { return nil }
    let file = folder + "/" + path
    switch Int.random(in: 0..<3, using: &dice) {
    case 0: try Disk().remove(file)
    case 1: try Disk().write(Array("other words".utf8), to: file)
    default: try FileManager.default.removeItem(atPath: (file as NSString).deletingLastPathComponent)
    }
    return path
  }
}
