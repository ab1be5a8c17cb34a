#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terms met so far, each with a number, from 0 in the order in which they were met.
struct Lexicon {
  /// The UTF-8 of all terms, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each term begins in `bytes`, and the end of the last.
  private(set) var starts: [UInt32] = [0]
  /// An open hash table: the hash of a term in the upper half, its number and one in the lower; 0 is free.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)

  /// How many terms there are.
  var count: Int { starts.count - 1 }

  /// The number of a term, which it is given if it has none.
  mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(term)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if UInt32(truncatingIfNeeded: slots[slot] >> 32) == hash {
        let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
        if isEqual(number, term) { return number }
      }
      slot = (slot + 1) & mask
    }
    bytes.append(contentsOf: term)
    starts.append(UInt32(bytes.count))
    slots[slot] = UInt64(hash) << 32 | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The numbers of all terms, in the order of their UTF-8.
  func sorted() -> [UInt32] {
    bytes.withUnsafeBufferPointer { bytes in
      var keys: [(head: UInt64, number: UInt32)] = []
      keys.reserveCapacity(count)
      for number in 0..<count {
        let head = (0..<8).reduce(UInt64(0)) { head, offset in
          let place = Int(starts[number]) + offset
          return head << 8 | UInt64(place < Int(starts[number + 1]) ? bytes[place] : 0)
        }
        keys.append((head, UInt32(number)))
      }
      keys.sort { a, b in a.head == b.head ? term(a.number).lexicographicallyPrecedes(term(b.number)) : a.head < b.head
      }
      return keys.map(\.number)
    }
  }

  /// The UTF-8 of a term.
  func term(_ number: UInt32) -> ArraySlice<UInt8> { bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])] }

  private func isEqual(_ number: Int, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == term.count else { return false }
    return bytes.withUnsafeBufferPointer { memcmp($0.baseAddress! + start, term.baseAddress!, term.count) == 0 }
  }

  private mutating func grow() {
    var larger = [UInt64](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }

  private static func hash(_ term: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = UInt64(term.count)
    var offset = 0
    while offset < term.count {
      var word: UInt64 = 0
      memcpy(&word, term.baseAddress! + offset, min(8, term.count - offset))
      hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      offset += 8
    }
    return UInt32(truncatingIfNeeded: hash)
  }
}
