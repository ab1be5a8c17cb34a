import SiteBase

extension Postings {
  /// The postings of an index, from its files, which `read` gives by their paths below the site's root; nil if one of them
  /// is not as it was made. `jobs` threads work at once.
  public init?(
    of record: IndexRecord, jobs: Int, _ read: @Sendable @escaping (String) throws -> [UInt8]?
  ) async throws {
    let isSingle = record.names == ["meta"]
    let files = record.names.indices.filter { isSingle || record.names[$0].hasPrefix("i/") }
    let written = try await concurrentMap(count: files.count, jobs: jobs) { index -> (WrittenTerms, Text)? in
      let (name, fingerprint) = (record.names[files[index]], record.fingerprints[files[index]])
      guard let json = try read(IndexFiles.path(of: name)), Fingerprint(json) == fingerprint,
        let part = isSingle ? termFile(inMeta: json) : json.indices, let terms = WrittenTerms(json, in: part)
      else { return nil }
      return (
        terms,
        Text(bytes: json, file: isSingle ? nil : TermFile(name: name, fingerprint: fingerprint, terms: terms.count))
      )
    }
    let intact = written.compactMap(\.self)
    guard intact.count == written.count else { return nil }
    self.init(intact)
    variants = record.variants
  }

  /// The terms of several files, in order.
  private init(_ files: [(terms: WrittenTerms, text: Text)]) {
    self.init()
    let texts = files.map { append($0.text) }
    let terms = files.map(\.terms)
    for (file, number) in sorted(terms) {
      append(term: terms[file].term(number), at: Place(text: texts[file], range: terms[file].lists[number]))
    }
  }
}

/// All terms of files, in the order of their UTF-8.
private func sorted(_ files: [WrittenTerms]) -> [(file: Int, number: Int)] {
  var terms = files.indices.flatMap { file in
    (0..<files[file].count).map { (head: head(of: files[file].term($0)), file: file, number: $0) }
  }
  terms.sort { a, b in
    if a.head != b.head { return a.head < b.head }
    return files[a.file].term(a.number).lexicographicallyPrecedes(files[b.file].term(b.number))
  }
  return terms.map { ($0.file, $0.number) }
}

/// The first eight bytes of a term as a number, which is greater for a later term.
private func head(of term: ArraySlice<UInt8>) -> UInt64 {
  var head: UInt64 = 0
  for byte in term.prefix(8) { head = head << 8 | UInt64(byte) }
  return head << UInt64(8 * (8 - min(8, term.count)))
}

/// Where in an index of one file its terms stand, which are the last thing in it.
private func termFile(inMeta json: [UInt8]) -> Range<Int>? {
  let name = Array("\n\"i/-0\":".utf8)
  return json.withUnsafeBufferPointer { json in
    var line = json.firstIndex(ofByte: UInt8(ascii: "\n"), from: 0)
    while line < json.count, !json[line...].starts(with: name) {
      line = json.firstIndex(ofByte: UInt8(ascii: "\n"), from: line + 1)
    }
    let (start, end) = (line + name.count, json.count - 3)
    return start < end ? start..<end : nil
  }
}
