// Finds speeches by their words, in the index that was built with the site. How texts are folded, cut into terms and
// held against a query is the same here as in the program that makes the index: Tests/Vectors/search.jsonl.
"use strict";

globalThis.SpeechSearch = (() => {
  // Scripts that write words without spaces between them: Thai, Lao, Myanmar, Hangul, Khmer, kana, Han, Yi.
  const unspaced =
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035" +
    "\u3038-\u303c\u3041-\u30ff\u3105-\u312f\u3130-\u318f\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff" +
    "\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\u{1aff0}-\u{1b16f}\u{20000}-\u{3ffff}";

  // What a folded character is. What is less than a word separates words.
  const SPACE = 1, DOT = 2, BREAK = 4, WORD = 8, UNSPACED = 16;

  function kindOf(scalar) {
    if (/\p{White_Space}/u.test(scalar)) return SPACE;
    if (/[·•‧・∙]/.test(scalar)) return DOT;
    if (!/[\p{L}\p{N}\p{M}]/u.test(scalar)) return BREAK;
    return isUnspaced.test(scalar) ? UNSPACED : WORD;
  }

  // In canonical text, which holds nothing but words, " " and "|".
  const isUnspaced = new RegExp(`^[${unspaced}]`, "u");
  const beginsWithWord = new RegExp(`^[^${unspaced} |]`, "u");
  const endsWithWord = new RegExp(`[^${unspaced} |]$`, "u");
  const runs = new RegExp(`[${unspaced}]+|[^${unspaced} |]+`, "gu");
  const piecesOfChunk = new RegExp(`[${unspaced}]+|[^${unspaced} ]+`, "gu");
  const isWordBefore = (text, at) => endsWithWord.test(text.slice(Math.max(0, at - 2), at));
  const isWordAfter = (text, at) => beginsWithWord.test(text.slice(at, at + 2));

  // Characters that are folded to others although Unicode tells them apart.
  const alike = { ς: "σ", ß: "ss", "○": "〇", "◯": "〇", 零: "〇" };
  const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
  let variants = new Map();
  let folds = new Map();

  // Traditional characters are folded to simplified ones from now on: two strings, character for character.
  function useVariants({ from, to }) {
    const simplified = [...to];
    variants = new Map([...from].map((character, index) => [character, simplified[index]]));
    folds = new Map();
  }

  // What a character is folded to, whatever stands beside it.
  function foldScalar(scalar) {
    let fold = folds.get(scalar);
    if (!fold) {
      const letters = scalar.normalize("NFKC").toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
      fold = [...letters.normalize("NFC").replace(ignorable, "")]
        .flatMap((letter) => [...(alike[letter] ?? variants.get(letter) ?? letter)])
        .map((letter) => ({ letter, kind: kindOf(letter) }));
      fold.isMark = /^\p{M}/u.test(scalar);
      folds.set(scalar, fold);
    }
    return fold;
  }

  // The canonical text, and for each of its UTF-16 units where it begins and ends in the source.
  function fold(source) {
    const start = [], end = [];
    let text = "", last = 0, gap = 0;

    function push(letters, from, to) {
      text += letters;
      for (let unit = 0; unit < letters.length; unit += 1) start.push(from), end.push(to);
    }

    function add(scalar, from, to) {
      const fold = foldScalar(scalar);
      if (!fold.length && fold.isMark && last && !gap) end[end.length - 1] = to;
      for (const { letter, kind } of fold) {
        if (kind < WORD) {
          gap |= kind;
          continue;
        }
        if (last && gap) push(separator(gap, last, kind), end[end.length - 1], from);
        push(letter, from, to);
        last = kind;
        gap = 0;
      }
    }

    for (const { piece, from, to } of composed(source)) {
      let at = from;
      for (const scalar of piece) {
        add(scalar, at, to ?? at + scalar.length);
        if (to === undefined) at += scalar.length;
      }
    }
    return { text, start, end };
  }

  // What stands in canonical text for what stood between two words.
  function separator(gap, before, after) {
    if (gap & BREAK) return "|";
    if (gap & DOT) return before === UNSPACED && after === UNSPACED ? "" : "|";
    return before === WORD && after === WORD ? " " : "";
  }

  // The text in NFC. A letter with its marks that is not in it is a piece that goes `from` an offset `to` another.
  function* composed(text) {
    if (text === text.normalize("NFC")) return yield { piece: text, from: 0 };
    for (const { 0: letter, index } of text.matchAll(/(?:^|[^])[\p{M}\u1160-\u11ff]*/gu)) {
      const piece = letter.normalize("NFC");
      yield piece === letter ? { piece, from: index } : { piece, from: index, to: index + letter.length };
    }
  }

  const cut = (word) => [...word.slice(0, 80)].slice(0, 40).join("");

  // The terms that the index holds for a text.
  function terms(text) {
    const terms = new Set();
    for (const [run] of fold(text).text.matchAll(runs)) {
      if (isUnspaced.test(run)) {
        const scalars = [...run];
        scalars.forEach((scalar, index) => terms.add(scalar + (scalars[index + 1] ?? "")));
      } else {
        terms.add(cut(run));
      }
    }
    return [...terms].sort();
  }

  // Quotation marks that begin a phrase, and those that end it.
  const closings = { "“": "”“", '"': '"', "„": "“”", "«": "»", "「": "」", "『": "』", "＂": "＂" };

  // A query is cut at spaces; what is quoted stays whole.
  function* chunks(query) {
    let text = "", closing = "";
    for (const scalar of [...query.slice(0, 400)].slice(0, 200)) {
      const isEnd = closing ? closing.includes(scalar) : closings[scalar] || /\p{White_Space}/u.test(scalar);
      if (isEnd) {
        if (text) yield { text, isPhrase: closing !== "" };
        text = "";
        closing = closing ? "" : (closings[scalar] ?? "");
      } else {
        text += scalar;
      }
    }
    if (text) yield { text, isPhrase: closing !== "" };
  }

  // Words of a chunk. One mark that joins words, as in people’s, covid-19, 3.5, keeps them together.
  function pieces(source, { text, start, end }) {
    const joined = text.replace(/[| ]/g, (_, at) => {
      const gap = source.slice(end[at - 1], start[at + 1]).normalize("NFKC").replace(ignorable, "");
      return /^['’‐.,:/_&-]$/.test(gap) && isWordBefore(text, at) && isWordAfter(text, at + 1) ? "|" : " ";
    });
    return joined.match(piecesOfChunk) ?? [];
  }

  // The words of a query: an exact one stands as it is, another may also go on, or have another ending.
  function parse(query) {
    const words = new Map();
    let singles = "";
    const add = (text, exact) => text && words.set(`${exact} ${text}`, { text, exact });
    const addSingles = () => (add(singles, true), (singles = ""));
    for (const { text, isPhrase } of chunks(query)) {
      const folded = fold(text);
      if (!isPhrase && isUnspaced.test(folded.text) && [...folded.text].length === 1) {
        singles += folded.text;
        continue;
      }
      addSingles();
      if (isPhrase) {
        add(folded.text, true);
      } else {
        for (const piece of pieces(text, folded)) add(piece, isUnspaced.test(piece) || piece.includes("|"));
      }
    }
    addSingles();
    return [...words.values()].slice(0, 12);
  }

  // An English word without its ending, more or less.
  function stem(word) {
    if (!/^[a-z]{4,}$/.test(word)) return word;
    let stem = word;
    if (/..ie[sd]$/.test(word)) stem = word.slice(0, -3) + "y";
    else if (/(ss|s|x|z|ch|sh)es$/.test(word)) stem = word.slice(0, -2);
    else if (/[^sui]s$/.test(word)) stem = word.slice(0, -1);
    else if (/(?=.{3}).*[aeiouy].*(?:ing|(?<!e)ed)$/.test(word)) stem = withoutVerbEnding(word);
    return stem.length > 3 ? stem.replace(/e$/, "") : stem;
  }

  function withoutVerbEnding(word) {
    const rest = word.replace(/(ing|ed)$/, "");
    if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
    return /([^aeiouylsz])\1$/.test(rest) ? rest.slice(0, -1) : rest;
  }

  // What all words that are like a word begin with.
  const base = (word) => stem(word).replace(/y$/, "");

  // Tells whether a term is a word, goes on after it, or is it with another ending.
  function likeness(word) {
    const root = stem(word), beginning = base(word), canGoOn = [...word].length >= 3;
    return (term) =>
      term === word ||
      (term.startsWith(beginning) && ((canGoOn && term.startsWith(word)) || stem(term) === root));
  }

  // Where a word stands in canonical text.
  function* occurrences(text, { text: word, exact }) {
    if (!exact) {
      const isLike = likeness(word);
      for (const { 0: run, index } of text.matchAll(runs)) if (isLike(run)) yield [index, index + run.length];
    } else if (word) {
      const begins = beginsWithWord.test(word), ends = endsWithWord.test(word);
      for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + 1)) {
        const to = from + word.length;
        if (!(begins && isWordBefore(text, from)) && !(ends && isWordAfter(text, to))) yield [from, to];
      }
    }
  }

  // Where words stand in a source: [start, end, index of the word], in order; some can overlap.
  function allMatches({ text, start, end }, words) {
    return words
      .flatMap((word, index) => Array.from(occurrences(text, word), ([from, to]) => [start[from], end[to - 1], index]))
      .sort((one, other) => one[0] - other[0] || other[1] - one[1] || one[2] - other[2]);
  }

  function withoutOverlaps(matches) {
    let reached = 0;
    return matches.filter(([start, end]) => start >= reached && ((reached = end), true));
  }

  const matches = (text, words) => withoutOverlaps(allMatches(fold(text), words));

  const blocks = "p,li,h1,h2,h3,h4,h5,h6,blockquote,pre,td,th,dt,dd,div,section,header,article,figcaption,summary";
  const unread = ".note-ref,.page-mark,.permalink,.back,script,style";

  // The texts of a page, block by block, with the id that leads there and the text nodes they are made of.
  function passages(doc) {
    const passages = [];
    for (const container of doc.querySelectorAll("[data-search]")) {
      const walker = doc.createTreeWalker(container, NodeFilter.SHOW_TEXT);
      let block = null, passage = null, anchor = "";
      while (walker.nextNode()) {
        const node = walker.currentNode, parent = node.parentElement;
        if (parent.closest(unread)) continue;
        const closest = parent.closest(`${blocks},[data-search]`);
        if (closest !== block) {
          block = closest;
          passages.push((passage = { anchor: anchorOf(block, container), text: "", nodes: [] }));
        }
        passage.nodes.push([node, passage.text.length]);
        passage.text += node.data;
        if (/\P{White_Space}/u.test(node.data)) anchor = passage.anchor ||= anchor;
      }
    }
    return passages.filter(({ text }) => /\P{White_Space}/u.test(text));
  }

  function anchorOf(block, container) {
    for (let element = block; element !== container; element = element.parentElement) {
      if (element.id && element.matches(blocks)) return element.id;
    }
    return "";
  }

  // Puts matches of a passage into <mark> elements. Its list of nodes holds no longer after that.
  function mark(passage, matches) {
    const marks = [];
    for (const [node, offset] of passage.nodes) {
      const inNode = matches.filter(([start, end]) => start < offset + node.length && end > offset);
      const ofNode = inNode.reverse().map(([start, end]) => {
        if (end - offset < node.length) node.splitText(end - offset);
        const part = start > offset ? node.splitText(start - offset) : node;
        const mark = node.ownerDocument.createElement("mark");
        part.replaceWith(mark);
        mark.append(part);
        return mark;
      });
      marks.push(...ofNode.reverse());
    }
    return marks;
  }

  // The part of a text around its first match, in pieces that are matches or not.
  function snippet(text, matches) {
    const [first, firstEnd] = matches[0] ?? [0, 0];
    const isDense = isUnspacedAnywhere.test(text.slice(Math.max(0, first - 20), firstEnd + 20));
    const width = isDense ? 90 : 160;
    let end = Math.min(text.length, Math.max(first + Math.round(width * 0.7), width, firstEnd));
    let start = Math.max(0, Math.min(first, end - width));
    if (start > 0) start = Math.min(first, edge(text, start, 1, isDense));
    if (end < text.length) end = Math.max(firstEnd, edge(text, end, -1, isDense));
    const pieces = [];
    const add = (piece, isMatch) => piece && pieces.push({ text: piece.replace(/\s+/g, " "), isMatch });
    let at = start;
    for (const [from, to] of matches) {
      if (from < at || to > end) continue;
      add((at === start && start > 0 ? "…" : "") + text.slice(at, from), false);
      add(text.slice(from, to), true);
      at = to;
    }
    add((at === start && start > 0 ? "…" : "") + text.slice(at, end) + (end < text.length ? "…" : ""), false);
    return pieces;
  }

  const isUnspacedAnywhere = new RegExp(`[${unspaced}]`, "u");

  // The next place where a text can be cut: a space, if there is one near, and never within a letter.
  function edge(text, at, step, isDense) {
    if (!isDense) {
      for (let near = at; Math.abs(near - at) < 20; near += step) if (/\s/.test(text[near] ?? "")) return near;
    }
    while (/[\p{M}\udc00-\udfff]/u.test(text[at] ?? "")) at += step;
    return at;
  }
