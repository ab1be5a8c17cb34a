import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An address of this machine at which a server can be reached.
public enum BindAddress: Sendable, Equatable {
  /// Such as `127.0.0.1`.
  case ip4(String)
  /// Such as `::1`, in its shortest form.
  case ip6(String)

  /// An address as people write it, `localhost` too; nil if it is none.
  public init?(_ text: String) {
    let text = text.lowercased() == "localhost" ? "127.0.0.1" : text
    if (try? sockaddr_in.inet(ip4: text, port: 0)) != nil {
      self = .ip4(text)
    } else if var address = try? sockaddr_in6.inet6(ip6: text, port: 0).sin6_addr {
      var shortest = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
      guard inet_ntop(AF_INET6, &address, &shortest, socklen_t(INET6_ADDRSTRLEN)) != nil else { return nil }
      self = .ip6(String(decoding: shortest.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))
    } else {
      return nil
    }
  }

  /// Whether only this machine reaches it.
  var isLoopback: Bool {
    switch self {
    case .ip4(let text): text.hasPrefix("127.")
    case .ip6(let text): text == "::1" || text.hasPrefix("::ffff:127.")
    }
  }

  /// The host in a URL by which this machine reaches it.
  var host: String {
    switch self {
    case .ip4("0.0.0.0"): "127.0.0.1"
    case .ip6("::"): "[::1]"
    case .ip4(let text): text
    case .ip6(let text): "[\(text)]"
    }
  }

  /// A socket that waits for connections.
  func listen(port: UInt16) throws -> Socket {
    switch self {
    case .ip4(let text): try Self.listen(try sockaddr_in.inet(ip4: text, port: port))
    case .ip6(let text): try Self.listen(try sockaddr_in6.inet6(ip6: text, port: port))
    }
  }

  private static func listen<Address: SocketAddress>(_ address: Address) throws -> Socket {
    let socket = try Socket(domain: Int32(Address.family))
    socket.keepFromOtherPrograms()
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: address)
      try socket.listen()
    } catch {
      try? socket.close()
      throw error
    }
    return socket
  }
}
