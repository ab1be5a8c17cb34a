import Foundation

/// What a source is known by from one import to the next: the way to it from the collection's folder, so that a file has
/// one key however it is named; control characters are escaped as in a URL.
func sourceKey(of path: String, from folder: String) -> String {
  let (path, folder) = (absoluteParts(of: path), absoluteParts(of: folder))
  let shared = zip(path, folder).prefix { $0 == $1 }.count
  let way = Array(repeating: "..", count: folder.count - shared) + path[shared...]
  return way.joined(separator: "/").unicodeScalars.reduce(into: "") { key, scalar in
    if scalar.value > 0x20 || scalar == " ", scalar != "%", scalar.value != 0x7F {
      key.unicodeScalars.append(scalar)
    } else {
      key += "%" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16, uppercase: true)
    }
  }
}

/// The names on the way from the root to a path, without `.` and `..`; symbolic links are not looked at.
func absoluteParts(of path: String) -> [Substring] {
  let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  return absolute.split(separator: "/").reduce(into: []) { parts, part in
    switch part {
    case ".": break
    case "..": _ = parts.popLast()
    default: parts.append(part)
    }
  }
}
