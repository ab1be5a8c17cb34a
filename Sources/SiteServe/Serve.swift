import FlyingSocks
import SiteBase
import SiteBuild

/// What a preview is asked for.
public struct ServeOptions: Sendable {
  /// The site.
  public var site: BuildOptions
  /// Where it is served.
  public var address = BindAddress.ip4("127.0.0.1")
  /// The port, unless it is taken.
  public var port: UInt16 = 8000
  /// Whether changes are found out by looking again and again, even where the system would tell.
  public var isPolling = false

  /// A preview of a site.
  public init(of site: BuildOptions) { self.site = site }
}

/// What happens while a site is served.
public enum ServeEvent: Sendable {
  /// It can be opened at a URL; `isPortTaken`: not at the port that was asked for.
  case open(url: String, isPortTaken: Bool)
  /// It was built.
  case built(Rebuild)
}

/// That a site cannot be served, and why.
public struct CannotServe: Error, CustomStringConvertible {
  /// In a sentence without a full stop.
  public let description: String
}

/// Serves a site from memory and follows its files until the task is cancelled. Drafts are part of it.
///
/// - Throws: `CannotServe` if the address or the ports are not free.
public func serve(
  _ options: ServeOptions, files: some FileSystem, report: @Sendable @escaping (ServeEvent) -> Void
) async throws {
  let server: Server
  do {
    server = try Server.open(at: options.address, port: options.port)
  } catch SocketError.failed(_, _, let reason) {
    throw CannotServe(description: "cannot serve at \(options.address.host):\(options.port): \(reason)")
  }
  let changes = watch(options.site.root, files, isPolling: options.isPolling)
  var site = options.site
  site.includesDrafts = true
  let index = SearchIndexStore()
  let live = LiveSite<PreviewedSite>(report: { report(.built($0)) }) { [site] earlier, changes in
    let preview = try await Preview(of: site, after: earlier?.preview, changed: changes.files, files: files)
    return PreviewedSite(preview: preview, index: index, moment: .now)
  }
  await live.change(.anything)
  let path = await live.showing.site.map { basePath(of: $0.baseURL) } ?? "/"
  let url = "http://\(options.address.host):\(server.port)\(percentEncoded(path))"
  report(.open(url: url, isPortTaken: server.port != options.port && options.port != 0))
  try await withThrowingTaskGroup(of: Void.self) { group in
    group.addTask { try await server.run(SiteHandler(live: live, address: options.address)) }
    group.addTask { await live.follow(changes) }
    try await group.next()
    group.cancelAll()
  }
}
