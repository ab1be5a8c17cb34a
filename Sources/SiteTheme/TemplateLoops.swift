import SiteBase

/// Finds the templates that include themselves, however far round: they would never come to an end.
struct TemplateLoops {
  private(set) var diagnostics: [Diagnostic] = []
  private let sources: [String: TemplateSource]
  private var finished: Set<String> = []

  init(in sources: [String: TemplateSource]) {
    self.sources = sources
    for name in sources.keys.sorted() { follow([name]) }
  }

  /// Follows what the last template of a way includes.
  private mutating func follow(_ way: [String]) {
    guard let name = way.last, !finished.contains(name), let source = sources[name] else { return }
    for inclusion in source.inclusions {
      if let start = way.firstIndex(of: inclusion.name) {
        let others = Array(way[(start + 1)...])
        diagnostics.append(.templateLoop(inclusion.name, through: others, at: inclusion.place))
      } else {
        follow(way + [inclusion.name])
      }
    }
    finished.insert(name)
  }
}
