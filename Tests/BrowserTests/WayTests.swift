import Testing

extension ReaderTests {
  @Suite("A reader finds the way", .serialized)
  struct WayTests {
    @Test("through a speech by its contents, which mark where one is", arguments: SitePlace.allCases)
    func contents(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await reading.look(width: 390)
      try await browser.open(reading.talk("talks/long/index.html", at: place))
      for (section, title) in [(3, "Three"), (2, "Two"), (1, "One"), (4, "Four")] {
        try await browser.click(".toc summary")
        try await browser.click(".contents > ol > li:nth-child(\(section)) > a")
        let page = section == 1 ? "index.html" : "\(section)/index.html"
        let end = reading.talk("talks/long/\(page)#s\(section)", at: place)
        #expect(try await browser.address(awaiting: end) == end)
        #expect(
          try await browser.value("Array.from(document.querySelectorAll('.contents .here'), e => e.textContent.trim())")
            == [title])
        #expect(try await browser.value("document.querySelector(':target').firstChild.data") == title)
      }
    }

    @Test("by contents that stand open beside the text where there is room", arguments: [(1280, true), (390, false)])
    func contentsInSight(width: Int, isInSight: Bool) async throws {
      let reading = try await Reading.begin()
      try await reading.look(width: width)
      try await reading.browser.open(reading.talk("talks/long/index.html"))
      let isHit = """
        Array.from(document.querySelectorAll('.contents a')).every(link => {
          const { left, top, width, height } = link.getBoundingClientRect()
          return document.elementFromPoint(left + width / 2, top + height / 2) === link
        })
        """
      #expect(try await reading.browser.value(isHit) == isInSight)
    }

    @Test("from page to page, to the whole and back", arguments: SitePlace.allCases)
    func pages(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.talk("talks/long/index.html", at: place))
      for (click, page, current) in [
        (".pager .next", "2/index.html", "2"), (".pager .next", "3/index.html", "3"),
        (".pager .previous", "2/index.html", "2"), (".pager li:last-child a", "4/index.html", "4"),
        (".extent a", "all/index.html", ""), (".extent a", "index.html", "1"),
      ] {
        try await browser.click(click)
        let end = reading.talk("talks/long/\(page)", at: place)
        #expect(try await browser.address(awaiting: end) == end)
        #expect(
          try await browser.value("document.querySelector('.pager [aria-current]')?.innerText ?? ''") == current)
      }
    }

    @Test("to a note and back", arguments: ["talks/long/3/index.html", "talks/long/all/index.html"])
    func notes(page: String) async throws {
      let reading = try await Reading.begin()
      try await reading.browser.open(reading.talk(page))
      try await reading.browser.click(".note-ref a")
      #expect(try await reading.browser.address() == reading.talk("\(page)#n1"))
      #expect(
        try await reading.browser.value("document.querySelector(':target').innerText.trim().slice(0, 12)")
          == "At low tide.")
      try await reading.browser.click("#n1 .back")
      #expect(try await reading.browser.address() == reading.talk("\(page)#r1"))
    }

    @Test("through a long list, and from it to a speech, its speaker and its neighbours", arguments: SitePlace.allCases)
    func lists(_ place: SitePlace) async throws {
      let reading = try await Reading.begin()
      let browser = reading.browser
      try await browser.open(reading.talk("index.html", at: place))
      for (click, page) in [
        (".shelf a", "talks/index.html"), (".pager .next", "talks/page/2/index.html"),
        (".pager .previous", "talks/index.html"), (".entries h3 a", "talks/long/index.html"),
        (".speakers a", "speakers/tamsin-orrel/index.html"), (".entries h3 a", "talks/long/index.html"),
        (".pager li:last-child a", "talks/long/4/index.html"), (".neighbours a", "talks/short-5/index.html"),
        (".kind a", "talks/index.html"), (".masthead nav a", "speakers/index.html"), (".site", "index.html"),
      ] {
        try await browser.click(click)
        let end = reading.talk(page, at: place)
        #expect(try await browser.address(awaiting: end) == end, "\(click)")
      }
    }
  }
}
