import FlyingFox
import FlyingSocks
import Foundation

/// What the preview has of its own, beside the site.
enum PreviewFile: String {
  /// Keeps the page as the files are.
  case script = "/-/sitegen/preview.js"
  /// How what is wrong is shown over the page.
  case style = "/-/sitegen/preview.css"
  /// Says what is shown, and again after each build.
  case events = "/-/sitegen/events"

  /// Each file of the script is for itself, but a page waits for one only.
  private static let scripts =
    [PackageResources.morph_js, PackageResources.overlay_js, PackageResources.preview_js].flatMap { $0 }

  init?(path: String) { self.init(rawValue: path) }

  func response<Site: ServedSite>(to request: HTTPRequest, _ live: LiveSite<Site>) async -> HTTPResponse {
    switch self {
    case .script: .file(.made(Self.scripts), MediaType(path: rawValue), to: request)
    case .style: .file(.made(PackageResources.preview_css), MediaType(path: rawValue), to: request)
    case .events:
      HTTPResponse(
        statusCode: .ok, headers: [.contentType: "text/event-stream"],
        body: HTTPBodySequence(from: Events(stream: await live.showings())))
    }
  }
}

/// What is shown, after each build, as the events that `EventSource` reads.
private struct Events<Site: ServedSite>: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: AsyncStream<Showing<Site>>

  func makeAsyncIterator() -> Iterator { Iterator(showings: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var showings: AsyncStream<Showing<Site>>.Iterator
    private var unread: ArraySlice<UInt8> = []

    init(showings: AsyncStream<Showing<Site>>.Iterator) { self.showings = showings }

    mutating func next() async -> UInt8? { await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async -> ArraySlice<UInt8>? {
      if unread.isEmpty {
        guard let showing = await showings.next() else { return nil }
        unread = (Array("data: ".utf8) + showing.json + Array("\n\n".utf8))[...]
      }
      defer { unread = unread.dropFirst(count) }
      return unread.prefix(count)
    }
  }
}
