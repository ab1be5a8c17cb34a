import Foundation
import SiteBase

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The element that holds the whole document, or what keeps the file from being read so far.
func rootElement(of file: SourceFile) -> Result<XMLTag, XMLFault> {
  let events = XMLEvents(RootReader(), stopsAtRoot: true)
  events.parse(file)
  if let root = (events.reader as? RootReader)?.root { return .success(root) }
  return .failure(events.fault ?? XMLFault(.ends, line: 1, column: 1))
}

/// Parses a file into a reader; what comes back is a fault if the file is not well-formed.
func parse<Reader: XMLReader>(_ file: SourceFile, into reader: inout Reader) -> XMLFault? {
  let events = XMLEvents(reader, stopsAtRoot: false)
  events.parse(file)
  if let filled = events.reader as? Reader { reader = filled }
  return events.fault
}

/// What remembers only the first element.
private struct RootReader: XMLReader {
  var root: XMLTag?
  mutating func begin(_ tag: XMLTag) { root = root ?? tag }
  mutating func read(_ words: String) {}
  mutating func end() {}
}

/// The events of a parser, passed on up to the first fault.
///
/// Nothing outside of the file is ever opened, and no entity but the five of XML and character numbers is expanded.
private final class XMLEvents: NSObject, XMLParserDelegate {
  /// How many elements may stand inside each other.
  private static let deepest = 256

  var reader: any XMLReader
  var fault: XMLFault?
  private let stopsAtRoot: Bool
  private var open: [XMLTag] = []
  private var hasRoot = false

  init(_ reader: any XMLReader, stopsAtRoot: Bool) {
    self.reader = reader
    self.stopsAtRoot = stopsAtRoot
  }

  func parse(_ file: SourceFile) {
    let parser = XMLParser(data: Data(file.bytes))
    parser.shouldProcessNamespaces = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = self
    _ = parser.parse()
    if fault == nil, !stopsAtRoot, !open.isEmpty || !hasRoot { stop(parser, .ends) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    guard fault == nil else { return }
    let local = name.split(separator: ":").last.map(String.init) ?? name
    let tag = XMLTag(
      name: local, namespace: namespaceURI ?? "", attributes: attributes, line: max(parser.lineNumber, 1))
    hasRoot = true
    reader.begin(tag)
    open.append(XMLTag(name: local, line: tag.line))
    if open.count > Self.deepest { stop(parser, .depth(Self.deepest)) }
    if stopsAtRoot { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    guard fault == nil, open.popLast() != nil else { return }
    reader.end()
  }

  func parser(_ parser: XMLParser, foundCharacters words: String) {
    if fault == nil, !open.isEmpty { reader.read(words) }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    if fault == nil { reader.read(String(decoding: block, as: UTF8.self)) }
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    let code = (error as NSError).code
    let isHarmless = code == XMLFault.undeclaredPrefix || stopsAtRoot && hasRoot
    if fault == nil, !isHarmless { stop(parser, .parser(code)) }
  }

  private func stop(_ parser: XMLParser, _ reason: XMLFault.Reason) {
    fault = XMLFault(
      reason, line: max(parser.lineNumber, 1), column: max(parser.columnNumber, 1), open: open.last, hasRoot: hasRoot)
    parser.abortParsing()
  }
}
