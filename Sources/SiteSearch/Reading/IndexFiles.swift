import Foundation

/// The files of a site, and those of its search index by their names.
struct IndexFiles {
  static let meta = path(of: "meta")

  private let read: (String) throws -> [UInt8]?
  /// `meta.json`, and the files that stand in it, by name.
  private let inner: [String: [UInt8]]

  /// The files that `read` gives the bytes of, by their paths below the site's root.
  init(_ read: @escaping (String) throws -> [UInt8]?) throws {
    self.read = read
    guard let meta = try read(Self.meta) else { throw IndexError.none }
    inner = try Self.innerFiles(meta).merging(["meta": meta]) { _, whole in whole }
  }

  private static func innerFiles(_ meta: [UInt8]) throws -> [String: [UInt8]] {
    guard let object = try? JSONSerialization.jsonObject(with: Data(meta)) as? [String: Any] else {
      throw IndexError.damaged(Self.meta, reason: "it is no JSON object")
    }
    let files = object["files"] as? [String: Any] ?? [:]
    return try files.mapValues { file in
      guard JSONSerialization.isValidJSONObject(file) else {
        throw IndexError.damaged(Self.meta, reason: "a file in it is no JSON object or array")
      }
      return Array(try JSONSerialization.data(withJSONObject: file))
    }
  }

  /// What a file of the index says, by its name without `.json`.
  func value<Value: Decodable>(_ type: Value.Type, of name: String) throws -> Value {
    let path = path(of: name)
    let bytes = try inner[name] ?? page(path)
    do {
      return try JSONDecoder().decode(type, from: Data(bytes))
    } catch let error as DecodingError {
      throw IndexError.damaged(path, reason: error.reason)
    }
  }

  /// The path of the file in which a file of the index stands.
  func path(of name: String) -> String { inner[name] == nil ? Self.path(of: name) : Self.meta }

  /// The path of a file of the index that is not in another.
  static func path(of name: String) -> String { "search/\(name).json" }

  /// The bytes of a file of the site.
  func page(_ path: String) throws -> [UInt8] {
    guard let bytes = try read(path) else { throw IndexError.missing(path) }
    return bytes
  }
}

extension DecodingError {
  /// What was wrong, and where in the JSON.
  fileprivate var reason: String {
    let context: Context
    switch self {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .keyNotFound(_, let found),
      .dataCorrupted(let found):
      context = found
    @unknown default: return "it is not what it should be"
    }
    let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? ".\($0.stringValue)" }.joined()
    let words = context.debugDescription.trimmingCharacters(in: CharacterSet(charactersIn: ". "))
    return path.isEmpty ? words : "\(path): \(words)"
  }
}
