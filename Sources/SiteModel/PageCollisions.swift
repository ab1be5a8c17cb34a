import SiteBase

extension PaginatedSite {
  /// Where two pages would be one file, or a file and a folder.
  func findCollisions() -> [Diagnostic] {
    var pageAt: [String: Int] = [:]
    var pageBelow: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    var told: Set<Set<String>> = []
    pageAt.reserveCapacity(pages.count)
    pageBelow.reserveCapacity(pages.count)
    for index in pages.indices {
      let path = pages[index].path.lowercased()
      if path.hasPrefix("search/"), let source = source(of: pages[index]) {
        if told.insert([name(of: pages[index])]).inserted {
          diagnostics.append(.reservedFolder(pages[index].path, at: Place(path: source)))
        }
        continue
      }
      if let other = pageAt.updateValue(index, forKey: path) {
        if told.insert([name(of: pages[index]), name(of: pages[other])]).inserted {
          diagnostics.append(collision(of: pages[index], with: pages[other], path: pages[index].path, "be made twice"))
        }
      }
      var folder = path[...]
      while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
        folder = folder[..<slash]
        if pageBelow.updateValue(index, forKey: String(folder)) != nil { break }
      }
    }
    let filesAndFolders = pageBelow.compactMap { folder, below in pageAt[folder].map { (folder, below, file: $0) } }
    for (_, below, file) in filesAndFolders.sorted(by: { $0.0 < $1.0 }) {
      let (one, other) = if case .file = pages[below].kind { (below, file) } else { (file, below) }
      diagnostics.append(
        collision(of: pages[one], with: pages[other], path: pages[file].path, "be a file and a folder"))
    }
    return diagnostics
  }

  private func collision(of page: Page, with other: Page, path: String, _ what: String) -> Diagnostic {
    let (page, other) = source(of: page) == nil ? (other, page) : (page, other)
    let source = source(of: page) ?? page.path
    let name = name(of: page)
    let isAccent = page.path == other.path && !haveSameBytes([page.path], [other.path])
    return .collision(
      "\(path) would \(what): from \(name == source ? "this file" : name) and from \(self.name(of: other))",
      at: Place(path: source),
      notes: isAccent
        ? ["the names look the same: an accent is one character with its letter in one of them alone"] : [])
  }

  /// What people know a page by.
  private func name(of page: Page) -> String {
    if case .list(.collection(let index), _) = page.kind {
      return "the collection “\(site.collections[index].value.title)”"
    }
    guard let source = source(of: page) else { return "a page that every site has" }
    let line = speech(of: page).map { site.speeches[$0].line } ?? 1
    return line > 1 ? "\(source):\(line)" : source
  }

  /// The speech that a page shows.
  private func speech(of page: Page) -> Int? {
    switch page.kind {
    case .speech(let speech, _), .wholeSpeech(let speech), .redirect(let speech): speech
    case .file, .home, .notFound, .list, .index, .search, .searchData, .asset: nil
    }
  }

  /// The file that a page is made from; nil for a page that every site has.
  private func source(of page: Page) -> String? {
    if let speech = speech(of: page) { return site.speeches[speech].source }
    return switch page.kind {
    case .list(.collection(let index), _): site.collections[index].speeches.first.map { site.speeches[$0].source }
    case .file(let path): path
    case .home, .notFound, .list, .index, .search, .searchData, .asset, .speech, .wholeSpeech, .redirect: nil
    }
  }
}

extension Diagnostic {
  static func collision(_ summary: String, at place: Place, notes: [String]) -> Diagnostic {
    .error("same-output", summary, at: place, notes: notes, fix: "give one of them another `slug:`, or another name")
  }

  static func reservedFolder(_ path: String, at place: Place) -> Diagnostic {
    .error(
      "same-output", "\(path) would lie in the folder `search`, which belongs to the search of the site", at: place,
      fix: "give the folder of the collection, or the file, another name")
  }
}
