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
  /// An open hash table.
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)

  /// A place of the table: a term's first eight bytes, its length, and its number and one; 0 is free.
  private struct Slot {
    var head: UInt64 = 0
    var length: UInt32 = 0
    var entry: UInt32 = 0
  }

  /// How many terms there are.
  var count: Int { starts.count - 1 }

  /// The number of a term, which it is given if it has none.
  mutating func number(of term: UnsafeBufferPointer<UInt8>) -> Int {
    let head = Self.head(of: term)
    let mask = slots.count - 1
    var place = Self.hash(term, head) & mask
    while slots[place].entry != 0 {
      let slot = slots[place]
      if slot.head == head, slot.length == UInt32(term.count), term.count <= 8 || isEqual(slot.entry - 1, term) {
        return Int(slot.entry) - 1
      }
      place = (place + 1) & mask
    }
    bytes.append(contentsOf: term)
    starts.append(UInt32(bytes.count))
    slots[place] = Slot(head: head, length: UInt32(term.count), entry: UInt32(count))
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// The numbers of all terms, in the order of their UTF-8.
  func sorted() -> [UInt32] {
    var keys = Array(slots.lazy.filter { $0.entry != 0 }.map { (head: $0.head.bigEndian, number: $0.entry - 1) })
    keys.sort { a, b in a.head == b.head ? term(a.number).lexicographicallyPrecedes(term(b.number)) : a.head < b.head }
    return keys.map(\.number)
  }

  /// The UTF-8 of a term.
  func term(_ number: UInt32) -> ArraySlice<UInt8> { bytes[Int(starts[Int(number)])..<Int(starts[Int(number) + 1])] }

  private func isEqual(_ number: UInt32, _ term: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer {
      memcmp($0.baseAddress! + Int(starts[Int(number)]), term.baseAddress!, term.count) == 0
    }
  }

  private mutating func grow() {
    var larger = [Slot](repeating: Slot(), count: slots.count * 2)
    let mask = larger.count - 1
    bytes.withUnsafeBufferPointer { bytes in
      for slot in slots where slot.entry != 0 {
        let start = Int(starts[Int(slot.entry) - 1])
        let term = UnsafeBufferPointer(rebasing: bytes[start..<start + Int(slot.length)])
        var place = Self.hash(term, slot.head) & mask
        while larger[place].entry != 0 { place = (place + 1) & mask }
        larger[place] = slot
      }
    }
    slots = larger
  }

  /// The first eight bytes of a term, as they lie in memory; 0 for those it does not have.
  @inline(__always)
  private static func head(of term: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    memcpy(&head, term.baseAddress!, min(8, term.count))
    return head
  }

  @inline(__always)
  private static func hash(_ term: UnsafeBufferPointer<UInt8>, _ head: UInt64) -> Int {
    var hash = head &* 0x9E37_79B9_7F4A_7C15
    if term.count > 8 {
      for byte in term[8...] { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
