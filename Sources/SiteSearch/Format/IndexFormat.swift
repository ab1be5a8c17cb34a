import SiteBase

/// What all who write an index and all who read it agree on; `Templates/search.js` keeps to the same.
enum IndexFormat {
  static let version = 1
  /// How many speeches are described in one file.
  static let speechesPerFile = 16

  /// The name of the file, without `.json`, that describes a speech and those around it.
  static func fileOfSpeech(_ speech: Int) -> String { "s/\(speech / speechesPerFile)" }

  /// The name of the file with the values of a facet.
  static func file(of facet: Facet) -> String { "f/\(facet.rawValue)" }

  /// The name of a file of terms: the code points that all of them begin with, and its part, such as `i/56fd-0`.
  static func fileOfTerms(beginningWith prefix: some Sequence<Unicode.Scalar>, part: Int) -> String {
    "i/\(prefix.map { String($0.value, radix: 16) }.joined(separator: "."))-\(part)"
  }

  /// The part, below `count`, of the terms that go on with a scalar, given as UTF-8, or that end, if it is empty.
  static func part(ofTermsGoingOnWith scalar: some Sequence<UInt8>, among count: Int) -> Int {
    Int(fnv1a(scalar) % UInt32(count))
  }

  /// A JSON array with a line for each value.
  static func lines(_ values: some Sequence<[UInt8]>) -> [UInt8] {
    var json: [UInt8] = []
    for value in values {
      json.append(json.isEmpty ? "[" : ",\n")
      json += value
    }
    return json + Array((json.isEmpty ? "[]\n" : "]\n").utf8)
  }
}
