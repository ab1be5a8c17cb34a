"""Queries on the index that Pagefind makes of the same pages."""

import subprocess
import sys
from collections import Counter

PAGE = "<!DOCTYPE html><html lang=zh><meta charset=utf-8><title>Pagefind</title>"

# The pages of speeches, without lists and without the pages that hold a whole speech once more.
FOLDERS = ["c[0-9][0-9]", "texts"]
PAGES = f"{{{','.join(FOLDERS)}}}/*/{{index,[0-9]*/index}}.html"

SEARCH = """
const pagefind = await import("/pagefind/pagefind.js");
await pagefind.init();
window.found = (await pagefind.search(given[0])).results;
await Promise.all(window.found.slice(0, 5).map((result) => result.data()));
return window.found.length;
"""
MORE = "await Promise.all(window.found.slice(5, 10).map((result) => result.data()));"


def install(work):
    """The path of the program, which is fetched if it is not here."""
    venv = work / "venv"
    if not (venv / "bin/python").exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        packages = ["pagefind==1.5.2", "pagefind-bin-extended==1.5.2"]
        subprocess.run([venv / "bin/pip", "-q", "install", *packages], check=True)
    return next(file for file in venv.rglob("pagefind_extended*") if file.is_file() and file.stat().st_mode & 0o100)


def command(program, site, output):
    """Indexes the speeches, all as Chinese, since only then are Chinese words cut."""
    return [
        program, "--quiet", "--site", site, "--output-path", output, "--glob", PAGES, "--root-selector", "article",
        "--force-language", "zh",
    ]


def kind(path):
    if path.endswith(".pf_index"):
        return "index"
    if path.endswith(".pf_fragment"):
        return "results"
    if path.endswith((".pf_meta", ".json")):
        return "manifest"
    return "script"


def first_query(browser, server, query):
    """The bytes of each kind for the first five results, and for ten; and how many pages are found."""
    browser.open(server.address + "/blank.html")
    server.taken()
    found = browser.run(SEARCH, query)
    five = Counter()
    for path, size in server.taken():
        five[kind(path)] += size
    browser.run(MORE)
    ten = five + Counter({"results": sum(size for _, size in server.taken())})
    return five, ten, found
