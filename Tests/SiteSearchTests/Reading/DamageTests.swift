import Testing

@testable import SiteSearch

/// An index that is not whole is an error that names the file, and how to mend it.
struct DamageTests {
  private static let queries = ["夜里的船", "船", "ferry", "fer by"]

  @Test(arguments: [
    ("search/meta.json", "there is no search index (search/meta.json); build the site again"),
    ("search/i/-0.json", "search/i/-0.json is missing, which the search index needs; build the site again"),
    ("search/s/0.json", "search/s/0.json is missing, which the search index needs; build the site again"),
    ("c/a/index.html", "c/a/index.html is missing, which the search index needs; build the site again"),
  ])
  func aMissingFileIsNamed(path: String, message: String) {
    let site = SmallSite()
    site.files[path] = nil
    let error = #expect(throws: IndexError.self) { try site.search("夜里的船") }
    #expect(error?.description == message)
  }

  @Test(arguments: [
    ("search/meta.json", "{\"format\":2,\"version\":\"1\"}"),
    ("search/meta.json", "[]"),
    ("search/meta.json", #"{"format":1,"pages":[1,2],"years":[[2031,3]],"parts":1,"nodes":{}}"#),
    ("search/meta.json", #"{"format":1,"pages":[1,2,9223372036854775807],"years":[[0,3]],"parts":1,"nodes":{}}"#),
    ("search/meta.json", #"{"format":1,"pages":[1,2,1],"years":[[0,3]],"parts":0,"nodes":{}}"#),
    ("search/i/591c-1.json", #"{"夜":[["里"],[[400]]]}"#),
    ("search/i/591c-1.json", #"{"夜":[["里"],[[-4]]]}"#),
    ("search/i/591c-1.json", #"{"夜":[["里"],[]]}"#),
    ("search/i/591c-1.json", #"{"夜":7}"#),
    ("search/s/0.json", #"[["c/a/","一"]]"#),
    ("search/s/0.json", "[]"),
    ("search/s/0.json", #"[["../c/a/","一","","zh-Hans",[],"C",""]]"#),
    ("search/meta.json", #"{"format":1,"pages":[1,2,1],"years":[[0,3]],"parts":1,"nodes":{"900000":"夜 里"}}"#),
    (
      "search/meta.json",
      #"{"format":1,"pages":[1],"years":[[0,1]],"parts":1,"nodes":{},"files":{"i/-0":{"夜":[["里"],[[400]]]}}}"#
    ),
  ])
  func aDamagedFileIsNamed(path: String, contents: String) {
    let site = SmallSite()
    site.files[path] = contents
    let error = #expect(throws: IndexError.self) { try site.search("夜里的船") }
    #expect(error?.description.hasPrefix(path) == true)
    #expect(error?.description.hasSuffix("; build the site again") == true)
  }

  @Test func aFileThatEndsAnywhereDoesNoHarm() throws {
    for (path, contents) in SmallSite().files {
      for length in 0..<contents.unicodeScalars.count {
        let site = SmallSite()
        site.files[path] = String(String.UnicodeScalarView(contents.unicodeScalars.prefix(length)))
        for query in Self.queries {
          do { _ = try site.search(query) } catch is IndexError {}
        }
      }
    }
  }
}
