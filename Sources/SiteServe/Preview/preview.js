// Keeps the page as the files are, and shows over it what is wrong with them.
"use strict";

(() => {
  PreviewMorph.begin(document);
  const overlay = new PreviewOverlay();
  // Waits so many milliseconds before it asks again whether the server is there.
  const pause = 500;
  let events, waiting;
  let loading = Promise.resolve();

  // Hidden pages do not listen, since a browser keeps only a few connections open; they are brought up to date when
  // they are seen again.
  function listen() {
    clearTimeout(waiting);
    events?.close();
    if (document.hidden) return;
    events = new EventSource("/-/sitegen/events");
    events.onmessage = ({ data }) => hear(JSON.parse(data));
    events.onerror = () => {
      events.close();
      waiting = setTimeout(listen, pause);
    };
  }

  function hear(showing) {
    overlay.show(showing);
    loading = loading.then(update).catch(() => {});
  }

  // Takes the page from the server again, unless there is none for a moment. What must run from its beginning is loaded
  // anew by the browser.
  async function update() {
    const url = new URL(location.href);
    url.hash = "";
    const response = await fetch(url, { cache: "no-cache" });
    const isPage = response.headers.get("Content-Type")?.startsWith("text/html");
    if (response.status === 503 || !isPage) return;
    const source = new DOMParser().parseFromString(await response.text(), "text/html");
    if (response.redirected || String(scripts(source)) !== String(scripts(document))) return location.reload();
    keepingPlace(() => PreviewMorph.morph(document, source));
  }

  const sent = Array.from(document.scripts, (script) => script.getAttribute("src") ?? script.text);
  function scripts(page) {
    return page === document ? sent : Array.from(page.scripts, (script) => script.getAttribute("src") ?? script.text);
  }

  // The first element in sight stays where it is, whatever grows or shrinks above it.
  function keepingPlace(change) {
    const root = document.documentElement;
    const inSight = scrollY > 0 ? elementsInSight() : [];
    const tops = inSight.map((element) => element.getBoundingClientRect().top);
    root.style.overflowAnchor = "none";
    change();
    const i = inSight.findIndex((element) => element.isConnected);
    if (i >= 0) {
      const top = inSight[i].getBoundingClientRect().top - tops[i];
      if (top) scrollBy({ top, behavior: "instant" });
    }
    requestAnimationFrame(() => {
      root.style.overflowAnchor = "";
      if (!root.getAttribute("style")) root.removeAttribute("style");
    });
  }

  // Those that move with the page, from the top.
  function elementsInSight() {
    return Array.from(document.querySelectorAll("main *")).filter((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight && bottom > top && !isPinned(element);
    });
  }

  function isPinned(element) {
    if (!element) return false;
    return /fixed|sticky/.test(getComputedStyle(element).position) || isPinned(element.parentElement);
  }

  addEventListener("visibilitychange", listen);
  addEventListener("pageshow", (event) => event.persisted && listen());
  addEventListener("pagehide", () => events?.close());
  listen();
})();
