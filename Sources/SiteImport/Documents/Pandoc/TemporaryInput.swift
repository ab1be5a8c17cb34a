import Foundation

/// A file without a name that holds bytes for a program to read from its standard input, by its descriptor.
///
/// A pipe would end this process by a signal where the program ends before it has read them all.
func temporaryInput(_ bytes: [UInt8]) throws(DocumentProblem) -> CInt {
  guard let file = tmpfile() else { throw .noSpace(String(cString: strerror(errno))) }
  defer { fclose(file) }
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
    throw .noSpace(String(cString: strerror(errno)))
  }
  rewind(file)
  let descriptor = dup(fileno(file))
  guard descriptor >= 0 else { throw .noSpace(String(cString: strerror(errno))) }
  return descriptor
}
