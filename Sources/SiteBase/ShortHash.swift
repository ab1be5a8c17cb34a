/// A 32-bit FNV-1a hash of UTF-8, as eight hexadecimal digits: short and stable, not secure.
public func shortHash(_ bytes: some Sequence<UInt8>) -> String {
  let digits = String(fnv1a(bytes), radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}

/// A 32-bit FNV-1a hash.
public func fnv1a(_ bytes: some Sequence<UInt8>) -> UInt32 {
  bytes.reduce(into: 0x811C_9DC5) { hash, byte in hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
}
