extension [UInt8] {
  /// Appends the value of an `href` or `src` as CommonMark writes it: what no URL may have becomes `%XX`, and `&` and
  /// `'` become entities.
  public mutating func appendAddress(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "'"): append(contentsOf: "&#x27;".utf8)
      case _ where byte.isAllowedInAddress: append(byte)
      default: append(contentsOf: [UInt8(ascii: "%"), Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 0x0F)]])
      }
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

extension UInt8 {
  fileprivate var isAllowedInAddress: Bool {
    isLetter || isDigit || "-_.+!*(),%#@?=;:/$~".utf8.contains(self)
  }
}
