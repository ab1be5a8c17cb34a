import SiteBase

extension Site {
  /// Finds what every relative link leads to, and says which lead nowhere.
  mutating func link(files: [String], places: (Speech, [Link]) -> [Place]) -> [Diagnostic] {
    let found = findTargets(files: files)
    for link in found where speeches[link.speech].links[link.index].target != link.target {
      speeches[link.speech].links[link.index].target = link.target
    }
    let broken = Dictionary(grouping: found.filter { $0.problem != nil }, by: \.speech)
    return broken.sorted { $0.key < $1.key }.flatMap { speech, broken in
      let places = places(speeches[speech], broken.map { speeches[speech].links[$0.index] })
      return zip(broken, places).compactMap { $0.problem?.diagnostic(at: $1) }
    }
  }

  private func findTargets(files: [String]) -> [FoundLink] {
    var finder = LinkFinder(site: self, files: files)
    var found: [FoundLink] = []
    for speech in speeches.indices where !speeches[speech].links.isEmpty {
      for (index, link) in speeches[speech].links.enumerated() {
        let (target, problem) = finder.find(link, in: speech)
        found.append(FoundLink(speech: speech, index: index, target: target, problem: problem))
      }
    }
    findAnchors(of: &found)
    return found
  }

  /// Finds where the anchors of links stand, for all links to a speech at once, since its layout must be unpacked.
  private func findAnchors(of found: inout [FoundLink]) {
    for (speech, links) in Dictionary(grouping: found.indices, by: { found[$0].anchor?.speech }) {
      guard let speech else { continue }
      let layout = speeches[speech].layout.unpacked
      let blocks = Dictionary(uniqueKeysWithValues: layout.anchors.map { ($0.id, $0.block) })
      for link in links {
        guard let fragment = found[link].anchor?.fragment else { continue }
        if let block = blocks[fragment] {
          found[link].target = .speech(speech, fragment: fragment, block: block)
        } else {
          let meant = closest(to: fragment, in: layout.sections.prefix(100).map(\.anchor))
          found[link].problem = .noSuchAnchor(fragment, title: speeches[speech].title, meant: meant)
        }
      }
    }
  }
}

/// What a link of a speech leads to.
private struct FoundLink {
  let speech: Int
  /// Its place among the links of the speech.
  let index: Int
  var target: Link.Target?
  var problem: LinkProblem?

  /// The anchor that it leads to, and whose it is; nil if it leads to no part of a speech.
  var anchor: (speech: Int, fragment: String)? {
    guard case .speech(let speech, let fragment, _) = target, !fragment.isEmpty else { return nil }
    return (speech, fragment)
  }
}

/// Knows every path that a link can lead to.
private struct LinkFinder {
  let site: Site
  private let fileList: [String]
  private lazy var files = Set(fileList)
  private lazy var speechByPath = speeches { site.speeches[$0].path }
  private lazy var speechByFolder = speeches { site.folder(of: $0) }
  /// The folders of the lists and indexes.
  private lazy var listFolders = Set(
    ["", "speakers/", "topics/", "years/"] + site.lists.map { folder(site.path(of: $0)) })
  /// Paths by the first characters of their file name, to suggest one of a few instead of comparing with all.
  private lazy var pathsByStart = Dictionary(
    grouping: speechByPath.keys.map { $0 } + fileList, by: start(of:))

  init(site: Site, files: [String]) {
    self.site = site
    fileList = files
  }

  private func speeches(by path: (Int) -> String) -> [String: Int] {
    Dictionary(site.speeches.indices.map { (path($0), $0) }) { first, _ in first }
  }

  /// What a link leads to, an anchor apart.
  mutating func find(_ link: Link, in speech: Int) -> (target: Link.Target?, problem: LinkProblem?) {
    let destination = link.destination
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let suffix = String(destination[end...])
    let fragment = suffix.firstIndex(of: "#").map { percentDecoded(suffix[suffix.index(after: $0)...]) } ?? ""
    let written = percentDecoded(destination[..<end])
    if written.isEmpty { return (.speech(speech, fragment: fragment, block: nil), nil) }
    guard let path = resolve(written, from: site.speeches[speech].path) else {
      return (nil, .leavesSite(destination))
    }
    if let target = speechByPath[path] ?? speechByFolder[folder(path)] {
      return (.speech(target, fragment: fragment, block: nil), nil)
    }
    // What is found can have other bytes than what was looked for, where an accent is composed in only one of them.
    if let file = files.firstIndex(of: path) { return (.path(files[file], suffix: suffix), nil) }
    if let list = listFolders.firstIndex(of: folder(path)) {
      return (.path(listFolders[list] + "index.html", suffix: suffix), nil)
    }
    return (nil, .nothingThere(destination, meant: closest(to: path, in: pathsByStart[start(of: path)] ?? [])))
  }

  /// The path below the content folder that a link means, or nil if it climbs out of it.
  private func resolve(_ written: String, from source: String) -> String? {
    var parts: [Substring] = written.hasPrefix("/") ? [] : source.split(separator: "/").dropLast()
    for part in written.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/") + (written.hasSuffix("/") && !parts.isEmpty ? "/" : "")
  }

  private func folder(_ path: String) -> String {
    if path.hasSuffix("/index.html") { return String(path.dropLast("index.html".count)) }
    return path.isEmpty || path.hasSuffix("/") ? path : path + "/"
  }
}

private func start(of path: String) -> Substring {
  fileName(path).prefix(4)
}

/// What is wrong with a link.
private enum LinkProblem {
  case nothingThere(String, meant: String?)
  case leavesSite(String)
  case noSuchAnchor(String, title: String, meant: String?)

  func diagnostic(at place: Place) -> Diagnostic {
    switch self {
    case .nothingThere(let destination, let meant):
      .warning(
        "broken-link", "“\(destination)” leads to nothing in this site", at: place,
        fix: meant.map { "did you mean “\($0)”?" } ?? "link to a file below Content, such as another speech's file")
    case .leavesSite(let destination):
      .warning(
        "broken-link", "“\(destination)” leads out of the content folder", at: place,
        fix: "copy the file below Content, or link to its https:// address")
    case .noSuchAnchor(let fragment, let title, let meant):
      .warning(
        "broken-anchor", "“#\(fragment)” is no section or passage of “\(title)”", at: place,
        fix: meant.map { "did you mean “#\($0)”?" } ?? "open the speech and copy the link beside the passage")
    }
  }
}
