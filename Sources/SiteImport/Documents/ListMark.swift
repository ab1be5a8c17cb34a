import SiteBase

/// What stands between a printed mark and the words: nothing after 一、 （一） and ①, a space after `1.` and 第一章.
func separator(after mark: String) -> String {
  guard let last = mark.unicodeScalars.last, !last.properties.isWhitespace else { return "" }
  let isEnclosed = (0x2460...0x24FF).contains(last.value)
  return isEnclosed || last.isWide && !last.isHan ? "" : " "
}

extension String {
  /// The text cut to what a printed mark may have, so that a long one does not fill the memory with each item.
  var asMark: String { String(unicodeScalars.prefix(markLimit)) }
}

/// How many characters a printed mark may have.
private let markLimit = 200

/// Whether a character of a mark counts, and is no mere sign.
func isCounting(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.isAlphabetic && scalar.value != 0x6F || scalar.properties.numericType != nil
}
