import SiteBase

/// A folder that a new site was wanted in has a site already.
public struct SiteExists: Error, CustomStringConvertible {
  let folder: String

  /// What to do about it.
  public var description: String { "\(folder) is there already; choose another folder, or build it as it is" }
}

/// Makes a small site in a folder.
///
/// - Returns: The paths of its files.
/// - Throws: `SiteExists` if the folder has content already, `FileError` if the machine fails.
public func makeSite(in root: SiteRoot, files: some FileSystem) throws -> [String] {
  if let entries = try files.list(root.content), !entries.isEmpty { throw SiteExists(folder: root.content) }
  return try newSite.map { path, text in
    try files.write(Array(text.utf8), to: root.shown(path))
    return root.shown(path)
  }
}

private let newSite: [(path: String, text: String)] = [
  (
    "site.yml",
    """
    title: My speeches
    description: A collection of speeches.
    base_url: https://example.org/
    language: en

    """
  ),
  (
    "people.yml",
    """
    ada-example:
      names: {en: Ada Example}
      roles: {en: Speaker}
      life: {en: Ada Example was made up, so that this page is not empty.}

    """
  ),
  (
    "speeches/collection.yml",
    """
    title: Speeches
    description: Everything said so far.

    """
  ),
  (
    "speeches/a-first-speech.md",
    """
    ---
    title: A first speech
    speaker: Ada Example
    date: 2031-03-05
    occasion: The opening of this site
    topics: [beginnings]
    ---

    Friends,

    this is a speech in Markdown.[^1] Replace it by one of yours.

    ## What to do next

    Put speeches as `.md` or `.txt` files into a folder below `Content`, and build again.

    > (Applause.)

    [^1]: And this is a footnote.

    """
  ),
  (
    "speeches/2031-04-01-a-plain-text.txt",
    """
    A speech in plain text

    Nothing in a plain text is markup: what you write is what is read, **even this**.

    """
  ),
]
