/// A tree that was made only to see where numbered marks in the source come to stand.
struct Trial {
  /// Where a mark came to stand.
  enum Whereabouts {
    case nowhere
    case text
    case code
    case link
  }

  /// Where each mark stands; the last place counts, but for a link, which always does.
  private(set) var whereabouts: [Whereabouts]

  init(of tree: borrowing Tree, probes: Int, _ standIns: StandIns?) {
    whereabouts = Array(repeating: .nowhere, count: probes)
    guard let standIns else { return }
    let walk = Walk(tree.root)
    while let (node, isEntered) = walk.next() {
      guard isEntered else { continue }
      switch node.kind {
      case .text: note(standIns.pieces(of: node.literal), as: .text)
      case .link, .image: note(standIns.pieces(of: node.destination), as: .link)
      case .codeBlock:
        note(standIns.pieces(of: node.fenceInfo), as: .code)
        note(standIns.pieces(of: node.literal), as: .code)
      case .code, .html, .htmlBlock: note(standIns.pieces(of: node.literal), as: .code)
      default: break
      }
    }
  }

  private mutating func note(_ pieces: [StandIns.Piece]?, as place: Whereabouts) {
    for case .probe(let number) in pieces ?? [] where whereabouts.indices.contains(number) {
      if whereabouts[number] != .link { whereabouts[number] = place }
    }
  }
}
