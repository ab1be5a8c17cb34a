import FlyingSocks
import SiteBase
import SiteBuild

/// What a preview is asked for.
public struct ServeOptions: Sendable {
  /// Where the site lies.
  public var root: SiteRoot
  /// Whether a warning keeps a site from being shown, as an error does.
  public var isStrict = false
  /// Where it is served.
  public var address = BindAddress.ip4("127.0.0.1")
  /// The port, unless it is taken.
  public var port: UInt16 = 8000
  /// Whether changes are found out by looking again and again, even where the system would tell.
  public var isPolling = false

  /// A preview of a site.
  public init(root: SiteRoot) { self.root = root }
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

/// Serves a site from memory and follows its files until the task is cancelled.
///
/// - Parameter prepare: Makes the site, given an earlier state of it and what may have changed since.
/// - Throws: `CannotServe` if the address or the ports are not free.
public func serve<Site: ServedSite>(
  _ options: ServeOptions, files: some FileSystem, report: @Sendable @escaping (ServeEvent) -> Void,
  prepare: @Sendable @escaping (_ earlier: Site?, _ changes: Changes) async throws -> Site
) async throws {
  let server: Server
  do {
    server = try Server.open(at: options.address, port: options.port)
  } catch SocketError.failed(_, _, let reason) {
    throw CannotServe(description: "cannot serve at \(options.address.host):\(options.port): \(reason)")
  }
  let changes = watch(options.root, files, isPolling: options.isPolling)
  let live = LiveSite(isStrict: options.isStrict, report: { report(.built($0)) }, prepare: prepare)
  await live.change(.anything)
  let path = await live.showing.site.map { basePath(of: $0.baseURL) } ?? "/"
  let url = "http://\(options.address.host):\(server.port)\(percentEncoded(path))"
  report(.open(url: url, isPortTaken: server.port != options.port && options.port != 0))
  try await withThrowingDiscardingTaskGroup { group in
    group.addTask { try await server.run(SiteHandler(live: live, address: options.address)) }
    for await change in changes { group.addTask { await live.change(change) } }
  }
}
