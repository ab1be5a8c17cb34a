// What is wrong with the files, over the page: errors lie on it until they are mended, warnings are a mark to open.
"use strict";

globalThis.PreviewOverlay = (() => {
  function count(number, name) {
    return number ? `${number} ${name}${number === 1 ? "" : "s"}` : "";
  }

  // A diagnostic as the terminal prints it: what and where, the line with a mark below it, notes and a way to mend it.
  function item({ severity, text }) {
    const [first, ...rest] = text.split("\n");
    const [, place, message] = /^(.*?): ((?:error|warning): .*)$/.exec(first) ?? [null, "", first];
    const excerpt = rest.filter((line) => /^ *\d* \| /.test(line));
    const li = element("li", { class: severity });
    li.append(element("p", { class: "message" }, message));
    if (place) li.append(element("p", { class: "place" }, place));
    if (excerpt.length) li.append(element("pre", {}, excerpt.join("\n")));
    for (const line of rest.slice(excerpt.length)) li.append(element("p", { class: "note" }, line.trim()));
    return li;
  }

  function element(name, attributes = {}, text = "") {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  }

  class PreviewOverlay {
    #host = document.createElement("sitegen-preview");
    #root = this.#host.attachShadow({ mode: "open" });
    #details = element("details", { lang: "en", role: "status" });
    #summary = element("summary");
    #list = element("ol");
    #note = element("p");
    // What is shown, as it was told; what was closed by hand stays closed until it changes.
    #shown = "";

    constructor() {
      const style = element("link", { rel: "stylesheet", href: "/-/sitegen/preview.css" });
      this.#details.append(this.#summary, this.#note, this.#list);
      this.#root.append(style, this.#details);
    }

    /// Shows what is wrong now; nothing if nothing is.
    show({ stale, errors, warnings, problems }) {
      const shown = JSON.stringify([stale, errors, warnings, problems]);
      if (shown === this.#shown) return;
      this.#shown = shown;
      if (!problems.length) return this.#host.remove();
      this.#summary.textContent = [count(errors, "error"), count(warnings, "warning")].filter(Boolean).join(", ");
      this.#note.textContent = stale ? "What cannot be shown stays as it was until this is mended." : "";
      this.#note.hidden = !stale;
      this.#list.replaceChildren(...problems.map(item));
      const more = errors + warnings - problems.length;
      if (more) this.#list.append(element("li", {}, `and ${more} more, in the terminal`));
      this.#details.className = stale ? "error" : "warning";
      this.#details.open = stale;
      if (!this.#host.isConnected) document.documentElement.append(this.#host);
    }
  }

  return PreviewOverlay;
})();
