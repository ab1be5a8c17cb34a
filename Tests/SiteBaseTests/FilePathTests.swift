import SiteBase
import Testing

@Suite("Paths of files")
struct FilePathTests {
  @Test(arguments: [
    ("/site/Content", "/site"), ("/site", "/"), ("/", ""), ("site/Content", "site"), ("site", ""), ("", ""),
    ("/港/é", "/港"),
  ])
  func leadToAFolder(path: String, parent: String) {
    #expect(FilePath(path).parent == FilePath(parent))
  }

  @Test(arguments: [("/", "a", "/a"), ("", "a", "a"), ("a", "b", "a/b"), ("/a", "b", "/a/b")])
  func takeANameOfWhatIsInThem(folder: String, name: String, path: String) {
    #expect(FilePath(folder).appending(name) == FilePath(path))
  }

  @Test(arguments: [
    ("/nothing/../here", "/here"), ("/nothing/..", "/"), ("/nothing/../..", "/"), ("/nothing/./here/", "/nothing/here"),
  ])
  func areFoundWithoutDetours(path: String, resolved: String) {
    #expect(Disk().realPath(of: path) == resolved)
  }
}
