import SiteBase

extension Site {
  /// Finds what every relative link leads to, and says which lead nowhere.
  mutating func link(files: Set<String>, place: (Speech, Link) -> Place) -> [Diagnostic] {
    let finder = LinkFinder(site: self, files: files)
    var diagnostics: [Diagnostic] = []
    for speech in speeches.indices {
      for link in speeches[speech].body.links.indices {
        let found = finder.find(speeches[speech].body.links[link], in: speech)
        speeches[speech].body.links[link].target = found.target
        if let problem = found.problem {
          diagnostics.append(problem.diagnostic(at: place(speeches[speech], speeches[speech].body.links[link])))
        }
      }
    }
    return diagnostics
  }
}

/// Knows every path that a link can lead to.
private struct LinkFinder {
  let site: Site
  let files: Set<String>
  let speechByPath: [String: Int]
  let speechByFolder: [String: Int]
  /// Paths by the first characters of their file name, to suggest one of a few instead of comparing with all.
  let pathsByStart: [Substring: [String]]

  init(site: Site, files: Set<String>) {
    self.site = site
    self.files = files
    speechByPath = Dictionary(site.speeches.indices.map { (site.speeches[$0].path, $0) }) { first, _ in first }
    speechByFolder = Dictionary(site.speeches.indices.map { (site.speeches[$0].folder, $0) }) { first, _ in first }
    pathsByStart = Dictionary(grouping: Array(speechByPath.keys) + Array(files), by: start(of:))
  }

  func find(_ link: Link, in speech: Int) -> (target: Link.Target?, problem: LinkProblem?) {
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
    if files.contains(path) { return (.path(path, suffix: suffix), nil) }
    if let page = page(at: folder(path)) { return (.path(page, suffix: suffix), nil) }
    return (nil, .nothingThere(destination, meant: closest(to: path, in: pathsByStart[start(of: path)] ?? [])))
  }

  private func speechTarget(_ speech: Int, _ fragment: String) -> (target: Link.Target?, problem: LinkProblem?) {
    let target = Link.Target.speech(speech, fragment: fragment)
    let body = site.speeches[speech].body
    if fragment.isEmpty || body.hasAnchor(fragment) { return (target, nil) }
    let meant = closest(to: fragment, in: body.sections.map(\.anchor))
    return (target, .noSuchAnchor(fragment, title: site.speeches[speech].title, meant: meant))
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

  private func page(at folder: String) -> String? {
    let parts = folder.split(separator: "/").map(String.init)
    let exists =
      switch parts.count {
      case 0: true
      case 1:
        ["speakers", "topics", "years"].contains(parts[0]) || site.collections.contains { $0.value.id == parts[0] }
      case 2 where parts[0] == "speakers": site.people.contains { $0.value.id == parts[1] }
      case 2 where parts[0] == "topics": site.topics.contains { $0.value.id == parts[1] }
      case 2 where parts[0] == "years": site.years.contains { String($0.value) == parts[1] }
      default: false
      }
    return exists ? folder + "index.html" : nil
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
