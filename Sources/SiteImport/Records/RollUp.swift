/// Takes out the lines that automatic captions show twice, while one line rolls up over the next.
///
/// - Parameter cues: The lines of each cue.
/// - Returns: How many lines were taken out; none if fewer than a third of the cues begin with what the one before ended
///   with, since words may also be said twice.
func takeOutRollUp(_ cues: inout [[CueLine]]) -> Int {
  let shared = cues.indices.map { $0 == 0 ? 0 : sharedLines(cues[$0 - 1], cues[$0]) }
  let rolling = shared.count { $0 > 0 }
  guard rolling >= 3, rolling * 3 >= cues.count else { return 0 }
  for index in cues.indices { cues[index].removeFirst(shared[index]) }
  return shared.reduce(0, +)
}

/// How many lines at the end of one cue are those that the next begins with.
private func sharedLines(_ before: [CueLine], _ after: [CueLine]) -> Int {
  let most = min(before.count, after.count, 4)
  return (0...most).last { before.suffix($0).elementsEqual(after.prefix($0)) } ?? 0
}
