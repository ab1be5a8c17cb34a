/// Whether a file is none of the author's: hidden, or left by an editor or a system.
func isPassing(path: String) -> Bool {
  path.split(separator: "/").contains { isPassing($0) }
}

private func isPassing(_ name: Substring) -> Bool {
  name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".tmp") || name == "4913"
    || (name.hasPrefix("#") && name.hasSuffix("#"))
}
