import CZlib

/// Bytes in the format of gzip, made quickly rather than small.
func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
  var stream = z_stream()
  let (window, memory) = (MAX_WBITS + 16, Int32(8))
  let size = Int32(MemoryLayout<z_stream>.size)
  guard
    deflateInit2_(&stream, Z_BEST_SPEED, Z_DEFLATED, window, memory, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
  else { return nil }
  defer { deflateEnd(&stream) }
  var input = bytes
  let inputSize = input.count
  let room = Int(deflateBound(&stream, uLong(inputSize)))
  var isComplete = false
  let output = [UInt8](unsafeUninitializedCapacity: room) { output, count in
    input.withUnsafeMutableBufferPointer { input in
      stream.next_in = input.baseAddress
      stream.avail_in = uInt(inputSize)
      stream.next_out = output.baseAddress
      stream.avail_out = uInt(room)
      isComplete = deflate(&stream, Z_FINISH) == Z_STREAM_END
    }
    count = room - Int(stream.avail_out)
  }
  return isComplete ? output : nil
}
