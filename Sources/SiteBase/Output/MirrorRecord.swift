/// What is known of the folder for the next output after an exchange: it is as the output is, but for a few folders.
///
/// It holds until something is written there; a record of other folders than those that are there says nothing.
struct MirrorRecord {
  /// The numbers of the output, and of the folder for the next one.
  private let live: UInt64
  private let next: UInt64
  /// The folders with something that differs.
  let folders: Set<FilePath>

  /// What an exchange of two folders will leave.
  init(exchanging live: UInt64, with next: UInt64, changed folders: Set<FilePath>) {
    (self.live, self.next, self.folders) = (next, live, folders)
  }

  /// A record that was kept; nil if it is not one of these folders.
  init?(_ bytes: [UInt8], live: UInt64, next: UInt64) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { FilePath(String(decoding: $0, as: UTF8.self)) }[...]
    guard lines.popFirst()?.text == "\(live) \(next)", lines.popLast() == "end" else { return nil }
    self.live = live
    self.next = next
    folders = Set(lines)
  }

  var bytes: [UInt8] {
    Array((["\(live) \(next)"] + folders.sorted().map(\.text) + ["end"]).joined(separator: "\n").utf8)
  }
}
