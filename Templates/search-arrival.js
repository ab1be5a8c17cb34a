// Whoever comes from the search finds the words marked, and a bar that leads from one to the next.
"use strict";

(() => {
  const query = new URLSearchParams(location.search).get("q");
  const template = document.querySelector("template[data-matches]");
  const words = SpeechSearch.parse(query);
  if (!template || !words.length) return;
  const matches = SpeechSearch.passages(document).flatMap(mark);
  const bar = template.content.firstElementChild.cloneNode(true);
  const position = bar.querySelector("[role=status]");
  let current = -1;

  // Marks a passage. A match that crosses elements has several marks, as long together as it.
  function mark(passage) {
    const found = SpeechSearch.matches(passage.text, words);
    const marks = SpeechSearch.mark(passage, found);
    return found.map(([start, end]) => {
      const own = [];
      for (let left = end - start; left > 0 && marks.length; left -= own.at(-1).textContent.length) {
        own.push(marks.shift());
      }
      return own;
    });
  }

  // The match that the reader looks at: in or after the passage that the address names.
  function find() {
    const passage = document.querySelector(":target");
    if (!passage) return -1;
    return matches.findIndex(([mark]) => passage.contains(mark) || passage.compareDocumentPosition(mark) & 4);
  }

  function show() {
    const values = { match_number: current < 0 ? "–" : current + 1, match_count: matches.length };
    const text = matches.length ? position.dataset.at : position.dataset.none;
    position.textContent = text.replace(/\{(\w+)\}/g, (tag, name) => values[name]);
    matches.forEach((marks, i) => marks.forEach((mark) => mark.toggleAttribute("data-current", i === current)));
  }

  function go(step) {
    if (!matches.length) return;
    current = current < 0 && step < 0 ? matches.length - 1 : (current + step + matches.length) % matches.length;
    show();
    matches[current][0].scrollIntoView({ block: "center" });
  }

  function close() {
    removeEventListener("keydown", press);
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

  function press(event) {
    const { key, target, isComposing, metaKey, ctrlKey, altKey } = event;
    if (isComposing || metaKey || ctrlKey || altKey) return;
    if (target.closest?.("input, textarea, select, [contenteditable]")) return;
    if (key === "n" || key === "N") go(1);
    if (key === "p" || key === "P") go(-1);
  }

  // Back to the results as they were, filters and all, where the browser says that the reader was there.
  function resultsAddress() {
    const results = new URL(bar.querySelector("a").href);
    const from = document.referrer ? new URL(document.referrer) : results;
    if (from.pathname === results.pathname && from.searchParams.get("q") === query) return from;
    results.searchParams.set("q", query);
    return results;
  }

  bar.querySelector("a").href = resultsAddress();
  for (const button of bar.querySelectorAll("[data-step]")) {
    button.hidden = !matches.length;
    button.addEventListener("click", () => go(Number(button.dataset.step)));
  }
  bar.querySelector("[data-close]").addEventListener("click", close);
  addEventListener("keydown", press);
  template.after(bar);
  current = find();
  setTimeout(show, 100); // What a status says when it comes into being is not read aloud.
})();
