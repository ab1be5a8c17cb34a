import SiteBase

extension [UInt8] {
  /// Takes Ctrl-Z and NUL off the end, as old systems put them there; how many there were.
  mutating func removePadding() -> Int {
    let end = lastIndex { $0 != 0x1A && $0 != 0 }.map { $0 + 1 } ?? 0
    let padding = count - end
    if padding > 0 { removeLast(padding) }
    return padding
  }
}

extension Diagnostic {
  static func padded(_ file: DecodedFile) -> Diagnostic {
    let end = file.text.bytes.count
    let count = file.padding == 1 ? "1 byte" : "\(file.padding) bytes"
    return .warning(
      "padding", "\(count) of padding (Ctrl-Z or NUL) at the end of the file are left out",
      at: file.text.place(end..<end), fix: "save the file again with an editor")
  }
}
