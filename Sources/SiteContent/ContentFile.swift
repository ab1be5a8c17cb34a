import SiteBase
import SiteModel

/// A text of the content folder, and what says more of it.
public struct ContentFile: Sendable {
  /// The text.
  public let text: SourceFile
  /// The path below the content folder.
  public let path: String
  /// How it is written: as its ending says; plain text, which holds no markup, if that says nothing.
  public let format: ContentFormat
  /// The `.yml` of the same name beside a plain text.
  public let sidecar: SourceFile?

  /// A text of the content folder.
  public init(text: SourceFile, path: String, sidecar: SourceFile?) {
    self.text = text
    self.path = path
    format = ContentFormat(path: path) ?? .plainText
    self.sidecar = sidecar
  }

  /// The name of the file without its folder and its ending.
  var stem: String { fileStem(path) }

  /// The folders between the collection's own and the file, as they stand in URLs, each with a `/` at its end.
  var innerFolders: String {
    path.split(separator: "/").dropFirst().dropLast().map { Slug(String($0)).text + "/" }.joined()
  }
}
