/// Who speaks, from the words of a turn: `唐鳳：`, `科長：邱俊雄`.
public func speakerName(ofTurn words: String) -> String {
  var name = words[...]
  while let last = name.last, last == ":" || last == "：" || last.isWhitespace { name.removeLast() }
  if let colon = name.firstIndex(where: { $0 == "：" }), name.contains(where: { !$0.isASCII }) {
    name = name[name.index(after: colon)...]
  }
  return String(name.drop { $0.isWhitespace })
}
