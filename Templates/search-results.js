// The speeches that a search found, as a reader sees them.
"use strict";

/// What the page says. Its words are data attributes of an element.
class SearchWords {
  #words;

  constructor(element) {
    this.#words = element.dataset;
  }

  /// A word with its {name}s filled in.
  say(key, values = {}) {
    return (this.#words[key] ?? "").replace(/\{(\w+)\}/g, (tag, name) => values[name] ?? tag);
  }

  /// So many of something.
  count(key, count) {
    return this.say(key + (count === 1 ? "One" : "Other"), { count });
  }
}

/// An element with its attributes, and in it texts and elements.
function searchElement(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/// The part of a passage around what was found in it, with that marked.
function searchSnippet({ text, matches }) {
  return SpeechSearch.snippet(text, matches).map((part) =>
    part.isMatch ? searchElement("mark", {}, part.text) : part.text);
}

/// The list of results; it reads speeches as it comes to them.
class SearchResults {
  #list;
  #words;
  #index;
  #found = { speeches: [], words: [], total: 0 };
  #query = "";
  #signal;
  #next = 0;
  #shown = 0;

  constructor(list, words, index) {
    this.#list = list;
    this.#words = words;
    this.#index = index;
  }

  /// How many speeches are on the page.
  get shown() {
    return this.#shown;
  }

  /// Whether every speech was read.
  get isComplete() {
    return this.#next >= this.#found.speeches.length;
  }

  /// How many speeches were found, as far as is known.
  get count() {
    const total = this.#found.total - (this.#next - this.#shown);
    return this.#words.count(this.#found.about && !this.isComplete ? "about" : "speeches", total);
  }

  /// Begins with what another query found; what stands on the page stays until the first speech is read.
  begin(found, query, signal) {
    [this.#found, this.#query, this.#signal, this.#next, this.#shown] = [found, query, signal, 0, 0];
  }

  /// Shows so many speeches more, or all that are left.
  async show(count) {
    const signal = this.#signal;
    const { speeches, words } = this.#found;
    const wanted = this.#shown + count;
    while (this.#shown < wanted && !this.isComplete) {
      const batch = speeches.slice(this.#next, this.#next + wanted - this.#shown);
      const readings = batch.map((result) => this.#index.read(result, words, { signal }));
      for (const reading of readings) reading.catch(() => {});
      for (const reading of readings) {
        const result = await reading;
        if (signal.aborted) return;
        this.#next += 1;
        if (result) this.#append(this.#item(result));
      }
    }
    if (!this.#shown) this.#list.replaceChildren();
  }

  #append(item) {
    if (this.#shown === 0) this.#list.replaceChildren();
    this.#list.append(item);
    this.#shown += 1;
  }

  #item({ described, passages, more }) {
    const { title, date, when, language, speakers, collection, pages } = described;
    const isTitle = (passage) => passage.text.trim() === title;
    const heading = passages.find(isTitle);
    const link = searchElement(
      "a", { href: this.#address(`${described.folder}index.html`) }, ...(heading ? searchSnippet(heading) : [title]));
    const item = searchElement("li", {}, searchElement("h3", { lang: language }, link));
    if (when) item.append(searchElement("p", { class: "when" }, searchElement("time", { datetime: date }, when)));
    const names = speakers.slice(0, 4).map(([, name]) => searchElement("span", { lang: language }, name));
    if (speakers.length > names.length) names.push(searchElement("span", {}, "…"));
    const who = [...names, searchElement("span", {}, collection)].flatMap((part) => [part, " "]);
    item.append(searchElement("p", { class: "who" }, ...who.slice(0, -1)));
    const hits = passages.filter((passage) => !isTitle(passage)).map((hit) => this.#hit(hit, language, pages > 1));
    if (hits.length) item.append(searchElement("ul", { class: "hits" }, ...hits));
    if (more) item.append(searchElement("p", { class: "more" }, this.#words.count("passages", more)));
    return item;
  }

  #hit(passage, language, hasPages) {
    const link = searchElement("a", { href: this.#address(passage.href), lang: language }, ...searchSnippet(passage));
    if (!hasPages) return searchElement("li", {}, link);
    const page = this.#words.say("page", { number: passage.page });
    return searchElement("li", {}, link, " ", searchElement("small", {}, page));
  }

  // The words go along to the page, which marks them.
  #address(path) {
    const url = new URL(path, this.#index.root);
    url.searchParams.set("q", this.#query);
    return url.href;
  }
}
