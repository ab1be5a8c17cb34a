/// An EPUB, found sound.
func preparedBook(_ archive: ZipArchive, _ bytes: [UInt8]) throws -> PreparedDocument {
  guard archive.content.hasSuffix("(.epub)") else { throw DocumentProblem.foreignArchive(archive.content) }
  for entry in archive.entries { _ = try archive.contents(of: entry) }
  let encryption = try archive.contents(of: "META-INF/encryption.xml") ?? []
  if String(decoding: encryption, as: UTF8.self).contains("html\"") { throw DocumentProblem.encrypted }
  return PreparedDocument(bytes: bytes)
}
