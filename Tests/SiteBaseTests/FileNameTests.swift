import SiteBase
import Testing

@Suite("The name of a file")
struct FileNameTests {
  @Test(arguments: [
    ("a/b.c/d.TXT", "d.TXT", "d", "txt", "a/b.c/d"), ("a/b.c/d", "d", "d", "", "a/b.c/d"),
    ("b.tar.gz", "b.tar.gz", "b.tar", "gz", "b.tar"), ("讲话.Md", "讲话.Md", "讲话", "md", "讲话"),
    ("a/", "", "", "", "a/"), ("", "", "", "", ""),
  ])
  func hasParts(path: String, name: String, stem: String, ending: String, rest: String) {
    #expect(fileName(path) == name)
    #expect(fileStem(path) == stem)
    #expect(fileEnding(path) == ending)
    #expect(withoutEnding(path) == rest)
  }
}
