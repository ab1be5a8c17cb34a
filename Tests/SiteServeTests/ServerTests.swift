import CZlib
import Foundation
import SiteBase
import Testing

@testable import SiteServe

@Suite("A site is served")
struct ServerTests {
  private static let site = StubSite(files: [
    "index.html": "<body>Home</body>", "c/a/index.html": "<body>A</body>", "404.html": "<body>Gone</body>",
    "assets/style.css": "0123456789", "港/index.html": "<body>港</body>",
    "c/b.txt": String(repeating: "text ", count: 500),
  ])

  @Test(arguments: [
    ("/", 200, "Home"), ("/index.html", 200, "Home"), ("/?q=1", 200, "Home"), ("/c/a/", 200, ">A<"),
    ("/c/a/index.html", 200, ">A<"), ("/%E6%B8%AF/", 200, "港"), ("/assets/style.css", 200, "0123456789"),
    ("/assets/style.css?v=1", 200, "0123456789"), ("/c/", 404, "Gone"), ("/nothing", 404, "Gone"),
    ("/assets/style.css/", 404, "Gone"), ("/C/A/", 404, "Gone"), ("/-/sitegen/preview.js", 200, "PreviewMorph"),
    ("/-/sitegen/preview.css", 200, ":host"), ("/-/sitegen/", 404, "Gone"),
  ])
  func atTheRoot(target: String, status: Int, text: String) async throws {
    try await serving(Self.site) { port, _ in
      let answer = try await Client.answer(target, port: port)
      #expect(answer.status == status)
      #expect(answer.text.contains(text), "\(answer.text)")
      #expect(answer.headers["Content-Length"] == "\(answer.body.count)")
      #expect(answer.headers["Content-Security-Policy"] == "default-src 'self'")
      #expect(answer.headers["X-Content-Type-Options"] == "nosniff")
    }
  }

  @Test(arguments: [
    ("/c/a", "/c/a/"), ("/c/a?q=1&r=%20", "/c/a/?q=1&r=%20"), ("/%E6%B8%AF", "/%E6%B8%AF/"),
  ])
  func aFolderHasASlash(target: String, location: String) async throws {
    try await serving(Self.site) { port, _ in
      let answer = try await Client.answer(target, port: port)
      #expect(answer.status == 307)
      #expect(answer.headers["Location"] == location)
    }
  }

  @Test(arguments: [
    ("/", 307, "/sub/speeches/"), ("/sub/speeches/", 200, ""), ("/sub/speeches/c/a/", 200, ""),
    ("/sub/speeches/c/a", 307, "/sub/speeches/c/a/"), ("/c/a/", 404, ""), ("/sub/", 404, ""),
    ("/sub/speeches", 307, "/sub/speeches/"),
    ("/-/sitegen/preview.js", 200, ""),
  ])
  func belowTheFolderOfItsURL(target: String, status: Int, location: String) async throws {
    var site = Self.site
    site.baseURL = "https://example.org/sub/speeches/"
    try await serving(site) { port, _ in
      let answer = try await Client.answer(target, port: port)
      #expect(answer.status == status)
      #expect(answer.headers["Location"] ?? "" == location)
    }
  }

  @Test func belowAFolderWithEscapes() async throws {
    var site = Self.site
    site.baseURL = "https://example.org/a%20b/ü/"
    try await serving(site) { port, _ in
      let answer = try await Client.answer("/", port: port)
      #expect(answer.headers["Location"] == "/a%20b/%C3%BC/")
      #expect(try await Client.answer("/a%20b/%C3%BC/c/a/", port: port).status == 200)
    }
  }

  @Test func headIsGetWithoutTheBody() async throws {
    try await serving(Self.site) { port, _ in
      for target in ["/", "/c/a", "/nothing", "/assets/style.css", "/c/b.txt"] {
        let head = try await Client.answer(target, ["Accept-Encoding": "gzip"], method: "HEAD", port: port)
        let get = try await Client.answer(target, ["Accept-Encoding": "gzip"], port: port)
        #expect(head.body == [])
        #expect(head.status == get.status)
        #expect(head.headers == get.headers)
      }
    }
  }

  @Test func aTagSparesWhatIsKnown() async throws {
    try await serving(Self.site) { port, _ in
      for (target, coding) in [("/", ""), ("/assets/style.css", ""), ("/c/b.txt", "gzip")] {
        let first = try await Client.answer(target, ["Accept-Encoding": coding], port: port)
        let tag = try #require(first.headers["ETag"])
        let known = try await Client.answer(
          target, ["Accept-Encoding": coding, "If-None-Match": "\"x\", W/\(tag)"], port: port)
        #expect(known.status == 304)
        #expect(known.body == [])
        #expect(known.headers["ETag"] == tag)
        let fields = ["Accept-Encoding": coding, "Range": "bytes=2-4"]
        let ranged = try await Client.answer(target, fields.merging(["If-None-Match": tag]) { $1 }, port: port)
        #expect(ranged.status == (coding.isEmpty ? 304 : 206), "\(target)")
        #expect(try await Client.answer(target, ["If-None-Match": "*"], port: port).status == 304)
        for other in ["\"x\"", "\(tag.dropLast())x\"", "\(tag.dropLast())", "x\(tag)"] {
          #expect(try await Client.answer(target, ["If-None-Match": other], port: port).status == 200, "\(other)")
        }
      }
    }
  }

  @Test(arguments: [
    (["Range": "bytes=2-4"], 206, "234", "bytes 2-4/10"), (["Range": "bytes=-2"], 206, "89", "bytes 8-9/10"),
    (["Range": "bytes=10-"], 416, "", "bytes */10"), (["Range": "bytes=0-1,4-5"], 200, "0123456789", ""),
    (["Range": "bytes=2-4", "If-Range": "\"old\""], 200, "0123456789", ""),
    (["Range": "bytes=2-4", "Accept-Encoding": "gzip"], 206, "234", "bytes 2-4/10"),
  ])
  func aRangeIsAPart(headers: [String: String], status: Int, body: String, range: String) async throws {
    try await serving(Self.site) { port, _ in
      let answer = try await Client.answer("/assets/style.css", headers, port: port)
      #expect(answer.status == status)
      #expect(answer.text == body)
      #expect(answer.headers["Content-Range"] ?? "" == range)
    }
  }

  @Test func gzipHoldsTheSameBytes() async throws {
    try await serving(Self.site) { port, _ in
      let answer = try await Client.answer("/c/b.txt", ["Accept-Encoding": "br, gzip"], port: port)
      #expect(answer.headers["Content-Encoding"] == "gzip")
      #expect(answer.headers["Vary"] == "Accept-Encoding")
      #expect(answer.body.count < 200)
      #expect(unzipped(answer.body) == Self.site.files["c/b.txt"])
      #expect(try await Client.answer("/c/b.txt", port: port).text == Self.site.files["c/b.txt"])
    }
  }

  @Test(arguments: [
    ("localhost", 200), ("localhost:8000", 200), ("LOCALHOST", 200), ("speeches.localhost:80", 200),
    ("127.0.0.1:1", 200),
    ("127.8.8.8", 200), ("[::1]:8000", 200), ("[::1]", 200), ("example.org", 421), ("127.0.0.1.example.org", 421),
    ("localhost.example.org:8000", 421), ("evillocalhost", 421), ("10.0.0.1", 421), ("a b", 421),
  ])
  func onlyThisMachineIsItsHost(host: String, status: Int) async throws {
    try await serving(Self.site) { port, _ in
      let answer = try await Client.answer("/", ["Host": host], port: port)
      #expect(answer.status == status)
    }
  }

  @Test func anyHostWillDoWhereOthersLook() async throws {
    try await serving(Self.site, at: .ip4("0.0.0.0")) { port, _ in
      let answer = try await Client.answer("/", ["Host": "desk.example.org"], port: port)
      #expect(answer.status == 200)
    }
  }

  @Test func withoutAGoodSiteThereIsAPageThatWaits() async throws {
    try await serving(nil) { port, _ in
      let answer = try await Client.answer("/c/a/", port: port)
      #expect(answer.status == 503)
      #expect(answer.text.contains("preview.js"))
    }
  }

  @Test func whatIsMissingIsWaitedForWhileSomethingMustBeMended() async throws {
    var site = Self.site
    site.diagnostics = [.wrong]
    try await serving(site) { port, _ in
      let answer = try await Client.answer("/nothing", port: port)
      #expect(answer.status == 503)
      #expect(answer.text.contains("preview.js"))
      #expect(try await Client.answer("/c/a/", port: port).text.contains(">A<"))
    }
  }

  @Test func aPageWhoseFileIsBeingWrittenIsWaitedFor() async throws {
    var site = Self.site
    site.broken = ["c/a/index.html"]
    try await serving(site) { port, _ in
      let answer = try await Client.answer("/c/a/", port: port)
      #expect(answer.status == 503)
      #expect(answer.text.contains("preview.js"))
      #expect(try await Client.answer("/", port: port).status == 200)
    }
  }

  @Test func ofALargeCopiedFileOnlyWhatIsSentIsRead() async throws {
    let folder = try SiteFolder()
    try folder.write("begin", to: "large.mp3")
    let size = 1 << 36
    try #require(truncate(folder.path + "/large.mp3", size) == 0)
    let site = StubSite(copied: ["large.mp3": folder.path + "/large.mp3"])
    try await serving(site) { port, _ in
      let head = try await Client.answer("/large.mp3", method: "HEAD", port: port)
      #expect(head.headers["Content-Length"] == "\(size)")
      #expect(head.headers["Content-Type"] == "audio/mpeg")
      let part = try await Client.answer("/large.mp3", ["Range": "bytes=3-6"], port: port)
      #expect(part.body == [UInt8(ascii: "i"), UInt8(ascii: "n"), 0, 0])
      #expect(part.headers["Content-Range"] == "bytes 3-6/\(size)")
      let end = try await Client.answer("/large.mp3", ["Range": "bytes=-100000"], port: port)
      #expect(end.body == [UInt8](repeating: 0, count: 100_000))
      let tag = try #require(head.headers["ETag"])
      #expect(try await Client.answer("/large.mp3", ["If-None-Match": tag], port: port).status == 304)
      let client = try Client(port: port)
      try await client.send("GET /large.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
      #expect(try await client.receive().hasPrefix("HTTP/1.1 200 OK"))
      client.close()
      try folder.write("other", to: "large.mp3")
      let other = try await Client.answer("/large.mp3", ["If-None-Match": tag], port: port)
      #expect(other.text == "other")
    }
  }

  @Test func aCopiedFileIsAFile() throws {
    let folder = try SiteFolder()
    try folder.write("a", to: "a.pdf")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.pdf", withDestinationPath: folder.path + "/a.pdf")
    for path in ["link.pdf", "gone.pdf", ""] {
      #expect(throws: FileError.self) { try OpenFile(folder.path + "/" + path) }
    }
    let file = try OpenFile(folder.path + "/a.pdf")
    #expect(try file.bytes(0..<1) == [UInt8(ascii: "a")])
    try #require(truncate(folder.path + "/a.pdf", 0) == 0)
    #expect(throws: FileError.self) { try file.bytes(0..<1) }
  }

  @Test func eventsComeAtOnceAndAfterEachBuild() async throws {
    try await serving(Self.site) { port, live in
      let client = try Client(port: port)
      try await client.send("GET /-/sitegen/events HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let first = try await client.receive()
      #expect(first.contains("Content-Type: text/event-stream"))
      #expect(first.contains("data: {\"stale\":false"), "\(first)")
      await live.change(.anything)
      #expect(try await client.receive().contains("data: {"))
      client.close()
    }
  }

  @Test func aTakenPortLeadsToTheNext() throws {
    let first = try Server.open(at: .ip4("127.0.0.1"), port: 0)
    let second = try Server.open(at: .ip4("127.0.0.1"), port: first.port)
    #expect(second.port > first.port)
    #expect(second.port < first.port + 20)
  }

  private func unzipped(_ bytes: [UInt8]) -> String? {
    var stream = z_stream()
    inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    var (input, output) = (bytes, [UInt8](repeating: 0, count: 100_000))
    let isWhole = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, uInt(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, uInt(output.count))
        return inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
    }
    return isWhole ? String(decoding: output.prefix(Int(stream.total_out)), as: UTF8.self) : nil
  }
}
