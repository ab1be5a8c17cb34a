/// JSON as bytes.
extension [UInt8] {
  /// Appends text as a JSON string.
  public mutating func appendJSON(_ text: String) {
    append(UInt8(ascii: "\""))
    appendJSONContents(Array(text.utf8)[...])
    append(UInt8(ascii: "\""))
  }

  /// Appends UTF-8 as the inside of a JSON string.
  public mutating func appendJSONContents(_ text: ArraySlice<UInt8>) {
    var start = text.startIndex
    for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
      append(contentsOf: text[start..<index])
      start = index + 1
      switch text[index] {
      case 0x22: append("\\\"")
      case 0x5C: append("\\\\")
      case 0x0A: append("\\n")
      case 0x09: append("\\t")
      default: append("\\u00" + (text[index] < 0x10 ? "0" : "") + String(text[index], radix: 16))
      }
    }
    append(contentsOf: text[start...])
  }
}
