import SiteBase

/// The terms of one file of an index, as `Buckets` writes it, and where in it their pages stand.
struct WrittenTerms: Sendable {
  /// The UTF-8 of all terms, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and the end of the last.
  private(set) var starts: [Int] = [0]
  /// Where the pages of each term stand in the file.
  private(set) var lists: [Range<Int>] = []

  /// The terms of a part of a file; nil if it is written in any other way.
  init?(_ json: [UInt8], in part: Range<Int>) {
    let isWhole = json.withUnsafeBufferPointer { json in
      var scanner = Scanner(text: UnsafeBufferPointer(rebasing: json[..<part.upperBound]), offset: part.lowerBound)
      return scanner.skip("{") && (scanner.isEnd || readGroups(&scanner)) && scanner.isEnd
    }
    if !isWhole { return nil }
  }

  /// How many terms there are.
  var count: Int { lists.count }

  /// The UTF-8 of a term.
  func term(_ number: Int) -> ArraySlice<UInt8> { bytes[starts[number]..<starts[number + 1]] }

  private mutating func readGroups(_ scanner: inout Scanner) -> Bool {
    repeat {
      guard scanner.skip("\""), let head = scanner.takeWord(), scanner.skip(":[[") else { return false }
      var rests = 0
      repeat {
        guard scanner.skip("\""), let rest = scanner.takeWord() else { return false }
        bytes += scanner.text[head]
        bytes += scanner.text[rest]
        starts.append(bytes.count)
        rests += 1
      } while scanner.skip(",")
      guard scanner.skip("],") else { return false }
      for number in 0..<rests {
        guard scanner.skip(number == 0 ? "[[" : ",["), let list = scanner.take(until: "]") else { return false }
        lists.append(list)
      }
      guard scanner.skip("]]") else { return false }
    } while scanner.skip(",\n")
    return true
  }

  /// Reads a text from its beginning to its end, piece by piece.
  private struct Scanner {
    let text: UnsafeBufferPointer<UInt8>
    var offset: Int

    /// Whether nothing is left but the end of the file.
    var isEnd: Bool {
      var end = self
      return end.skip("}\n") && end.offset == text.count
    }

    /// Whether some characters come next, which then are read.
    mutating func skip(_ next: StaticString) -> Bool {
      guard text.count - offset >= next.utf8CodeUnitCount else { return false }
      for index in 0..<next.utf8CodeUnitCount where text[offset + index] != next.utf8Start[index] { return false }
      offset += next.utf8CodeUnitCount
      return true
    }

    /// All up to a character, which is read, too; nil if there is none.
    mutating func take(until end: Unicode.Scalar) -> Range<Int>? {
      let place = text.firstIndex(ofByte: UInt8(ascii: end), from: offset)
      guard place < text.count else { return nil }
      defer { offset = place + 1 }
      return offset..<place
    }

    /// The rest of a string without escapes.
    mutating func takeWord() -> Range<Int>? {
      take(until: "\"").flatMap { text[$0].contains(UInt8(ascii: "\\")) ? nil : $0 }
    }
  }
}
