/// What may have changed of the files that a site is made from.
public enum Changes: Sendable, Equatable {
  /// These files, as the site's root names them.
  case files(Set<String>)
  /// Anything.
  case anything

  /// Takes in more changes.
  mutating func add(_ more: Changes) {
    switch (self, more) {
    case (.files(let files), .files(let others)): self = .files(files.union(others))
    default: self = .anything
    }
  }

  /// The files; nil for anything.
  public var files: Set<String>? {
    if case .files(let files) = self { files } else { nil }
  }
}
