/// Why a search index cannot be read.
public enum IndexError: Error, CustomStringConvertible {
  /// There is no index at all.
  case none
  /// A file of it, or a page that it names, is not there.
  case missing(String)
  /// A file of it is not what it should be.
  case damaged(String, reason: String)
  /// It was built by another version of the program.
  case otherFormat(Int)

  /// One sentence, and how to mend it.
  public var description: String {
    switch self {
    case .none: "there is no search index (\(IndexFiles.meta)); build the site again"
    case .missing(let path): "\(path) is missing, which the search index needs; build the site again"
    case .damaged(let path, let reason): "\(path) is damaged (\(reason)); build the site again"
    case .otherFormat(let format):
      "\(IndexFiles.meta) has the format \(format), which is not known; build the site again"
    }
  }
}
