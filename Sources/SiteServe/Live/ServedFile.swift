import FlyingFox
import Foundation
import SiteBase

/// A file of a site that can be sent, whole or in part.
enum ServedFile: Sendable {
  /// One that was made in memory.
  case made([UInt8])
  /// One that stays on the disk, and is read while it is sent.
  case copied(OpenFile)

  /// How many bytes it has.
  var size: Int {
    switch self {
    case .made(let bytes): bytes.count
    case .copied(let file): file.size
    }
  }

  /// What tells its state from every other.
  var tag: String {
    let fingerprint =
      switch self {
      case .made(let bytes): Fingerprint(bytes)
      case .copied(let file): file.fingerprint
      }
    return String(fingerprint.high, radix: 16) + "-" + String(fingerprint.low, radix: 16)
  }

  /// Some of its bytes, to be sent.
  func body(of range: Range<Int>) -> HTTPBodySequence {
    switch self {
    case .made(let bytes): .whole(bytes[range])
    case .copied(let file):
      HTTPBodySequence(from: FilePart(file: file, range: range), count: range.count, suggestedBufferSize: 65_536)
    }
  }
}

extension HTTPBodySequence {
  /// Bytes that are sent in one piece.
  static func whole(_ bytes: ArraySlice<UInt8>) -> HTTPBodySequence {
    HTTPBodySequence(data: Data(bytes), suggestedBufferSize: Swift.max(bytes.count, 1))
  }
}
