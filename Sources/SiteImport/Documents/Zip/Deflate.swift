import CZlib

/// The bytes that deflated bytes stand for, or nil if they are not exactly `size` bytes.
func inflated(_ packed: ArraySlice<UInt8>, size: Int) -> [UInt8]? {
  var stream = z_stream()
  let version = ZLIB_VERSION
  guard inflateInit2_(&stream, -MAX_WBITS, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
  defer { inflateEnd(&stream) }
  var input = Array(packed)
  let inputSize = input.count
  var isComplete = false
  let output = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(inputSize)
      stream.next_out = output.baseAddress
      stream.avail_out = uInt(size + 1)
      isComplete = inflate(&stream, Z_FINISH) == Z_STREAM_END
    }
    count = size + 1 - Int(stream.avail_out)
  }
  return isComplete && output.count == size ? output : nil
}

/// The CRC-32 of bytes, as zip archives hold it.
func checksum(_ bytes: [UInt8]) -> UInt32 {
  bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, z_size_t($0.count))) }
}
