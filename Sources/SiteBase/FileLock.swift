#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A lock that others wait for, until nobody holds this value any more or the process ends.
public final class FileLock: Sendable {
  private let descriptor: Int32?

  /// The lock that an open file holds; without one, a lock that holds nobody up.
  public init(descriptor: Int32? = nil) { self.descriptor = descriptor }

  deinit {
    if let descriptor { close(descriptor) }
  }
}
