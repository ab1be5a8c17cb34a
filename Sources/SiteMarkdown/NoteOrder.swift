/// The notes of a document in the order in which they are first referred to, and after them all others.
struct NoteOrder {
  /// The notes, by their number in the source.
  private(set) var notes: [Int] = []
  /// The place of each note in that order, or nil as long as it has none.
  private(set) var places: [Int?]

  private var firstUnplaced = 0

  init(count: Int) { places = Array(repeating: nil, count: count) }

  /// Places a note that is referred to, if it has no place yet.
  mutating func place(_ note: Int) {
    guard places[note] == nil else { return }
    places[note] = notes.count
    notes.append(note)
  }

  /// Places the first note of the source that has no place yet, and returns it; nil if all have one.
  mutating func placeNext() -> Int? {
    while firstUnplaced < places.count {
      defer { firstUnplaced += 1 }
      guard places[firstUnplaced] == nil else { continue }
      place(firstUnplaced)
      return firstUnplaced
    }
    return nil
  }
}

extension Revision {
  /// Revises the notes in the order of the references in the body and then in the notes themselves, and returns their
  /// tree, in which one comes after the other, with that order and the characters that each has.
  mutating func reviseNotes(_ tree: borrowing Tree) -> (order: NoteOrder, characters: [Int]) {
    var order = NoteOrder(count: manuscript.notes.count)
    let notes = tree.root.notes
    let lists = tree.root.children.filter { $0.kind == .list }
    var counts: [Int] = []
    var seen = 0
    while true {
      for case .reference(let number) in outline.marks[seen...] { order.place(manuscript.references[number].note) }
      seen = outline.marks.count
      if counts.count == order.notes.count {
        guard let unused = order.placeNext() else { break }
        warnOfUnused(unused)
      }
      let note = order.notes[counts.count]
      let start = characters
      outline.append(.note, to: tree.root)
      if note < notes.count { revise(manuscript.notes[note], notes[note], to: tree.root) }
      counts.append(characters - start)
    }
    for list in lists { list.remove() }
    return (order, counts)
  }

  /// Moves the blocks of a note to the end of the tree, and revises them.
  private mutating func revise(_ note: NoteSource, _ blocks: (line: Int, nodes: [Node]), to root: Node) {
    for block in blocks.nodes {
      root.append(block)
      revise(block, line: note.line, treeLine: blocks.line)
    }
  }

  private mutating func warnOfUnused(_ number: Int) {
    let note = manuscript.notes[number]
    let label = String(decoding: manuscript.source.bytes.part(note.bracket), as: UTF8.self)
    if note.isRepeated {
      findings.warn(
        "repeated-note", at: .range(note.bracket),
        "`\(label)` is the label of an earlier note, so nothing refers to this one", fix: "Give it a label of its own")
    } else {
      findings.warn(
        "unused-note", at: .range(note.bracket),
        "`\(label)` is a note that nothing refers to; it is put after the others",
        fix: "Write `\(label)` where it belongs in the text")
    }
  }
}

extension Node {
  /// The blocks of each note in the tree of the notes, with the line of the tree that they begin on.
  fileprivate var notes: [(line: Int, nodes: [Node])] {
    var notes: [(line: Int, nodes: [Node])] = []
    for block in children {
      if block.kind == .list {
        notes += block.children.map { ($0.startLine, $0.children) }
      } else if !notes.isEmpty {
        notes[notes.count - 1].nodes.append(block)
      }
    }
    return notes
  }
}
