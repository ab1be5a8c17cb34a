// What a reader can also do by hand: follow a link to where it leads now, and take away a link to a passage.
"use strict";

(() => {
  const moved = document.querySelector("a[data-moved]");
  if (moved) return go(moved.href);
  const speech = document.querySelector("[data-permalink]");
  if (!speech) return;
  const { permalink, first, copied } = speech.dataset;
  const firstPage = first ? new URL(first, location.href) : null;
  const status = document.querySelector("[role=status]");
  let silence;

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
    url.hash = hash;
    await navigator.clipboard.writeText(url.href);
    say(copied);
  }

  function say(words) {
    clearTimeout(silence);
    status.textContent = words;
    silence = setTimeout(() => (status.textContent = ""), 3000);
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
})();
