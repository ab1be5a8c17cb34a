import Testing

extension ReaderTests {
  @Suite("A reader searches", .serialized)
  struct SearchTests {
    private static let hosts = [SitePlace.root, .subfolder]
    private static let titles = "Array.from(document.querySelectorAll('.findings h3'), e => e.innerText)"
    private static let count = "document.querySelector('#found').innerText"
    private static let notes =
      "Array.from(document.querySelectorAll('.note:not([hidden]) p:first-child'), e => e.innerText)"
    private static let marks = "Array.from(document.querySelectorAll('article mark'), e => e.innerText)"
    private static let position = "document.querySelector('.matches [role=status]')?.innerText ?? ''"
    private static let search = "location.search"

    @Test("from any page, by typing / and words", arguments: hosts)
    func fromAnyPage(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("letters/log/2/index.html", at: place))
      try await browser.type("/weather glass\u{E007}")
      let end = reading.letter("search/index.html?q=weather+glass", at: place)
      #expect(try await browser.address(awaiting: end) == end)
      #expect(try await browser.value(Self.titles, awaiting: ["The log"]) == ["The log"])
      #expect(try await browser.value(Self.count) == "1 speech")
      #expect(try await browser.value("document.querySelector('.hits small').innerText") == "p. 2")
      #expect(try await browser.complaints() == [])
    }

    @Test("and sees results while typing, the best first or the newest", arguments: hosts)
    func whileTyping(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html", at: place))
      #expect(try await browser.value(Self.notes, as: [String].self).count == 1)
      try await browser.type("harb")
      #expect(
        try await browser.value("\(Self.count) + \(Self.search)", awaiting: "13 speeches?q=harb")
          == "13 speeches?q=harb")
      try await browser.type("our lantern")
      #expect(
        try await browser.value("\(Self.count) + \(Self.search)", awaiting: "12 speeches?q=harbour+lantern")
          == "12 speeches?q=harbour+lantern")
      let firstFive = "\(Self.titles).slice(0, 5)"
      let best: [String] = try await browser.value(firstFive)
      #expect(best.first == "The harbour lantern")
      try await browser.click(".order label:last-child")
      #expect(try await browser.value("\(Self.titles)[0]", awaiting: "Letter 12") == "Letter 12")
      #expect(try await browser.value(Self.search) == "?q=harbour+lantern&sort=date")
      try await browser.goBack()
      #expect(try await browser.value(firstFive, awaiting: best) == best)
      #expect(try await browser.value("document.querySelector('[name=sort]:checked').value") == "relevance")
      #expect(try await browser.complaints() == [])
    }

    @Test("and the address follows when the reader pauses, not with each letter")
    func addressWhileTyping() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html"))
      let count = """
        (window.written = [], history.replaceState = function (state, title, url) {
          if (url) window.written.push(url.search);
          History.prototype.replaceState.call(history, state, title, url);
        }, 0)
        """
      _ = try await browser.value(count, as: Int.self)
      try await browser.type("harbour lantern")
      #expect(try await browser.value(Self.count, awaiting: "12 speeches") == "12 speeches")
      let end = "?q=harbour+lantern"
      #expect(try await browser.value(Self.search, awaiting: end) == end)
      #expect(try await browser.value("window.written.at(-1)") == end)
      #expect(try await browser.value("window.written.length") <= 3, "which is more than one only on a slow machine")
    }

    @Test("and comes back to what was typed, though a hit was opened before a pause")
    func hitBeforePause() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html"))
      let typeAndOpen = """
        (() => {
          const box = document.querySelector("[name=q]"), list = document.querySelector(".entries");
          box.value = "weather glass";
          box.dispatchEvent(new Event("input"));
          new MutationObserver(() => list.querySelector(".hits a")?.click()).observe(list, { childList: true });
          return location.search;
        })()
        """
      #expect(try await browser.value(typeAndOpen) == "")
      #expect(try await browser.value(Self.position, awaiting: "1 of 4") == "1 of 4")
      try await browser.goBack()
      #expect(try await browser.value(Self.titles, awaiting: ["The log"]) == ["The log"])
      #expect(try await browser.value(Self.search) == "?q=weather+glass")
    }

    @Test("and narrows the search down, with the choice in the address", arguments: hosts)
    func filters(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      let groups = "Array.from(document.querySelectorAll('.facets fieldset'), e => e.innerText.split(/\\s*\\n\\s*/)[0])"
      let counts = "Array.from(document.querySelectorAll('.facets fieldset:first-child small'), e => e.innerText)"
      try await browser.open(reading.letter("search/index.html?q=lantern", at: place))
      #expect(try await browser.value(Self.count, awaiting: "12 speeches") == "12 speeches")
      try await browser.click(".narrow summary")
      #expect(try await browser.value(groups, awaiting: ["Speaker", "Year"]) == ["Speaker", "Year"])
      #expect(try await browser.value(counts) == ["6", "6"])
      try await browser.click(".facets label")
      #expect(try await browser.value(Self.count, awaiting: "6 speeches") == "6 speeches")
      #expect(try await browser.value("new URLSearchParams(location.search).getAll('speaker').length") == 1)
      #expect(try await browser.value(counts) == ["6", "6"], "the other speaker can still be chosen")
      #expect(try await browser.value("document.activeElement.type") == "checkbox")
      let address = try await browser.address()
      try await browser.open(address)
      #expect(try await browser.value(Self.count, awaiting: "6 speeches") == "6 speeches")
      try await browser.click(".chips button")
      #expect(try await browser.value(Self.count, awaiting: "12 speeches") == "12 speeches")
      #expect(try await browser.value(Self.search) == "?q=lantern")
      #expect(try await browser.complaints() == [])
    }

    @Test("and reads what was found, goes from match to match, and back to where the results were", arguments: hosts)
    func hits(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html?q=weather+glass", at: place))
      #expect(try await browser.value(Self.titles, awaiting: ["The log"]) == ["The log"])
      try await browser.click(".hits a")
      let end = reading.letter("letters/log/2/index.html?q=weather+glass#p8", at: place)
      #expect(try await browser.address(awaiting: end) == end)
      #expect(try await browser.value(Self.position, awaiting: "1 of 4") == "1 of 4")
      #expect(try await browser.value(Self.marks) == ["weather", "gla", "ss", "weather", "glass"])
      #expect(try await browser.value("document.querySelector(':target').id") == "p8")
      try await browser.type("n")
      #expect(try await browser.value(Self.position) == "2 of 4")
      #expect(
        try await browser.value("Array.from(document.querySelectorAll('[data-current]'), e => e.innerText)")
          == ["gla", "ss"])
      try await browser.type("pp")
      #expect(try await browser.value(Self.position) == "4 of 4")
      try await browser.click(".matches [data-close]")
      #expect(try await browser.address() == reading.letter("letters/log/2/index.html#p8", at: place))
      #expect(try await browser.value(Self.marks) == [String]())
      #expect(try await browser.value("document.activeElement.innerText.includes('glass')"))
      #expect(try await browser.value("document.activeElement.matches('[data-search] [id]')"))
      try await browser.goBack()
      #expect(try await browser.value(Self.titles, awaiting: ["The log"]) == ["The log"])
      #expect(try await browser.complaints() == [])
    }

    @Test("and finds the results as they were after reading the last of them")
    func comingBack() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html?q=lantern"))
      let toEnd = "scrollTo(0, document.body.scrollHeight)"
      #expect(try await browser.value("(\(toEnd), \(Self.titles).length)", awaiting: 12) == 12)
      #expect(try await browser.value("(\(toEnd), scrollY > 0 && history.state?.top === scrollY)", awaiting: true))
      let top: Int = try await browser.value("Math.round(scrollY)")
      try await browser.click(".findings li:last-child .hits a")
      #expect(try await browser.value("Boolean(document.querySelector('article'))", awaiting: true))
      try await browser.goBack()
      #expect(try await browser.value("\(Self.titles).length", awaiting: 12) == 12)
      #expect(try await browser.value("Math.abs(scrollY - \(top)) < 40", awaiting: true))
    }

    @Test("with the keyboard alone")
    func keyboard() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      let focus = "document.activeElement.innerText || document.activeElement.name"
      try await browser.open(reading.letter("search/index.html"))
      try await browser.type("lantern\u{E007}")
      #expect(try await browser.value(Self.count, awaiting: "12 speeches") == "12 speeches")
      try await browser.type("\u{E015}")
      #expect(try await browser.value(focus) == "The harbour lantern")
      try await browser.type("\u{E015}")
      #expect(try await browser.value(focus) == "The lantern is lit.")
      try await browser.type("\u{E013}\u{E013}")
      #expect(try await browser.value(focus) == "q")
      try await browser.type("\u{E00C}")
      #expect(try await browser.value("document.activeElement.value + \(Self.search)", awaiting: "") == "")
      try await browser.goBack()
      #expect(try await browser.value(Self.count, awaiting: "12 speeches") == "12 speeches")
    }

    @Test("in Chinese: nothing happens while an input method composes")
    func composition() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html"))
      try await browser.devTools(
        "Input.imeSetComposition", ["text": "lantern", "selectionStart": 7, "selectionEnd": 7])
      try await Task.sleep(for: .milliseconds(500))
      #expect(try await browser.value("document.activeElement.value") == "lantern")
      #expect(try await browser.value("\(Self.search) + \(Self.titles).length") == "0")
      try await browser.devTools("Input.insertText", ["text": "灯笼"])
      #expect(try await browser.value(Self.titles, awaiting: ["灯笼"]) == ["灯笼"])
      #expect(
        try await browser.value(
          "document.querySelector('.findings a').lang + document.querySelector('.findings h3').lang") == "zh-Hans")
    }

    @Test("in traditional characters for a text in simplified ones, which are marked in it", arguments: hosts)
    func variants(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html?q=燈籠", at: place))
      #expect(try await browser.value(Self.titles, awaiting: ["灯笼"]) == ["灯笼"])
      try await browser.click(".hits a")
      #expect(try await browser.value(Self.position, awaiting: "2 of 2") == "2 of 2")
      #expect(try await browser.value(Self.marks) == ["灯笼", "灯笼"])
      #expect(try await browser.complaints() == [])
    }

    @Test(
      "for what is no word, or stands nowhere, or is meant to do harm, and is told so",
      arguments: [
        ("''", "Type one word"), ("'   '", "Type one word"), ("'？！……“”'", "There is no word"),
        ("'\\uD800'", "There is no word"), ("'zebra'", "No speech"), ("'constructor __proto__'", "No speech"),
        ("'<script>alert(1)<' + '/script>'", "No speech"), ("'x'.repeat(10000)", "No speech"),
        ("'灯笼高'.repeat(3000)", "No speech"), ("'\"'.repeat(200)", "There is no word"),
      ])
    func hostile(query: String, told: String) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html?q=lantern"))
      #expect(try await browser.value(Self.count, awaiting: "12 speeches") == "12 speeches")
      _ = try await browser.value(
        "(box => (box.value = \(query), box.dispatchEvent(new Event('input')), 0))(document.querySelector('[name=q]'))",
        as: Int.self)
      #expect(try await browser.value("(\(Self.notes)[0] ?? '').startsWith('\(told)')", awaiting: true))
      let address = try await browser.address()
      #expect(address.utf8.count < 2_000)
      try await browser.open(address)
      #expect(try await browser.value("(\(Self.notes)[0] ?? '').startsWith('\(told)')", awaiting: true))
      #expect(try await browser.complaints() == [])
    }

    @Test("by an address that is no text", arguments: ["%ED%A0%80", "%FF", "%", "%00", "&q=&sort=no&year=x&speaker="])
    func hostileAddress(query: String) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html?q=\(query)"))
      #expect(try await browser.value("\(Self.notes).length", awaiting: 1) == 1)
      try await browser.open(reading.letter("letters/log/index.html?q=\(query)#p1"))
      #expect(try await browser.value("document.querySelectorAll('article mark, .matches').length") == 0)
      #expect(try await browser.complaints() == [])
    }

    @Test("and is told when the index does not come, and can try again")
    func failure() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.devTools("Network.enable", [:])
      try await browser.devTools("Network.setBlockedURLs", ["urls": ["*/search/*.json*"]])
      try await browser.open(reading.letter("search/index.html?q=lantern"))
      let told = "The search could not reach its index."
      #expect(try await browser.value("\(Self.notes)[0]", awaiting: told) == told)
      try await browser.devTools("Network.setBlockedURLs", ["urls": []])
      try await browser.click(".retry")
      #expect(try await browser.value(Self.count, awaiting: "12 speeches") == "12 speeches")
      try await browser.devTools("Network.disable", [:])
    }

    @Test("and never sees results of what was typed before", arguments: [0, 150, 300])
    func late(pause: Int) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.devTools("Network.enable", [:])
      try await browser.devTools(
        "Network.emulateNetworkConditions",
        ["offline": false, "latency": 200, "downloadThroughput": -1, "uploadThroughput": -1])
      try await browser.open(reading.letter("search/index.html"))
      try await browser.type("lantern")
      try await Task.sleep(for: .milliseconds(pause))
      try await browser.type(" glass")
      try await Task.sleep(for: .milliseconds(50))
      try await browser.type(
        "\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}\u{E003}weather"
      )
      #expect(try await browser.value(Self.titles, awaiting: ["The log"]) == ["The log"])
      try await Task.sleep(for: .seconds(1))
      #expect(try await browser.value(Self.titles) == ["The log"])
      try await browser.devTools("Network.disable", [:])
    }

    @Test("and sees each speech once, though the end of the list comes into view while another search begins")
    func once() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html?q=lantern"))
      #expect(try await browser.value("\(Self.titles).length", awaiting: 5) >= 5)
      for _ in 0..<3 {
        _ = try await browser.value("(scrollTo(0, document.body.scrollHeight), 0)", as: Int.self)
        try await Task.sleep(for: .milliseconds(300))
      }
      try await browser.devTools("Network.enable", [:])
      try await browser.devTools(
        "Network.emulateNetworkConditions",
        ["offline": false, "latency": 200, "downloadThroughput": -1, "uploadThroughput": -1])
      try await browser.type("/harb")
      #expect(try await browser.value(Self.count, awaiting: "13 speeches") == "13 speeches")
      for _ in 0..<4 {
        _ = try await browser.value("(scrollTo(0, document.body.scrollHeight), 0)", as: Int.self)
        try await Task.sleep(for: .milliseconds(700))
      }
      let titles = try await browser.value(Self.titles, as: [String].self)
      #expect(titles.count == 13)
      #expect(Set(titles).count == 13)
      try await browser.devTools("Network.disable", [:])
    }

    @Test("and in a site that was built again meanwhile")
    func builtAgain() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html"))
      let isRenewed = """
        (async () => {
          const index = new SpeechSearch.Index(new URL("../", location));
          await index.open();
          const unchanged = await index.renew();
          Object.assign(index.meta, { version: "00000000", pages: [1], years: [[0, 1]] });
          const soon = await index.renew(undefined, 60000);
          const changed = await index.renew();
          return [unchanged, soon, changed, (await index.find("lantern")).total].join();
        })().then((text) => (document.title = text))
        """
      _ = try await browser.value("(\(isRenewed), 0)", as: Int.self)
      let end = "false,false,true,12"
      #expect(try await browser.value("document.title", awaiting: end) == end)
    }

    @Test("without scripts: the page says what it needs and leads to the lists", arguments: SitePlace.allCases)
    func withoutScripts(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await reading.runScripts(false)
      try await browser.open(reading.letter("letters/log/index.html", at: place))
      try await browser.type("\u{E004}\u{E004}\u{E004}\u{E004}\u{E004}\u{E004}lantern\u{E007}")
      let end = reading.letter("search/index.html?q=lantern", at: place)
      #expect(try await browser.address(awaiting: end) == end)
      let shown = "document.querySelector('main').innerText.includes('Search needs JavaScript')"
      #expect(try await browser.value(shown, awaiting: true))
      try await browser.click("noscript a")
      let lists = reading.letter("index.html#collections", at: place)
      #expect(try await browser.address(awaiting: lists) == lists)
    }

    @Test("from the disk: the page says why it cannot, and leads to the lists")
    func fromTheDisk() async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("search/index.html?q=lantern", at: .disk))
      let told = "Search does not work on a page that was opened from the disk."
      #expect(try await browser.value("\(Self.notes)[0]", awaiting: told) == told)
      try await browser.click(".note:not([hidden]) li:last-child a")
      let lists = reading.letter("years/index.html", at: .disk)
      #expect(try await browser.address(awaiting: lists) == lists)
    }

    @Test("and arrives at the words wherever their passage stands now", arguments: SitePlace.allCases)
    func forwards(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.letter("letters/log/index.html?q=weather#p8", at: place))
      let end = reading.letter("letters/log/2/index.html?q=weather#p8", at: place)
      #expect(try await browser.address(awaiting: end) == end)
      #expect(try await browser.value(Self.position, awaiting: "1 of 2") == "1 of 2")
      #expect(
        try await browser.value("document.querySelector('.matches a').href")
          == reading.letter("search/index.html?q=weather", at: place))
    }

    @Test("and the bar over the text covers nothing that was found, and is not printed", arguments: [320, 390, 1280])
    func bar(width: Int) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await reading.look(width: width)
      try await browser.open(reading.letter("letters/log/2/index.html?q=weather+glass#p8"))
      #expect(try await browser.value(Self.position, awaiting: "1 of 4") == "1 of 4")
      let isFree = """
        document.querySelector(':target').getBoundingClientRect().bottom
          < document.querySelector('.matches').getBoundingClientRect().top
        """
      #expect(try await browser.value(isFree))
      #expect(try await browser.value("document.documentElement.scrollWidth") <= width)
      try await reading.look(width: 800, media: "print")
      #expect(try await browser.value("document.querySelector('.matches').getClientRects().length") == 0)
    }
  }
}
