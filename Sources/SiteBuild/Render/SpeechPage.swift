import SiteBase
import SiteModel
import SiteTheme

extension Renderer {
  /// A page of a speech, counted from 0, or with nil the whole speech.
  ///
  /// - Throws: `FileError` if its file must be read again, and cannot be.
  func speechPage(_ speech: Int, _ page: Int?, at path: String) throws -> SpeechView {
    let value = site.site.speeches[speech]
    let spans = site.speechPages[speech]
    let blocks = page.map { spans[$0] } ?? 0..<value.layout.blockCount
    let writer = BodyRenderer(
      try bodies[speech], of: speech, in: site, words: theme.words, redaction: redaction, path: path, page: page)
    let root = String(repeating: "../", count: depth(of: path))
    var view = SpeechView(
      frame: speechFrame(value, speech, page, at: path),
      entry: EntryView(of: speech, in: site, theme.words, redaction, root: root, speakerLimit: .max))
    view.titlePhrases = redaction.html(phrases(of: value.title)).map { Value.html($0) }
    view.venue = value.venue
    view.source = value.origin
    view.topics = site.site.topicsOfSpeech[speech].map { topic in
      LinkView(
        href: relativeURL(from: path, to: site.site.path(of: .topic(topic))), title: site.site.topics[topic].value.title
      )
    }
    view.collection = collection(of: value, on: path)
    view.abstract = value.summary
    view.continues = page.map { _ in writer.sectionContinued(at: blocks.lowerBound) } ?? ""
    view.contents = .html(writer.contents())
    view.body = .html(writer.html(of: blocks))
    view.notes = .html(writer.notes(of: blocks))
    view.elsewhere = .html(writer.elsewhere())
    view.permalink = absoluteURL(of: site.site.path(of: speech))
    view.first = page == 0 ? "" : "../index.html"
    if spans.count > 1 {
      view.isWhole = page == nil
      view.pageNumber = (page ?? 0) + 1
      view.pages = pager(count: spans.count, current: page ?? -1) { writer.pageAddress($0) }
      view.whole = page == 0 ? "all/index.html" : "../all/index.html"
      view.previousPage = view.frame.previous
      view.nextPage = view.frame.next
    }
    view.previousSpeech = neighbour(site.site.neighbours[speech].previous, on: path)
    view.nextSpeech = neighbour(site.site.neighbours[speech].next, on: path)
    return view
  }

  private func speechFrame(_ value: Speech, _ speech: Int, _ page: Int?, at path: String) -> Frame {
    let count = site.speechPages[speech].count
    let number = page.map { count > 1 ? " (\($0 + 1)/\(count))" : "" } ?? ""
    var frame = frame(
      at: path, title: value.title + number, description: value.summary.isEmpty ? value.opening : value.summary)
    guard let page else { return frame }
    let isFirst = page == 0
    if !isFirst { frame.previous = page == 1 ? "../index.html" : "../\(page)/index.html" }
    if page + 1 < count { frame.next = (isFirst ? "" : "../") + "\(page + 2)/index.html" }
    return frame
  }

  private func collection(of speech: Speech, on path: String) -> LinkView {
    guard let index = collections[speech.collection] else { return LinkView() }
    return LinkView(
      href: relativeURL(from: path, to: site.site.path(of: .collection(index))),
      title: site.site.collections[index].value.title)
  }

  private func neighbour(_ speech: Int?, on path: String) -> LinkView {
    guard let speech else { return LinkView() }
    let value = site.site.speeches[speech]
    return LinkView(
      href: relativeURL(from: path, to: site.site.path(of: speech)), title: value.title,
      titleHTML: .html(redaction.html(value.title)), language: value.language)
  }
}
