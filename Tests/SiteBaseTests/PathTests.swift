import SiteBase
import Testing

@Suite("Paths and URLs")
struct PathTests {
  @Test(arguments: [
    ("index.html", "a/index.html", "a/index.html"),
    ("a/b/index.html", "index.html", "../../index.html"),
    ("a/b/index.html", "a/b/2/index.html", "2/index.html"),
    ("a/b/2/index.html", "a/b/index.html", "../index.html"),
    ("a/b/index.html", "a/c/index.html", "../c/index.html"),
    ("a/b/index.html", "a/b/index.html", "index.html"),
    ("a/index.html", "speakers/温以南/index.html", "../speakers/%E6%B8%A9%E4%BB%A5%E5%8D%97/index.html"),
    ("a/index.html", "a/b c?.png", "b%20c%3F.png"),
  ])
  func relativeURLsNameTheFile(page: String, target: String, url: String) {
    #expect(relativeURL(from: page, to: target) == url)
  }

  @Test(arguments: [
    ("a%20b", "a b"), ("%E6%B8%A9", "温"), ("100%", "100%"), ("%zz", "%zz"), ("%E6", "%E6"), ("a%2", "a%2"),
  ])
  func percentEscapesAreUndoneWhereTheyAreSome(written: String, meant: String) {
    #expect(percentDecoded(written) == meant)
  }
}
