import FlyingFox
import Testing

@testable import SiteServe

@Suite("The head of a request")
struct RequestHeadTests {
  @Test func isReadAsItStands() throws {
    let head = "GET /a/b?q=1?2 HTTP/1.1\r\nHost: localhost:8000\r\nX-A:1\r\nx-a: \t2 \r\nEmpty:"
    let request = try readHead(Array(head.utf8)[...])
    #expect(request.method == .GET)
    #expect(request.target.path() == "/a/b")
    #expect(request.target.query() == "q=1?2")
    #expect(request.headers[.host] == "localhost:8000")
    #expect(request.headers[HTTPHeader("X-A")] == "1, 2")
    #expect(request.headers[HTTPHeader("Empty")] == "")
  }

  @Test(arguments: [
    ("", 400), ("GET", 400), ("GET /", 400), ("GET  / HTTP/1.1", 400), ("GET / HTTP/1.1 x", 400),
    (" / HTTP/1.1", 400), ("G\u{1}T / HTTP/1.1", 400), ("GET a HTTP/1.1", 400), ("GET http://a/ HTTP/1.1", 400),
    ("GET * HTTP/1.1", 400), ("GET /\u{7F} HTTP/1.1", 400), ("GET /é HTTP/1.1", 400), ("GET /\t HTTP/1.1", 400),
    ("GET / HTTP/2", 505), ("GET / HTTP/1.2", 505), ("GET / http/1.1", 505), ("GET / HTTP/1.1", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: a", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\ncontent-length: 0", 400),
    ("GET / HTTP/1.1\r\nHost : a", 400), ("GET / HTTP/1.1\r\nHost: a\r\n folded", 400), ("GET / HTTP/1.1\r\nHost", 400),
    ("GET / HTTP/1.1\r\n: a", 400), ("GET / HTTP/1.1\r\nHost: a\u{0}", 400), ("GET / HTTP/1.1\nHost: a", 400),
    ("GET / HTTP/1.1\r\nHost: a\rX: b", 400),
  ])
  func isRefusedIfItIsNone(head: String, status: Int) {
    let error = #expect(throws: Refused.self) { try readHead(Array(head.utf8)[...]) }
    #expect(error?.status.code == status, "\(head.debugDescription)")
  }

  @Test(arguments: [(98, 200), (99, 200), (100, 431), (10_000, 431)])
  func isRefusedIfItHasMoreThanAHundredFields(count: Int, status: Int) {
    let head = "GET / HTTP/1.1\r\nHost: a" + String(repeating: "\r\nA: b", count: count)
    let result = Result { () throws(Refused) in try readHead(Array(head.utf8)[...]) }
    switch result {
    case .success: #expect(status == 200)
    case .failure(let refused): #expect(status == refused.status.code)
    }
  }
}

@Suite("The path that a request names")
struct SitePathTests {
  @Test(arguments: [
    ("/", "/"), ("/a/b.html", "/a/b.html"), ("/a/", "/a/"), ("/%E6%B8%AF/", "/港/"), ("/a%20b", "/a b"),
    ("/a%2Eb", "/a.b"),
    ("/a..b/...", "/a..b/..."), ("/%25", "/%"), ("/a+b", "/a+b"), ("/-/x", "/-/x"),
  ])
  func isWithoutEscapes(target: String, path: String) throws {
    #expect(try sitePath(of: HTTPRequest.Target(path: target, query: "")) == path)
  }

  @Test(arguments: [
    "", "a", "//", "//a", "/a//b", "/a//", "/.", "/./", "/..", "/../", "/a/..", "/a/../b", "/%2e%2e/", "/.%2E/a",
    "/%2e",
    "/a%2fb", "/a%2Fb", "/a%5Cb", "/a\\b", "/a%00", "/%0A", "/%7F", "/%1b", "/%", "/%2", "/%zz", "/%2x", "/%ff", "/%C3",
    "/%ED%A0%80", "/%c0%ae%c0%ae/", "/%+1",
  ])
  func isRefusedIfNoBrowserAsksForIt(target: String) {
    #expect(throws: Refused.self) { try sitePath(of: HTTPRequest.Target(path: target, query: "")) }
  }
}

@Suite("Parts, types and compression of files")
struct FileTests {
  @Test(
    arguments: [
      (nil, ByteRange.whole), ("bytes=0-0", .part(0..<1)), ("bytes=2-", .part(2..<10)), ("bytes=-3", .part(7..<10)),
      ("bytes=-30", .part(0..<10)), ("bytes=5-99", .part(5..<10)), ("bytes=9-9", .part(9..<10)), ("bytes=10-", .beyond),
      ("bytes=-0", .beyond), ("bytes=99999999999999999999-", .beyond), ("bytes=0-99999999999999999999", .part(0..<10)),
      ("bytes=3-2", .whole), ("bytes=", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("bytes=0-1,3-4", .whole),
      ("lines=0-1", .whole), ("bytes=+1-2", .whole), ("bytes=1-2-3", .whole),
    ] as [(String?, ByteRange)])
  func aRangeOfTenBytes(header: String?, range: ByteRange) {
    #expect(ByteRange(header, count: 10) == range)
  }

  @Test func nothingHasNoPart() {
    #expect(ByteRange("bytes=0-", count: 0) == .beyond)
    #expect(ByteRange("bytes=-1", count: 0) == .beyond)
  }

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("assets/style.css", "text/css; charset=utf-8"),
    ("a.JS", "text/javascript; charset=utf-8"), ("a.b/c", "application/octet-stream"), ("pier.svg", "image/svg+xml"),
    ("a.pdf", "application/pdf"), ("search/meta.json", "application/json; charset=utf-8"),
    ("a.", "application/octet-stream"),
    ("", "application/octet-stream"), ("a.mp3", "audio/mpeg"),
  ])
  func theTypeOfAFile(path: String, type: String) {
    #expect(MediaType(path: path).name == type)
  }

  @Test(arguments: [
    ("gzip", true), ("deflate, gzip;q=0.5, br", true), ("*", true), ("", false), ("br", false), ("gzip;q=0", false),
    ("gzip; q=0.000, br", false), ("gzipped", false), ("GZIP", true), ("gzip;\tq=0", false), ("gzip;q=0, *", false),
    ("*, gzip;q=0", false), ("*;q=0", false), ("*;q=0, gzip", true), ("br, *;q=0.5", true), ("gzip;q=0.01", true),
  ])
  func gzipIsUsedWhereItIsWelcome(header: String, isWelcome: Bool) {
    #expect(acceptsGzip(header) == isWelcome)
  }

  @Test(arguments: [
    ("<body>a</body></html>", "<body>a<script src=\"/-/sitegen/preview.js\"></script></body></html>"),
    ("a</body>b</body>", "a</body>b<script src=\"/-/sitegen/preview.js\"></script></body>"),
    ("", "<script src=\"/-/sitegen/preview.js\"></script>"),
  ])
  func aPageGetsTheScriptAtTheEndOfItsBody(page: String, expected: String) {
    #expect(String(decoding: withPreviewScript(Array(page.utf8)), as: UTF8.self) == expected)
  }
}

@Suite("An address of this machine")
struct BindAddressTests {
  @Test(
    arguments: [
      ("127.0.0.1", .ip4("127.0.0.1"), true), ("localhost", .ip4("127.0.0.1"), true), ("::1", .ip6("::1"), true),
      ("0:0:0:0:0:0:0:1", .ip6("::1"), true), ("::FFFF:127.0.0.1", .ip6("::ffff:127.0.0.1"), true),
      ("0.0.0.0", .ip4("0.0.0.0"), false), ("0:0:0:0:0:0:0:0", .ip6("::"), false), ("::2", .ip6("::2"), false),
      ("::ffff:10.0.0.1", .ip6("::ffff:10.0.0.1"), false), ("nowhere", nil, false), ("", nil, false),
    ] as [(String, BindAddress?, Bool)])
  func isTheSameHoweverItIsWritten(text: String, address: BindAddress?, isLoopback: Bool) {
    #expect(BindAddress(text) == address)
    #expect(BindAddress(text)?.isLoopback ?? false == isLoopback)
  }
}

@Suite("The path of a URL")
struct BasePathTests {
  @Test(arguments: [
    ("", "/"), ("https://example.org", "/"), ("https://example.org/", "/"), ("https://example.org/a/b", "/a/b/"),
    ("https://example.org/a%20b/", "/a b/"), ("https://example.org/ü/", "/ü/"), ("https://example.org/%C3%BC", "/ü/"),
    ("https://example.org/a%20b/ü/", "/a b/ü/"), ("https://example.org/%FF/", "/%FF/"),
  ])
  func isWithoutEscapes(url: String, path: String) {
    #expect(basePath(of: url) == path)
  }
}
