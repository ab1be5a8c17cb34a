// Changes a document in place from one source to another: only what differs is touched, so that the reader keeps the
// place, the focus and what was typed, and whatever scripts have added since stays.
"use strict";

globalThis.PreviewMorph = (() => {
  // For each node of the page that came from the source: the node of the source as it was then.
  const origins = new WeakMap();
  // So many siblings further on is looked for where a node has gone.
  const reach = 200;

  /// Takes the document as it stands for the one that was sent. It must not have been changed yet.
  function begin(document) {
    record(document.documentElement, document.documentElement.cloneNode(true));
  }

  /// Makes a document what it would be if `source` had been sent in place of what was.
  function morph(document, source) {
    change(document.documentElement, source.documentElement);
  }

  function record(node, origin) {
    origins.set(node, origin);
    node.childNodes.forEach((child, i) => record(child, origin.childNodes[i]));
  }

  // A new node for the page.
  function made(source) {
    const node = document.importNode(source, true);
    record(node, source);
    return node;
  }

  function change(node, source) {
    const origin = origins.get(node);
    if (origin.isEqualNode(source)) return;
    origins.set(node, source);
    if (node.nodeType !== Node.ELEMENT_NODE) {
      node.data = source.data;
    } else if (node.matches("link[rel=stylesheet]")) {
      exchange(node, source);
    } else {
      changeAttributes(node, origin, source);
      changeChildren(node, origin, source);
    }
  }

  // The old style goes when the new one is there, so that the page is never bare.
  function exchange(link, source) {
    const next = made(source);
    for (const event of ["load", "error"]) next.addEventListener(event, () => link.remove(), { once: true });
    origins.delete(link);
    link.after(next);
  }

  // What scripts did to attributes stays, unless the source says something new of them.
  function changeAttributes(node, origin, source) {
    for (const { name, value } of source.attributes) {
      if (origin.getAttribute(name) !== value) node.setAttribute(name, value);
    }
    for (const { name } of origin.attributes) if (!source.hasAttribute(name)) node.removeAttribute(name);
  }

  function changeChildren(node, origin, source) {
    const old = Array.from(node.childNodes).filter((child) => origins.has(child));
    const isWhole = old.length === origin.childNodes.length;
    if (hasWords(source) && !(isWhole && old.length === node.childNodes.length && old.every(isAsSent))) {
      return node.replaceChildren(...Array.from(source.childNodes, made));
    }
    const matches = matched(old, Array.from(source.childNodes));
    const kept = new Set(matches);
    for (const child of old) if (!kept.has(child)) child.remove();
    let last = null;
    source.childNodes.forEach((next, i) => {
      const child = matches[i] ?? made(next);
      if (matches[i]) change(child, next);
      else if (last) last.after(child);
      else node.prepend(child);
      last = origins.has(child) ? child : child.nextSibling;
    });
  }

  // Whether text stands directly in an element.
  function hasWords(element) {
    return Array.from(element.childNodes).some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
  }

  // Whether nothing has changed a node since it was sent.
  function isAsSent(node) {
    return node.isEqualNode(origins.get(node));
  }

  // For each node of the new source the one of the page that becomes it, in the order of both: one that says the same,
  // or else one of the same kind that says something which is not said further on.
  function matched(nodes, sources) {
    const old = nodes.map((node) => content(origins.get(node)));
    const next = sources.map(content);
    const matches = new Array(sources.length).fill(null);
    let start = 0;
    while (start < old.length && start < next.length && old[start] === next[start]) matches[start] = nodes[start++];
    let [oldEnd, end] = [old.length, next.length];
    while (oldEnd > start && end > start && old[oldEnd - 1] === next[end - 1]) matches[--end] = nodes[--oldEnd];
    for (let [at, i] = [start, start]; i < end; i++) {
      const ahead = old.slice(at, Math.min(oldEnd, at + reach));
      let found = ahead.indexOf(next[i]);
      if (found < 0) {
        const later = new Set(next.slice(i + 1, Math.min(end, i + reach)));
        const wanted = ahead.findIndex((text) => later.has(text));
        const free = nodes.slice(at, at + (wanted < 0 ? ahead.length : wanted));
        found = free.findIndex((node) => origins.get(node).nodeName === sources[i].nodeName);
      }
      if (found < 0) continue;
      matches[i] = nodes[at + found];
      at += found + 1;
    }
    return matches;
  }

  // What a node says, and in which element; ids and addresses change with what stands before it.
  function content(node) {
    return node.textContent.trim() ? `${node.nodeName} ${node.textContent}` : (node.outerHTML ?? node.nodeName);
  }

  return { begin, morph };
})();
