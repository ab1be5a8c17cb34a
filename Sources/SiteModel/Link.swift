import SiteBase

extension Site {
  /// Finds what every relative link leads to, and says which lead nowhere.
  mutating func link(files: [String], place: (Speech, Link) -> Place) -> [Diagnostic] {
    let (targets, diagnostics) = findTargets(files: files, place: place)
    for (speech, link, target) in targets { speeches[speech].links[link].target = target }
    return diagnostics
  }

  /// What links lead to that was not known or was something else, and which lead nowhere.
  private func findTargets(
    files: [String], place: (Speech, Link) -> Place
  ) -> (targets: [(speech: Int, link: Int, Link.Target?)], [Diagnostic]) {
    var finder = LinkFinder(site: self, files: files)
    var targets: [(speech: Int, link: Int, Link.Target?)] = []
    var diagnostics: [Diagnostic] = []
    for speech in speeches.indices where !speeches[speech].links.isEmpty {
      for (index, link) in speeches[speech].links.enumerated() {
        let found = finder.find(link, in: speech)
        if found.target != link.target { targets.append((speech, index, found.target)) }
        if let problem = found.problem { diagnostics.append(problem.diagnostic(at: place(speeches[speech], link))) }
      }
    }
    return (targets, diagnostics)
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

  /// The outline that was asked for last, since links often lead to one speech.
  private var unpacked: (speech: Int, body: Body)?

  init(site: Site, files: [String]) {
    self.site = site
    fileList = files
  }

  private func speeches(by path: (Int) -> String) -> [String: Int] {
    Dictionary(site.speeches.indices.map { (path($0), $0) }) { first, _ in first }
  }

  mutating func find(_ link: Link, in speech: Int) -> (target: Link.Target?, problem: LinkProblem?) {
    let destination = link.destination
    let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
    let suffix = String(destination[end...])
    let fragment = suffix.firstIndex(of: "#").map { percentDecoded(suffix[suffix.index(after: $0)...]) } ?? ""
    let written = percentDecoded(destination[..<end])
    if written.isEmpty { return speechTarget(speech, fragment) }
    guard let path = resolve(written, from: site.speeches[speech].path) else {
      return (nil, .leavesSite(destination))
    }
    if let target = speechByPath[path] ?? speechByFolder[folder(path)] { return speechTarget(target, fragment) }
    // What is found can have other bytes than what was looked for, where an accent is composed in only one of them.
    if let file = files.firstIndex(of: path) { return (.path(files[file], suffix: suffix), nil) }
    if let list = listFolders.firstIndex(of: folder(path)) {
      return (.path(listFolders[list] + "index.html", suffix: suffix), nil)
    }
    return (nil, .nothingThere(destination, meant: closest(to: path, in: pathsByStart[start(of: path)] ?? [])))
  }

  private mutating func speechTarget(
    _ speech: Int, _ fragment: String
  ) -> (target: Link.Target?, problem: LinkProblem?) {
    let target = Link.Target.speech(speech, fragment: fragment)
    if fragment.isEmpty { return (target, nil) }
    let body = body(of: speech)
    if body.hasAnchor(fragment) { return (target, nil) }
    let meant = closest(to: fragment, in: body.sections.map(\.anchor))
    return (target, .noSuchAnchor(fragment, title: site.speeches[speech].title, meant: meant))
  }

  /// A body that has only anchors.
  private mutating func body(of speech: Int) -> Body {
    if let unpacked, unpacked.speech == speech { return unpacked.body }
    let body = site.speeches[speech].outline.body
    unpacked = (speech, body)
    return body
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
