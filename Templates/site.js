// What a reader can also do by hand: go to the search, follow a link to where it leads now, see the words that were
// searched for, and take away a link to a passage.
"use strict";

(() => {
  const moved = document.querySelector("a[data-moved]");
  if (moved) return go(moved.href);
  addEventListener("keydown", search);
  const speech = document.querySelector("[data-permalink]");
  if (!speech) return;
  const { permalink, first, copied, searchScripts } = speech.dataset;
  const firstPage = first ? new URL(first, location.href) : null;
  const status = document.querySelector("[role=status]");
  let silence;

  // The key / leads to the search, unless the reader writes.
  function search(event) {
    const { key, target, isComposing, metaKey, ctrlKey, altKey } = event;
    if (key !== "/" || isComposing || metaKey || ctrlKey || altKey) return;
    if (target.closest?.("input, textarea, select, [contenteditable]")) return;
    const box = document.querySelector("[role=search] input");
    if (!box) return;
    event.preventDefault();
    box.select();
    box.focus();
  }

  // A passage that stands on another page: the first page of the speech knows which.
  function follow(cameFrom) {
    const id = location.hash.slice(1);
    if (!id) return;
    const passage = document.getElementById(id);
    if (passage?.matches(".elsewhere a")) {
      go(passage.href);
    } else if (!passage && firstPage && ![location.pathname, cameFrom].includes(firstPage.pathname)) {
      go(firstPage);
    }
  }

  // The query and the passage that the reader came with go along.
  function go(address) {
    const url = new URL(address);
    url.search = location.search;
    url.hash = location.hash;
    location.replace(url);
  }

  // Marks a passage without moving the page under the reader.
  function mark(hash) {
    const { scrollX, scrollY } = window;
    location.replace(hash);
    scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
  }

  async function copy(hash) {
    const url = new URL(permalink || firstPage || location.href, location.href);
    url.search = "";
    url.hash = hash;
    await navigator.clipboard.writeText(url.href);
    say(copied);
  }

  function say(words) {
    clearTimeout(silence);
    status.textContent = words;
    silence = setTimeout(() => (status.textContent = ""), 3000);
  }

  function load(address) {
    const script = document.createElement("script");
    script.src = address;
    script.async = false;
    document.head.append(script);
  }

  speech.addEventListener("click", (event) => {
    const link = event.target.closest("a.permalink");
    const wantsMore = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
    if (!link || wantsMore || !navigator.clipboard) return;
    event.preventDefault();
    mark(link.hash);
    copy(link.hash).catch(() => {});
  });

  addEventListener("hashchange", () => follow());
  follow(document.referrer && new URL(document.referrer).pathname);
  if (new URLSearchParams(location.search).get("q")) searchScripts?.split(" ").forEach(load);
})();
