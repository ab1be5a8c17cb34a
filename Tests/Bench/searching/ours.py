"""Queries on the search page of a built site."""

import time
from collections import Counter
from urllib.parse import quote

# What makes up a first query, beside the search page itself, and the parts of it that depend on the query.
COLUMNS = [["script", "manifest", "folding", "index", "results"], ["index"], ["results"]]

SHOWN = """
const page = document.querySelector("main.search");
for (let waited = 0; ; waited += 10) {
  if (waited > 30000) throw new Error("the search does not end");
  const isShown = (selector) => !page.querySelector(selector).hidden;
  if (isShown(".findings") || isShown(".note[data-when=nothing]")) break;
  if (isShown(".note[data-when=failed]")) throw new Error("the search failed");
  await new Promise((go) => setTimeout(go, 10));
}
return page.querySelectorAll(".entries > li").length;
"""


def kind(path):
    """What a file that the search page fetches is to it."""
    if path.endswith(".js"):
        return "script"
    if path.startswith("/search/"):
        name = path.removeprefix("/search/")
        kinds = {"meta.json": "manifest", "fold.json": "folding", "i": "index", "s": "results", "f": "facets"}
        return kinds.get(name.split("/")[0], "page")
    return "results" if path.endswith(".html") else "page"


def first_query(browser, server, query):
    """The bytes of each kind that a reader's first query takes, and how many speeches it shows."""
    server.taken()
    browser.open(f"{server.address}/search/index.html?q={quote(query)}")
    shown = browser.run(SHOWN)
    settle(server)
    bytes = Counter()
    for path, size in server.taken():
        bytes[kind(path)] += size
    return bytes, shown


def settle(server):
    """Waits until nothing more is fetched."""
    count = -1
    while count != len(server.sent):
        count = len(server.sent)
        time.sleep(0.12)
