/// The list that an output folder keeps of the files that are ours, one path a line.
struct OutputList {
  /// Where it lies in the folder.
  static let path: FilePath = ".sitegen/files"

  /// The paths below the folder.
  let paths: Set<FilePath>

  init(_ paths: Set<FilePath>) { self.paths = paths }

  init(_ bytes: [UInt8]) {
    paths = Set(bytes.split(separator: UInt8(ascii: "\n")).map { FilePath(String(decoding: $0, as: UTF8.self)) })
  }

  var bytes: [UInt8] { Array(paths.sorted().map { $0.text + "\n" }.joined().utf8) }
}
