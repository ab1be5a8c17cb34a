extension PartTree {
  /// The marks of fields other than links: what begins, parts and ends them, and their instructions.
  ///
  /// What a field shows stays when its marks are taken away; a link needs them.
  var fieldMarks: Set<Int> {
    var marks: Set<Int> = []
    var open: [(marks: [Int], instruction: String)] = []
    for index in elements.indices {
      switch elements[index].name {
      case "w:fldChar":
        let type = attribute("fldCharType", of: index)
        if type == "begin" { open.append(([], "")) }
        guard !open.isEmpty else {
          marks.insert(index)
          continue
        }
        open[open.count - 1].marks.append(index)
        if type == "end", let field = open.popLast(), !isLink(field.instruction) { marks.formUnion(field.marks) }
      case "w:instrText", "w:delInstrText":
        guard !open.isEmpty else {
          marks.insert(index)
          continue
        }
        open[open.count - 1].marks.append(index)
        if open[open.count - 1].instruction.utf8.count < 64 { open[open.count - 1].instruction += words(of: index) }
      default: continue
      }
    }
    return open.reduce(into: marks) { $0.formUnion($1.marks) }
  }
}

private func isLink(_ instruction: String) -> Bool {
  instruction.drop(while: \.isWhitespace).uppercased().hasPrefix("HYPERLINK")
}
