// The search page: what the reader types, chooses and goes back to becomes a search, and the address says which.
"use strict";

(() => {
  const page = document.querySelector("main.search");
  const form = page.querySelector("form");
  const box = form.elements.q;
  const status = page.querySelector("[role=status]");
  const heading = page.querySelector("#found");
  const list = page.querySelector(".entries");
  const further = page.querySelector(".further");
  const sorts = [...page.querySelectorAll("[name=sort]")];
  const index = new SpeechSearch.Index(new URL("../", document.baseURI));
  const words = new SearchWords(page);
  const results = new SearchResults(list, words, index);
  const filters = new SearchFilters(page, words, index, () => change());

  // Browsers let no page fetch an index from the disk.
  const isOnDisk = location.protocol === "file:";
  const batch = 5;
  // The page looks once in so many milliseconds whether the site was built again.
  const checks = 60_000;
  let running = new AbortController();
  // Whether going back leads to the query as it stands: the next letter typed then begins another.
  let isSettled = false;
  let found = { speeches: [] };
  // The address of the search that runs or was the last, and whether it is still to be written.
  let searched, isUnwritten = false;
  let writing, saving, saying, waiting;
  let loading = Promise.resolve();

  // The query, as much of it as counts.
  function query() {
    return Array.from(box.value.trim()).slice(0, 200).join("");
  }

  function sort() {
    return sorts.find((choice) => choice.checked).value;
  }

  // The address and the page

  function address() {
    const parameters = new URLSearchParams();
    if (query()) parameters.set("q", query());
    for (const [field, ids] of Object.entries(filters.chosen)) ids.forEach((id) => parameters.append(field, id));
    if (sort() === "date") parameters.set("sort", "date");
    const url = new URL(location.href);
    url.search = parameters;
    url.hash = "";
    return url;
  }

  function readAddress() {
    const parameters = new URLSearchParams(location.search);
    box.value = parameters.get("q") ?? "";
    filters.chosen = Object.fromEntries(SearchFilters.fields.map((field) => [field, parameters.getAll(field)]));
    for (const choice of sorts) choice.checked = choice.value === (parameters.get("sort") ?? "relevance");
    if (!sorts.some((choice) => choice.checked)) sorts[0].checked = true;
  }

  function writeAddress(isNew) {
    clearTimeout(writing);
    isUnwritten = false;
    if (searched.search === location.search) return;
    clearTimeout(saving);
    if (isNew) history.pushState(null, "", searched);
    else history.replaceState(history.state, "", searched);
  }

  // Browsers limit how often an address is written: while letters are typed it waits until the reader pauses or leaves.
  function writeAddressLater() {
    clearTimeout(writing);
    isUnwritten = true;
    writing = setTimeout(writeAddress, 300, false);
  }

  function writeAddressNow() {
    if (isUnwritten) writeAddress(false);
  }

  // What is on the page is kept with its address, so that the reader finds it again.
  function save() {
    writeAddressNow();
    clearTimeout(saving);
    history.replaceState({ shown: results.shown, top: scrollY }, "");
  }

  // States

  function show(state) {
    clearTimeout(waiting);
    page.removeAttribute("aria-busy");
    for (const part of page.querySelectorAll("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").includes(state);
    }
    page.querySelector(".refine").hidden = !(state === "results" || (state === "nothing" && filters.isAny));
    const note = page.querySelector(`.note[data-when=${state}] p`);
    say(state === "results" ? heading.textContent : state === "idle" ? "" : note.textContent);
  }

  function wait() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      page.setAttribute("aria-busy", "true");
      if (page.querySelector(".findings").hidden) show("searching");
    }, 300);
  }

  // What is said aloud waits until the reader pauses.
  function say(text) {
    clearTimeout(saying);
    saying = setTimeout(() => status.textContent === text || (status.textContent = text), 1000);
  }

  function fail(signal) {
    if (!signal.aborted) show("failed");
  }

  // Searching

  async function search({ shown = batch, top } = {}) {
    searched = address();
    running.abort();
    further.hidden = true;
    running = new AbortController();
    const { signal } = running;
    if (isOnDisk) return show("disk");
    if (!SpeechSearch.parse(query()).length) return show(query() ? "unsearchable" : "idle");
    wait();
    try {
      await index.renew(signal, checks);
      const options = { filters: filters.chosen, sort: sort(), signal };
      const all = await index.find(query(), options);
      if (signal.aborted) return;
      found = all;
      results.begin(found, query(), signal);
      await more(Math.max(shown, batch));
      if (top !== undefined) scrollTo({ top, behavior: "instant" });
      await filters.show(query(), found, signal);
    } catch {
      if (await isRenewed(signal)) return search({ shown, top });
      fail(signal);
    }
  }

  // Whether a search can fail because the site was built again meanwhile.
  function isRenewed(signal) {
    return index.renew(signal).catch(() => false);
  }

  async function more(count) {
    const { signal } = running;
    await results.show(count);
    if (signal.aborted) return;
    further.hidden = results.isComplete;
    heading.textContent = results.count;
    show(results.shown || !results.isComplete ? "results" : "nothing");
    ending.unobserve(further);
    ending.observe(further);
  }

  // One step after the other, however often the reader asks.
  function goOn() {
    const { signal } = running;
    loading = loading.then(() => signal.aborted || more(batch)).catch(() => fail(signal));
    return loading;
  }

  // What the reader does

  // Searches at once: a search that still runs for fewer letters is given up.
  function type(event) {
    if (event.isComposing || address().search === searched.search) return;
    search();
    if (isSettled) writeAddress(true);
    else writeAddressLater();
    isSettled = false;
  }

  function change() {
    search();
    writeAddress(true);
    isSettled = query() !== "";
  }

  function move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.isComposing || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
    const links = [box, ...list.querySelectorAll("a")];
    const place = links.indexOf(document.activeElement);
    const next = links[place + step];
    if (place < 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  const ending = new IntersectionObserver(
    (entries) => entries.some((entry) => entry.isIntersecting) && !further.hidden && goOn(),
    { rootMargin: "600px" });

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
    writeAddress(isSettled);
    isSettled = query() !== "";
  });
  box.addEventListener("input", type);
  box.addEventListener("compositionend", type);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.isComposing || !box.value) return;
    event.preventDefault();
    box.value = "";
    type(event);
  });
  page.addEventListener("keydown", move);
  for (const choice of sorts) choice.addEventListener("change", change);
  page.querySelector(".narrow").addEventListener("toggle", (event) => {
    const { signal } = running;
    if (event.target.open) filters.show(query(), found, signal).catch(() => fail(signal));
  });
  page.querySelector(".retry").addEventListener("click", () => search());
  further.querySelector("button").addEventListener("click", async () => {
    const last = list.lastElementChild;
    await goOn();
    last?.nextElementSibling?.querySelector("a").focus();
  });
  addEventListener("scroll", () => {
    clearTimeout(saving);
    saving = setTimeout(save, 300);
  });
  addEventListener("pagehide", save);
  addEventListener("click", writeAddressNow, true);
  document.addEventListener("visibilitychange", writeAddressNow);
  addEventListener("popstate", () => address().search !== location.search && restore());

  function restore() {
    const state = history.state ?? {};
    readAddress();
    isSettled = query() !== "";
    search(state);
    writeAddress(false);
  }

  history.scrollRestoration = "manual";
  restore();
  if (!box.value) box.focus({ preventScroll: true });
  if (!isOnDisk) index.open().catch(() => {});
})();
