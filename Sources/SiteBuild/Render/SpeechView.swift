import SiteTheme

/// A page of a speech.
struct SpeechView: TemplateValue {
  static let names = [
    "speech_title", "title_phrases", "continues", "speech_lang", "speakers", "date", "date_iso", "occasion", "venue",
    "source", "topics", "summary",
    "collection_title", "collection_href", "minutes", "minutes_is_one", "draft", "has_contents", "contents", "body",
    "has_notes", "notes", "elsewhere", "has_pages", "page_number", "page_count", "is_all", "pages",
    "previous_page_href", "next_page_href", "all_href", "first_href", "has_previous_speech", "previous_speech_title",
    "previous_speech_href", "previous_speech_lang", "next_speech_lang", "has_next_speech", "next_speech_title",
    "previous_speech_title_html", "next_speech_title_html", "next_speech_href", "permalink", "match_number",
    "match_count", "match_count_is_one",
  ]

  var frame: Frame
  var entry: EntryView
  var titlePhrases: [Value] = []
  var abstract = ""
  var venue = ""
  var source = ""
  var topics: [LinkView] = []
  var collection = LinkView()
  var continues = ""
  var contents = Value.html("")
  var body = Value.html("")
  var notes = Value.html("")
  var elsewhere = Value.html("")
  var pages: [LinkView] = []
  var pageNumber = 1
  var isWhole = false
  var previousPage = ""
  var nextPage = ""
  var whole = ""
  var first = ""
  var previousSpeech = LinkView()
  var nextSpeech = LinkView()
  var permalink = ""

  func child(named name: String) -> Any? {
    switch name {
    case "speech_title": Value.text(entry.title)
    case "title_phrases": titlePhrases
    case "continues": Value.text(continues)
    case "summary": Value.text(abstract)
    case "venue": Value.text(venue)
    case "source": Value.text(source)
    case "topics": topics
    case "collection_title": Value.text(collection.title)
    case "collection_href": Value.text(collection.href)
    case "has_contents": !contents.isNull
    case "contents": contents
    case "body": body
    case "has_notes": !notes.isNull
    case "notes": notes
    case "elsewhere": elsewhere
    case "page_number": Value.number(pageNumber)
    case "is_all": isWhole
    case "pages": pages
    case "previous_page_href": Value.text(previousPage)
    case "next_page_href": Value.text(nextPage)
    case "all_href": Value.text(whole)
    case "first_href": Value.text(first)
    case "has_previous_speech": !previousSpeech.href.isEmpty
    case "previous_speech_title": Value.text(previousSpeech.title)
    case "previous_speech_title_html": previousSpeech.titleHTML
    case "previous_speech_lang": Value.text(previousSpeech.language)
    case "previous_speech_href": Value.text(previousSpeech.href)
    case "has_next_speech": !nextSpeech.href.isEmpty
    case "next_speech_title": Value.text(nextSpeech.title)
    case "next_speech_title_html": nextSpeech.titleHTML
    case "next_speech_lang": Value.text(nextSpeech.language)
    case "next_speech_href": Value.text(nextSpeech.href)
    case "permalink": Value.text(permalink)
    case "match_number", "match_count": Value.text("{\(name)}")
    case "href", "title", "title_html": nil
    default: entry.child(named: name) ?? frame.child(named: name)
    }
  }
}

/// A title cut where it may best be broken into lines: after the pauses of Chinese.
func phrases(of title: String) -> [String] {
  guard title.unicodeScalars.contains(where: \.isHan) else { return [title] }
  var phrases = [""]
  var canBreak = false
  for character in title {
    let isPause = "，、：；！？—…".contains(character)
    if canBreak, !isPause { phrases.append("") }
    phrases[phrases.count - 1].append(character)
    canBreak = isPause
  }
  return phrases
}

/// An older address, which leads to the new one.
struct RedirectView: TemplateValue {
  static let names = ["target_href", "target_title"]

  var frame: Frame
  var target = LinkView()

  func child(named name: String) -> Any? {
    switch name {
    case "target_href": Value.text(target.href)
    case "target_title": Value.text(target.title)
    default: frame.child(named: name)
    }
  }
}

/// Every name that a template can use.
let templateNames = Set(
  Frame.names + NavigationView.names + LinkView.names + EntryView.names + CountView.names + GroupView.names
    + HomeView.names
    + ListView.names + IndexView.names + SearchView.names + FormView.names + SpeechView.names + RedirectView.names)
