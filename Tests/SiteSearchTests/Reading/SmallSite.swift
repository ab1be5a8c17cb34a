@testable import SiteSearch

/// A built site of three speeches, as its files say it; the third has all pairs of 夜里的船, but not the words.
final class SmallSite {
  var files = [
    "search/meta.json": """
    {"format":1,"version":"1","pages":[1,2,1],"years":[[0,1],[2030,1],[2031,1]],"variants":false,
    "parts":1,"nodes":{"1":"fer","2":"夜"}}
    """,
    "search/i/-0.json": #"{"里":[["的"],[[0,12]]],"的":[["船"],[[0,12]]],"船":[["","上"],[[0],[12]]],"b":[["y"],[[9]]]}"#,
    "search/i/591c-0.json": "{}",
    "search/i/591c-1.json": #"{"夜":[["里"],[[0,15]]]}"#,
    "search/i/66.65.72-0.json": #"{"fer":[["n","ries","ry"],[[3],[11],[5]]]}"#,
    "search/s/0.json": """
    [["c/a/","一","","zh-Hans",[],"C",""],
    ["c/b/","Two","2030-05-06","en",[["orrel","Jory Orrel"]],"C","6 May 2030"],
    ["c/c/","三","2031","zh-Hans",[["wen-yinan","温以南"],["orrel","Jory Orrel"]],"C","2031年"]]
    """,
    "search/f/speaker.json": #"[["orrel","Jory Orrel",[1,1]],["wen-yinan","温以南",[2]]]"#,
    "search/f/topic.json": #"[["sea","The sea",[0,1]]]"#,
    "search/f/collection.json": #"[["c","C",[0,1,1]]]"#,
    "c/a/index.html": #"<title>船</title><div data-search><p id="p1">看夜里<b>的船</b>。<p id="p2">fern</div>"#,
    "c/b/index.html": #"<div data-search><p id="p1">The &amp; ferry</p><p>Nothing</p></div>"#,
    "c/b/2/index.html": #"<div data-search><h2 id="s1">Ferries</h2><p>by night</p></div>"#,
    "c/c/index.html": #"<div data-search><h1>夜里的人。里的船上</h1></div>"#,
  ]
  /// The paths that were read.
  private(set) var read: [String] = []

  func search(
    _ query: String, _ filter: Filter = Filter(), order: Searcher.Order = .relevance, limit: Int = 10
  ) throws -> SearchResults {
    var searcher = try Searcher { path in
      self.read.append(path)
      return self.files[path].map { Array($0.utf8) }
    }
    return try searcher.search(Query(query), filter, order: order, limit: limit)
  }
}
