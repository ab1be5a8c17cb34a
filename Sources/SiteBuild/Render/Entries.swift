import SiteBase
import SiteModel
import SiteTheme

/// Speeches as lists show them; only the way to the site's root differs from list to list.
struct Entries: Sendable {
  /// Stands for the way to the root.
  private static let root = "\u{1}"
  private let site: PaginatedSite
  private let theme: Theme
  private let redaction: RedactionMarkup
  /// For speeches that were rendered ahead, the pieces of their HTML between the places where that way goes.
  private var pieces: [Int: [ArraySlice<UInt8>]] = [:]

  init(site: PaginatedSite, theme: Theme, _ redaction: RedactionMarkup) {
    self.site = site
    self.theme = theme
    self.redaction = redaction
  }

  /// Renders speeches ahead, which stand on several lists.
  mutating func render(_ speeches: [Int], jobs: Int) async throws {
    let rendered = try await concurrentMap(count: speeches.count, jobs: jobs) { [self] in pieces(of: speeches[$0]) }
    pieces = Dictionary(uniqueKeysWithValues: zip(speeches, rendered))
  }

  /// The HTML of some speeches on a page at a path.
  func html(of speeches: ArraySlice<Int>, at path: String) -> Value {
    let root = Array(String(repeating: "../", count: depth(of: path)).utf8)
    var html: [UInt8] = []
    for speech in speeches { html += Array((pieces[speech] ?? pieces(of: speech)).joined(separator: root)) }
    return .html(html)
  }

  private func pieces(of speech: Int) -> [ArraySlice<UInt8>] {
    theme.render("entry", EntryView(of: speech, in: site, theme.words, redaction, root: Self.root))
      .split(separator: Self.root.utf8.first!, omittingEmptySubsequences: false)
  }
}

extension EntryView {
  /// A speech as a list shows it.
  ///
  /// - Parameter root: The way to the site's root from where it is shown.
  init(
    of speech: Int, in site: PaginatedSite, _ words: Words, _ redaction: RedactionMarkup, root: String,
    speakerLimit: Int = 4
  ) {
    let value = site.site.speeches[speech]
    let people = site.site.speakers[speech]
    href = root + percentEncoded(site.site.path(of: speech))
    title = value.title
    titleHTML = .html(redaction.html(title))
    language = value.language
    date = value.date.map { words.date($0) } ?? ""
    isoDate = value.date?.machineReadable ?? ""
    speakers = people.prefix(speakerLimit).map { person in
      let person = (place: person, value: site.site.people[person].value)
      let name = person.value.names.text(in: value.language)
      return LinkView(
        href: root + percentEncoded(site.site.path(of: .person(person.place))),
        title: name, titleHTML: .html(redaction.html(name)), role: person.value.roles.text(in: value.language))
    }
    hasMoreSpeakers = people.count > speakerLimit
    occasion = value.occasion
    summary = value.summary.isEmpty ? value.opening : value.summary
    minutes = value.count.minutes()
    pageCount = site.speechPages[speech].count
    isDraft = value.isDraft
  }
}
