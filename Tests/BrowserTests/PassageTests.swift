import Testing

extension ReaderTests {
  @Suite("A passage is found wherever it stands")
  struct PassageTests {
    @Test(
      "from the first page of its speech, or from a page on which it no longer stands", arguments: SitePlace.allCases)
    func forwards(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      for (link, end) in [
        ("index.html#p8", "3/index.html#p8"),
        ("index.html#s4", "4/index.html#s4"),
        ("index.html#n1", "3/index.html#n1"),
        ("2/index.html#p1", "index.html#p1"),
        ("2/index.html#p11", "4/index.html#p11"),
        ("3/index.html?from=letter#p4", "2/index.html?from=letter#p4"),
        ("2/index.html#p99", "index.html#p99"),
        ("all/index.html#p8", "all/index.html#p8"),
      ] {
        let address = reading.talk("talks/long/\(end)", at: place)
        try await reading.browser.open(reading.talk("talks/long/\(link)", at: place))
        #expect(try await reading.browser.address(awaiting: address) == address, "\(link)")
        let marked: [String] = try await reading.browser.value(
          "Array.from(document.querySelectorAll(':target'), e => e.id)")
        #expect(marked == (link.hasSuffix("p99") ? [] : [String(end.drop { $0 != "#" }.dropFirst())]), "\(link)")
      }
    }

    @Test("from a folder's address, as links are copied", arguments: [SitePlace.root, .subfolder])
    func folderAddress(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let end = reading.talk("talks/long/3/index.html#p8", at: place)
      try await reading.browser.open(reading.talk("talks/long/#p8", at: place))
      #expect(try await reading.browser.address(awaiting: end) == end)
    }

    @Test("without scripts, by a notice that names the page and leads there", arguments: SitePlace.allCases)
    func notice(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      try await reading.runScripts(false)
      try await reading.browser.open(reading.talk("talks/long/index.html#p8", at: place))
      #expect(
        try await reading.browser.value("document.querySelector('.elsewhere').innerText")
          == "The passage you are looking for is on page 3.")
      try await reading.browser.click(".elsewhere :target")
      let end = reading.talk("talks/long/3/index.html#p8", at: place)
      #expect(try await reading.browser.address(awaiting: end) == end)
      try await reading.browser.open(reading.talk("talks/long/index.html#p2", at: place))
      #expect(
        try await reading.browser.value("getComputedStyle(document.querySelector('.elsewhere')).display") == "none")
    }

    @Test("from an older address of its speech, with the query", arguments: SitePlace.allCases)
    func alias(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let end = reading.talk("talks/long/3/index.html?from=letter#p8", at: place)
      try await reading.browser.open(reading.talk("old/talk/index.html?from=letter#p8", at: place))
      #expect(try await reading.browser.address(awaiting: end) == end)
      try await reading.runScripts(false)
      let first = reading.talk("talks/long/index.html", at: place)
      try await reading.browser.open(reading.talk("old/talk/index.html", at: place))
      #expect(try await reading.browser.address(awaiting: first) == first)
    }

    @Test("A click on its sign copies its permanent address and says so", arguments: [1, 3])
    func copies(page: Int) async throws {
      let reading = try await Reading.begin()
      let path = page == 1 ? "talks/long/index.html" : "talks/long/\(page)/index.html"
      let passage = "p\(page * 3)"
      try await reading.browser.devTools(
        "Browser.grantPermissions", ["permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"]])
      try await reading.browser.open(reading.talk(path))
      let clicked = "#\(passage) > .permalink"
      let top = "Math.round(document.querySelector('#\(passage)').getBoundingClientRect().top)"
      _ = try await reading.browser.value("(document.querySelector('#\(passage)').scrollIntoView(), 0)", as: Int.self)
      let topBefore: Int = try await reading.browser.value(top)
      try await reading.browser.click(clicked)
      #expect(try await reading.browser.address() == reading.talk("\(path)#\(passage)"))
      #expect(
        try await reading.browser.value("navigator.clipboard.readText()")
          == "https://speeches.example.org/talks/long/#\(passage)")
      #expect(try await reading.browser.value("document.querySelector('[role=status]').innerText") == "Link copied")
      #expect(try await reading.browser.value(top) == topBefore)
    }
  }
}
