import FlyingSocks

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Socket {
  /// Sends what is written at once, and keeps the socket from programs that are started.
  func prepare() {
    var isOn: Int32 = 1
    setsockopt(file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #if canImport(Darwin)
      setsockopt(file.rawValue, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
    #endif
    keepFromOtherPrograms()
  }

  /// Keeps the socket from programs that are started.
  func keepFromOtherPrograms() { _ = fcntl(file.rawValue, F_SETFD, FD_CLOEXEC) }

  /// Says that nothing more will be sent.
  func finishSending() { shutdown(file.rawValue, Int32(SHUT_WR)) }

  /// Ends the connection, whatever waits for it.
  func hangUp() { shutdown(file.rawValue, Int32(SHUT_RDWR)) }
}
