import SiteBase

/// Reads an XML document of debates: Akoma Ntoso, TEI (ParlaMint, Parla-CLARIN), a protocol of the German Bundestag.
///
/// `neighbours` gives the file of a name that lies beside it, for lists of people. If there is an error, no text is
/// given at all.
func readXML(_ file: SourceFile, beside neighbours: (String) -> SourceFile?) -> Checked<ImportedSource> {
  if let error = faultOfBeginning(of: file) { return Checked(ImportedSource(), [error]) }
  let root: XMLTag
  switch rootElement(of: file) {
  case .success(let tag): root = tag
  case .failure(let fault): return Checked(ImportedSource(), [.notWellFormed(fault, in: file)])
  }
  if root.name == "html" { return Checked(ImportedSource(), [.isHTML(file)]) }
  guard let vocabulary = XMLVocabulary(root: root) else {
    return Checked(ImportedSource(), [.unknownVocabulary(root, in: file)])
  }
  var reader = DebateReader(vocabulary)
  if let fault = parse(file, into: &reader) { return Checked(ImportedSource(), [.notWellFormed(fault, in: file)]) }
  return Checked(source(reader.drafts, vocabulary, file, neighbours))
}

private func source(
  _ drafts: [DebateDraft], _ vocabulary: XMLVocabulary, _ file: SourceFile, _ neighbours: (String) -> SourceFile?
) -> ImportedSource {
  var names = SpeakerNames()
  for draft in drafts { names.add(draft.metadata) }
  let areNamed = drafts.allSatisfy { $0.turns.allSatisfy { $0.ids.allSatisfy { names[$0] != nil } } }
  if vocabulary == .tei, !areNamed { addNames(beside: file, neighbours, to: &names) }
  var source = ImportedSource()
  for draft in drafts where !draft.blocks.isEmpty {
    let (text, remarks) = draft.text(vocabulary, names: names)
    source.texts.append(text)
    source.remarks += remarks
  }
  if source.texts.isEmpty {
    let summary = "\(vocabulary.name) without a text, with \(names.count) names for texts beside it"
    source.remarks.append(ImportRemark(.dropped, summary, line: 1))
  }
  return source
}

/// Adds the names from the list of people that a ParlaMint corpus keeps beside its sittings.
private func addNames(beside file: SourceFile, _ neighbours: (String) -> SourceFile?, to names: inout SpeakerNames) {
  let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
  guard let corpus = name.split(separator: "_").first.map(String.init), corpus != name else { return }
  var queue = ["\(corpus).xml", "\(corpus).ana.xml", "\(corpus)-listPerson.xml"]
  var seen: Set<String> = [name]
  while !queue.isEmpty, seen.count < 16 {
    let next = queue.removeFirst()
    guard seen.insert(next).inserted, let list = neighbours(next), faultOfBeginning(of: list) == nil else { continue }
    var reader = DebateReader(.tei)
    guard parse(list, into: &reader) == nil else { continue }
    for draft in reader.drafts {
      names.add(draft.metadata)
      queue += draft.metadata.all("particDesc", "include").compactMap { $0.tag["href"] }.filter { !$0.contains("/") }
    }
  }
}
