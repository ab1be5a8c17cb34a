/// Whether it has the form of a BCP 47 tag; `C` and `en_US.UTF-8` have not.
func isLanguageTag(_ words: String) -> Bool {
  let parts = words.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  return (2...3).contains(parts[0].count) && parts[0].allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    && parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}
