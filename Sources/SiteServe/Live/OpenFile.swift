import FlyingSocks
import SiteBase

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of the disk that is held open, so that it stays the same file while it is sent.
final class OpenFile: Sendable {
  /// How many bytes it has.
  let size: Int
  /// What tells its state from others.
  let fingerprint: Fingerprint
  private let path: String
  private let descriptor: Int32

  /// Opens a file, and nothing else that may stand at the path, such as a symbolic link.
  init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    var status = stat()
    let isFile = descriptor >= 0 && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    let stamp = FileStamp(status)
    size = Int(stamp.size)
    fingerprint = Fingerprint { $0.add(stamp) }
    // The destructor closes what was opened.
    if !isFile { throw FileError("read", path, reason: "it has just been removed or exchanged") }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Some of its bytes.
  ///
  /// - Throws: `FileError` if it has become shorter.
  func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, initialized in
      while count < range.count {
        let read = pread(
          descriptor, buffer.baseAddress! + count, range.count - count, off_t(range.lowerBound + count))
        if read <= 0 { break }
        count += read
      }
      initialized = count
    }
    if count < range.count { throw FileError("read", path, reason: "it has just been changed") }
    return bytes
  }
}

/// A part of a file, which is read piece by piece.
struct FilePart: AsyncBufferedSequence {
  typealias Element = UInt8

  let file: OpenFile
  let range: Range<Int>

  func makeAsyncIterator() -> Iterator { Iterator(file: file, rest: range) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    let file: OpenFile
    var rest: Range<Int>

    mutating func next() async throws -> UInt8? { try await nextBuffer(suggested: 1)?.first }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      guard !rest.isEmpty else { return nil }
      let piece = rest.prefix(count)
      rest = piece.upperBound..<rest.upperBound
      return try file.bytes(piece)
    }
  }
}
