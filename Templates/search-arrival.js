// Whoever comes from the search finds the words marked, and a bar that leads from one to the next.
"use strict";

(() => {
  const query = new URLSearchParams(location.search).get("q");
  const template = document.querySelector("template[data-matches]");
  if (!template || !SpeechSearch.parse(query).length) return;
  const bar = document.importNode(template.content.firstElementChild, true);
  const position = bar.querySelector("[role=status]");
  const results = bar.querySelector("a");
  // For each match its marks: one that crosses elements has several.
  let matches = [];
  let current = -1;

  async function begin() {
    const passages = SpeechSearch.passages(document);
    let found = find(passages);
    if (!found.isAll && (await fetchVariants())) found = find(passages);
    matches = passages.flatMap((passage, i) => SpeechSearch.mark(passage, found.matches[i]));
    current = nearest();
    for (const button of bar.querySelectorAll("[data-step]")) {
      button.hidden = !matches.length;
      button.addEventListener("click", () => go(Number(button.dataset.step)));
    }
    bar.querySelector("[data-close]").addEventListener("click", close);
    addEventListener("keydown", press);
    results.href = resultsAddress();
    template.after(bar);
    setTimeout(show, 100); // What a status says when it comes into being is not read aloud.
  }

  // The matches of each passage, and whether every word has one, as far as other forms of characters could matter.
  function find(passages) {
    const words = SpeechSearch.parse(query);
    const matches = passages.map(({ text }) => SpeechSearch.matches(text, words));
    const found = new Set(matches.flat().map(([, , word]) => word));
    return { matches, isAll: words.every(({ text }, i) => found.has(i) || !/\p{Script=Han}/u.test(text)) };
  }

  async function fetchVariants() {
    try {
      await new SpeechSearch.Index(new URL("../", results.href)).fetchVariants();
      return true;
    } catch {
      return false;
    }
  }

  // The match that the reader looks at: in or after the passage that the address names.
  function nearest() {
    const passage = document.querySelector(":target");
    if (!passage) return -1;
    const isReached = (mark) =>
      passage.contains(mark) || passage.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
    return matches.findIndex(([mark]) => isReached(mark));
  }

  function show() {
    const values = { match_number: current < 0 ? "–" : current + 1, match_count: matches.length };
    const text = matches.length ? position.dataset.at : position.dataset.none;
    position.textContent = text.replace(/\{(\w+)\}/g, (tag, name) => values[name] ?? tag);
    matches.forEach((marks, i) => marks.forEach((mark) => mark.toggleAttribute("data-current", i === current)));
    if (current >= 0) unfold(matches[current][0]);
  }

  // Opens what a match is hidden in.
  function unfold(mark) {
    for (let folded = mark.closest("details"); folded; folded = folded.parentElement.closest("details")) {
      if (!folded.querySelector("summary")?.contains(mark)) folded.open = true;
    }
  }

  function go(step) {
    if (!matches.length) return;
    current = current < 0 && step < 0 ? matches.length - 1 : (current + step + matches.length) % matches.length;
    show();
    matches[current][0].scrollIntoView({ block: "center" });
  }

  function close() {
    removeEventListener("keydown", press);
    focusPassage();
    for (const mark of matches.flat()) {
      const { parentNode } = mark;
      mark.replaceWith(...mark.childNodes);
      parentNode.normalize();
    }
    bar.remove();
    const url = new URL(location.href);
    url.searchParams.delete("q");
    history.replaceState(history.state, "", url);
  }

  // The keyboard goes on from where the reader is, since the button that it was on goes.
  function focusPassage() {
    const place = matches[current]?.[0] ?? document.querySelector("[data-search]");
    const passage = place?.closest("[data-search] [id], [data-search]");
    if (!passage) return;
    passage.tabIndex = -1;
    passage.addEventListener("blur", () => passage.removeAttribute("tabindex"), { once: true });
    passage.focus({ preventScroll: true });
  }

  function press(event) {
    const { key, target, isComposing, metaKey, ctrlKey, altKey } = event;
    if (isComposing || metaKey || ctrlKey || altKey) return;
    if (target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (key === "n" || key === "N") go(1);
    if (key === "p" || key === "P") go(-1);
  }

  // Back to the results as they were, filters and all, if the browser says that the reader was there.
  function resultsAddress() {
    const address = new URL(results.href);
    const from = document.referrer ? new URL(document.referrer) : address;
    const isSearch = from.origin === address.origin && from.pathname === address.pathname;
    if (isSearch && from.searchParams.get("q") === query) return from;
    address.searchParams.set("q", query);
    return address;
  }

  begin();
})();
