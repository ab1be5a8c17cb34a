"""The time from a key to the results, on the search page."""

WATCH = """
const page = document.querySelector("main.search");
const box = page.querySelector("[name=q]"), list = page.querySelector(".entries"), heading = page.querySelector("#found");
const isOf = (query) =>
  [...list.children].every((item) => new URL(item.querySelector("a").href).searchParams.get("q") === query);
box.addEventListener("input", () => (window.key = { query: box.value.trim(), pressed: performance.now() }), true);
const find = SpeechSearch.Index.prototype.find;
SpeechSearch.Index.prototype.find = async function (...given) {
  window.key.begun = performance.now();
  const found = await find.apply(this, given);
  window.key.found = performance.now();
  return found;
};
new MutationObserver((changes) => {
  const { key } = window;
  if (!key || key.shown || !isOf(key.query)) return;
  if (list.children.length) key.first ??= performance.now();
  if (changes.some(({ target }) => target === heading)) key.shown = performance.now();
}).observe(page, { subtree: true, childList: true });
"""

TIMES = """
for (let waited = 0; !window.key?.shown; waited += 5) {
  if (waited > 10000) throw new Error("the search does not end");
  await new Promise((go) => setTimeout(go, 5));
}
const { pressed, begun, found, first = window.key.shown, shown } = window.key;
window.key = null;
return [begun - pressed, found - begun, first - found, shown - first].map((time) => Math.round(time * 10) / 10);
"""


def times(browser, address, words, is_warm):
    """For each key of words typed one after another, the milliseconds that each step takes: to begin, the index,
    the first speech, the others. Warm: the page stays open from word to word; else each word is typed by a
    reader who was never there."""
    steps = []
    for place, word in enumerate(words):
        if place == 0 or not is_warm:
            browser.open(address + "/search/index.html")
            browser.run(WATCH)
        browser.run("const box = document.querySelector('main.search [name=q]'); box.value = ''; box.focus();")
        for key in word:
            browser.press(key)
            steps.append(browser.run(TIMES))
    return steps
