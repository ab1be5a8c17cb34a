import SiteTheme

/// What every page shows.
struct Frame: TemplateValue {
  static let names = [
    "lang", "root", "head_title", "description", "canonical", "site_title", "home_href", "nav", "prev_href",
    "next_href", "stylesheet_href", "script_href", "search_href", "search_script_href", "arrival_script_href",
  ]

  /// The names of what is the same on all pages in folders of one depth.
  static let sharedNames = [
    "lang", "root", "site_title", "home_href", "nav", "stylesheet_href", "script_href", "search_href",
    "search_script_href", "arrival_script_href",
  ]

  var language = ""
  var root = ""
  var title = ""
  var description = ""
  var canonical = ""
  var siteTitle = ""
  var navigation = Value.html("")
  var previous = ""
  var next = ""
  var stylesheet = ""
  var script = ""
  var searchScript = ""
  var arrivalScript = ""

  func child(named name: String) -> Any? {
    switch name {
    case "lang": Value.text(language)
    case "root": Value.text(root)
    case "head_title": Value.text(title)
    case "description": Value.text(description)
    case "canonical": Value.text(canonical)
    case "site_title": Value.text(siteTitle)
    case "home_href": Value.text(root + "index.html")
    case "nav": navigation
    case "prev_href": Value.text(previous)
    case "next_href": Value.text(next)
    case "stylesheet_href": Value.text(root + stylesheet)
    case "script_href": Value.text(root + script)
    case "search_href": Value.text(root + "search/index.html")
    case "search_script_href": Value.text(root + searchScript)
    case "arrival_script_href": Value.text(root + arrivalScript)
    default: nil
    }
  }
}

extension Frame {
  /// What is the same on all pages in folders of one depth.
  var shared: [String: Value] {
    Dictionary(
      uniqueKeysWithValues: Self.sharedNames.compactMap { name in
        (child(named: name) as? Value).map { (name, $0) }
      })
  }
}

/// The links to the indexes, which stand on every page.
struct NavigationView: TemplateValue {
  static let names = ["links"]

  var links: [LinkView]

  func child(named name: String) -> Any? { name == "links" ? links : nil }
}

/// A link with its words: in the navigation, a pager, a list of topics or of speakers.
struct LinkView: TemplateValue {
  static let names = ["href", "title", "name", "name_html", "number", "current", "gap", "role"]

  var href = ""
  var title = ""
  var titleHTML = Value.html("")
  var role = ""
  var language = ""
  var isCurrent = false
  var isGap = false

  func child(named name: String) -> Any? {
    switch name {
    case "href": Value.text(href)
    case "title", "name", "number": Value.text(title)
    case "name_html": titleHTML
    case "role": Value.text(role)
    case "current": isCurrent
    case "gap": isGap
    default: nil
    }
  }
}

/// A speech in a list.
struct EntryView: TemplateValue {
  static let names = [
    "href", "title", "title_html", "speech_lang", "date", "date_iso", "speakers", "more_speakers", "occasion",
    "summary", "minutes",
    "minutes_is_one", "page_count", "has_pages", "draft",
  ]

  var href = ""
  var title = ""
  var titleHTML = Value.html("")
  var language = ""
  var date = ""
  var isoDate = ""
  var speakers: [LinkView] = []
  var hasMoreSpeakers = false
  var occasion = ""
  var summary = ""
  var minutes = 0
  var pageCount = 1
  var isDraft = false

  func child(named name: String) -> Any? {
    switch name {
    case "href": Value.text(href)
    case "title": Value.text(title)
    case "title_html": titleHTML
    case "speech_lang": Value.text(language)
    case "date": Value.text(date)
    case "date_iso": Value.text(isoDate)
    case "speakers": speakers
    case "more_speakers": hasMoreSpeakers
    case "occasion": Value.text(occasion)
    case "summary": Value.text(summary)
    case "minutes": Value.number(minutes)
    case "minutes_is_one": minutes == 1
    case "page_count": Value.number(pageCount)
    case "has_pages": pageCount > 1
    case "draft": isDraft
    default: nil
    }
  }
}

/// A collection, a speaker, a topic or a year in a list, with the number of its speeches.
struct CountView: TemplateValue {
  static let names = ["href", "title", "description", "note", "years", "count", "count_is_one"]

  var href = ""
  var title = ""
  var description = ""
  var years = ""
  var count = 0

  func child(named name: String) -> Any? {
    switch name {
    case "href": Value.text(href)
    case "title": Value.text(title)
    case "description", "note": Value.text(description)
    case "years": Value.text(years)
    case "count": Value.number(count)
    case "count_is_one": count == 1
    default: nil
    }
  }
}

/// Several of them under a letter, or under none.
struct GroupView: TemplateValue {
  static let names = ["label", "items"]

  var label = ""
  var items: [CountView] = []

  func child(named name: String) -> Any? {
    switch name {
    case "label": Value.text(label)
    case "items": items
    default: nil
    }
  }
}

/// The front page.
struct HomeView: TemplateValue {
  static let names = ["site_description", "collections", "recent"]

  var frame: Frame
  var description = ""
  var collections: [CountView] = []
  var recent = Value.html("")

  func child(named name: String) -> Any? {
    switch name {
    case "site_description": Value.text(description)
    case "collections": collections
    case "recent": recent
    default: frame.child(named: name)
    }
  }
}

/// A page of a list of speeches.
struct ListView: TemplateValue {
  static let names = [
    "kind_collection", "kind_speaker", "kind_topic", "kind_year", "heading", "heading_html", "lead", "roles", "names",
    "count",
    "count_is_one", "entries", "has_pager", "pages", "previous_href", "next_href", "page_number", "page_count",
  ]

  var frame: Frame
  var kind = ""
  var heading = ""
  var headingHTML = Value.html("")
  var lead = ""
  var roles = ""
  var otherNames = ""
  var count = 0
  var entries = Value.html("")
  var pages: [LinkView] = []
  var pageNumber = 1
  var pageCount = 1

  func child(named name: String) -> Any? {
    switch name {
    case "kind_collection", "kind_speaker", "kind_topic", "kind_year": name == kind
    case "heading": Value.text(heading)
    case "heading_html": headingHTML
    case "lead": Value.text(lead)
    case "roles": Value.text(roles)
    case "names": Value.text(otherNames)
    case "count": Value.number(count)
    case "count_is_one": count == 1
    case "entries": entries
    case "has_pager": pageCount > 1
    case "pages": pages
    case "previous_href": Value.text(frame.previous)
    case "next_href": Value.text(frame.next)
    case "page_number": Value.number(pageNumber)
    case "page_count": Value.number(pageCount)
    default: frame.child(named: name)
    }
  }
}

/// The speakers, the topics or the years.
struct IndexView: TemplateValue {
  static let names = ["heading", "groups"]

  var frame: Frame
  var heading = ""
  var groups: [GroupView] = []

  func child(named name: String) -> Any? {
    switch name {
    case "heading": Value.text(heading)
    case "groups": groups
    default: frame.child(named: name)
    }
  }
}
