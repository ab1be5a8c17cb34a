/// A 32-bit FNV-1a hash of UTF-8, as eight hexadecimal digits: short and stable, not secure.
public func shortHash(_ bytes: some Sequence<UInt8>) -> String {
  let hash = bytes.reduce(into: UInt32(0x811C_9DC5)) { hash, byte in
    hash = (hash ^ UInt32(byte)) &* 0x0100_0193
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}
