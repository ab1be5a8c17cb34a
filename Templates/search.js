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
  const hasUnspaced = new RegExp(`[${unspaced}]`, "u");
  const runs = new RegExp(`[${unspaced}]+|[^${unspaced} |]+`, "gu");
  const piecesOfChunk = new RegExp(`[${unspaced}]+|[^${unspaced} ]+`, "gu");
  const isWordBefore = (text, at) => endsWithWord.test(text.slice(Math.max(0, at - 2), at));
  const isWordAfter = (text, at) => beginsWithWord.test(text.slice(at, at + 2));

  // Characters that are folded to others although Unicode tells them apart.
  const alike = {
    ς: "σ", đ: "d", ħ: "h", ı: "i", ł: "l", ø: "o", ß: "ss", æ: "ae", œ: "oe", "○": "〇", "◯": "〇", 零: "〇",
  };
  // Marks that only tell how a letter is read: accents, the points of Hebrew and Arabic, nuktas.
  const accents = new RegExp(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670" +
      "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u093c]", "gu");
  const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
  let variants = new Map();
  let folds = new Map();
  let foldedPassages = new WeakMap();

  // Traditional characters are folded to simplified ones from now on: two strings, character for character.
  function useVariants({ from, to }) {
    const simplified = [...to];
    variants = new Map([...from].map((character, index) => [character, simplified[index]]));
    folds = new Map();
    foldedPassages = new WeakMap();
  }

  // What a character is folded to, whatever stands beside it.
  function foldScalar(scalar) {
    let fold = folds.get(scalar);
    if (!fold) {
      const letters = scalar.normalize("NFKC").toLowerCase().normalize("NFD").replace(accents, "");
      const kept = [...letters.normalize("NFC").replace(ignorable, "")];
      const folded = kept.flatMap((letter) => [...(alike[letter] ?? variants.get(letter) ?? letter)]);
      fold = { letters: folded, kinds: folded.map(kindOf), isMark: /^\p{M}/u.test(scalar) };
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
      const { letters, kinds, isMark } = foldScalar(scalar);
      if (!letters.length && isMark && last && !gap) end[end.length - 1] = to;
      for (let index = 0; index < letters.length; index += 1) {
        const kind = kinds[index];
        if (kind < WORD) {
          gap |= kind;
          continue;
        }
        if (last && gap) push(separator(gap, last, kind), end[end.length - 1], from);
        push(letters[index], from, to);
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

  function foldOnce(passage) {
    if (!foldedPassages.has(passage)) foldedPassages.set(passage, fold(passage.text));
    return foldedPassages.get(passage);
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
    for (const { 0: letter, index } of text.matchAll(/[^][\p{M}\u1160-\u11ff]*/gu)) {
      const piece = letter.normalize("NFC");
      yield piece === letter ? { piece, from: index } : { piece, from: index, to: index + letter.length };
    }
  }

  const cut = (word) => [...word.slice(0, 80)].slice(0, 40).join("");

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
      const between = [...source.slice(end[at - 1], start[at + 1])];
      const gap = between.flatMap((scalar) => foldScalar(scalar).letters).join("");
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

  // An English word without its ending, more or less; none is cut to fewer than three letters.
  function stem(word) {
    if (!/^[a-z]{4,}$/.test(word)) return word;
    let stem = word;
    if (/..ie[sd]$/.test(word)) stem = word.slice(0, -3) + "y";
    else if (/([sxz]|[cs]h)es$/.test(word) && word.length > 4) stem = word.slice(0, -2);
    else if (/[^sui]s$/.test(word)) stem = word.slice(0, -1);
    else if (/ing$|[^e]ed$/.test(word)) stem = withoutVerbEnding(word);
    return stem.length > 3 ? stem.replace(/e$/, "") : stem;
  }

  function withoutVerbEnding(word) {
    const rest = word.replace(/(ing|ed)$/, "");
    if (rest.length < 3 || !/[aeiouy]/.test(rest)) return word;
    return /..([^aeiouylsz])\1$/.test(rest) ? rest.slice(0, -1) : rest;
  }

  // What words of the same stem as a word begin with, one or the other: try and trie.
  function beginningsOfForms(word) {
    const root = stem(word);
    return root.endsWith("y") ? [root, root.slice(0, -1) + "ie"] : [root];
  }

  // Tells whether a term is a word, goes on after it, or is it with another ending.
  function likeness(word) {
    const root = stem(word), beginnings = beginningsOfForms(word), canGoOn = [...word].length >= 3;
    return (term) =>
      term === word ||
      (beginnings.some((beginning) => term.startsWith(beginning)) &&
        ((canGoOn && term.startsWith(word)) || stem(term) === root));
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
  const unread = ".note-ref,.page-mark,.permalink,.back,.continues,script,style,rt,rp";

  // The texts of a page, block by block, with the id that leads there and the text nodes they are made of:
  // Tests/Vectors/pages.jsonl.
  function passages(doc) {
    const passages = [];
    for (const container of doc.querySelectorAll("[data-search]")) {
      const walker = doc.createTreeWalker(container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
      let block = null, passage = null, anchor = "";
      while (walker.nextNode()) {
        const node = walker.currentNode, parent = node.parentElement, isBreak = node.localName === "br";
        if (!isBreak && node.nodeType !== Node.TEXT_NODE || parent.closest(unread)) continue;
        const closest = parent.closest(`${blocks},[data-search]`);
        if (isBreak) {
          if (closest === block) passage.text += "\n";
          continue;
        }
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

  // Puts matches of a passage into <mark> elements, and returns those of each. Its list of nodes holds no longer then.
  function mark(passage, matches) {
    const marks = matches.map((match) => ({ match, elements: [] }));
    for (const [node, offset] of passage.nodes) {
      const end = offset + node.length;
      const inNode = marks.filter(({ match }) => match[0] < end && match[1] > offset);
      for (const { match, elements } of inNode.reverse()) {
        elements.push(markPart(node, match[0] - offset, match[1] - offset));
      }
    }
    return marks.map(({ elements }) => elements);
  }

  function markPart(node, start, end) {
    if (end < node.length) node.splitText(end);
    const part = start > 0 ? node.splitText(start) : node;
    const mark = node.ownerDocument.createElement("mark");
    part.replaceWith(mark);
    mark.append(part);
    return mark;
  }

  // The part of a text around its first match, in pieces that are matches or not.
  function snippet(text, matches) {
    const [first, firstEnd] = matches[0] ?? [0, 0];
    const isDense = hasUnspaced.test(text.slice(Math.max(0, first - 20), firstEnd + 20));
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

  // The next place where a text can be cut: a space, if there is one near, and never within a letter.
  function edge(text, at, step, isDense) {
    if (!isDense) {
      for (let near = at; Math.abs(near - at) < 20; near += step) if (/\s/.test(text[near] ?? "")) return near;
    }
    while (/[\p{M}\udc00-\udfff]/u.test(text[at] ?? "")) at += step;
    return at;
  }

  // What is looked up in the index for a word: all of the lookups must be on a page. Each finds one term, or those with
  // one of some beginnings that pass a test.
  function lookups({ text, exact }) {
    if (!exact) {
      const word = cut(text);
      if ([...word].length < 3) return [{ term: word }];
      return [{ beginnings: beginningsOfForms(word), isKept: likeness(word), word }];
    }
    const found = new Set(), singles = new Set();
    for (const [run] of text.matchAll(runs)) {
      const scalars = [...run];
      if (!isUnspaced.test(run)) found.add(cut(run));
      else if (scalars.length === 1) singles.add(run);
      else for (const index of spread(scalars.length - 1)) found.add(scalars[index] + scalars[index + 1]);
    }
    if (found.size) return Array.from(found, (term) => ({ term }));
    return Array.from(singles, (single) => ({ beginnings: [single], isKept: () => true }));
  }

  // All of a number of places, or eight of them with the first and the last.
  function spread(count) {
    const step = Math.max(1, (count - 1) / 7);
    return Array.from({ length: Math.min(count, 8) }, (_, index) => Math.round(index * step));
  }

  // Whether every page that the index finds for a word does hold it.
  const isOneTerm = new RegExp(`^[${unspaced}]{1,2}$`, "u");
  const isCertain = ({ text, exact }) => !exact || isOneTerm.test(text);

  function fnv1a32(bytes) {
    let hash = 2166136261;
    for (const byte of bytes) hash = Math.imul(hash ^ byte, 16777619);
    return hash >>> 0;
  }

  // Gaps between ascending numbers, summed up.
  function sums(gaps) {
    let sum = 0;
    return gaps.map((gap) => (sum += gap));
  }

  // A speech that can hold the words of a query.
  class Result {
    #weights;
    #range;

    constructor(speech, weights, units) {
      this.speech = speech;
      this.#weights = weights;
      this.#range = [units[speech], units[speech + 1]];
    }

    // The units to read, most words first, and as bits which words they can hold: {unit, words}.
    get pages() {
      const pages = [];
      for (let unit = this.#range[0]; unit < this.#range[1]; unit += 1) {
        const words = this.#weights.reduce((bits, weights, word) => bits | (weights[unit] ? 1 << word : 0), 0);
        if (words) pages.push({ unit, words });
      }
      return pages.sort((one, other) => bitCount(other.words) - bitCount(one.words));
    }
  }

  // The index of a site. Numbers of speeches ascend with their dates; a unit is a page of a speech, numbered through.
  class Index {
    // `root` is the address of the site; the index is in its folder `search/`.
    constructor(root) {
      this.root = new URL(root, globalThis.location?.href);
      this.loading = new Map();
      this.pages = new Map();
    }

    // Fetches what is needed before the first query. Rejected if there is no index, as on file://.
    open(signal) {
      return this.once(this.loading, "meta", signal, async () => this.use(await this.fetchMeta(signal)));
    }

    // Opens the index of a site that was built again meanwhile, and says whether it was. It is asked once in so many
    // milliseconds.
    async renew(signal, interval = 0) {
      await this.open(signal);
      if (Date.now() - this.checked < interval) return false;
      const meta = await this.fetchMeta(signal);
      if (meta.version === this.meta.version) return false;
      this.loading = new Map([["meta", this.use(meta)]]);
      this.pages.clear();
      this.hasVariants = false;
      return true;
    }

    async fetchMeta(signal) {
      const meta = await this.json("search/meta.json", { cache: "no-cache", signal });
      this.checked = Date.now();
      return meta;
    }

    use(meta) {
      this.meta = meta;
      this.units = [0, ...sums(meta.pages)];
      this.parts = new Map([["", meta.parts]]);
      for (const [count, prefixes] of Object.entries(meta.nodes)) {
        for (const prefix of prefixes.split(" ")) if (prefix) this.parts.set(prefix, Number(count));
      }
      return this;
    }

    // The speeches that can hold all words of a query, best first: {words, speeches: [Result], total, about}.
    // `about`: some of them may not hold the words.
    async find(query, { filters = {}, sort = "relevance", signal } = {}) {
      await this.open(signal);
      if (this.meta.variants) await this.fetchVariants(signal);
      let result = await this.evaluate(parse(query), filters, signal);
      if (!result.total && !this.hasVariants && /\p{Script=Han}/u.test(query)) {
        await this.fetchVariants(signal);
        result = await this.evaluate(parse(query), filters, signal);
      }
      if (sort === "date") result.speeches.sort((one, other) => other.speech - one.speech);
      return result;
    }

    async evaluate(words, filters, signal) {
      const [isAllowed, weights] = await Promise.all([
        this.filter(filters, signal),
        Promise.all(words.map((word) => this.weigh(lookups(word), signal))),
      ]);
      signal?.throwIfAborted();
      const speeches = words.length ? this.rank(weights, isAllowed) : [];
      return { words, speeches, total: speeches.length, about: !words.every(isCertain) };
    }

    // For each unit, how well it holds a word, from 1; 0 if it does not.
    async weigh(lookups, signal) {
      const found = await Promise.all(lookups.map((lookup) => this.lookUp(lookup, signal)));
      const [least, ...others] = found;
      for (const weights of others) {
        for (let unit = 0; unit < least.length; unit += 1) {
          if (weights[unit] < least[unit]) least[unit] = weights[unit];
        }
      }
      return least;
    }

    async lookUp({ term: wanted, beginnings, isKept, word }, signal) {
      const names = beginnings ? beginnings.flatMap((text) => this.bucketsOfBeginning(text)) : [this.bucket(wanted)];
      const buckets = await Promise.all([...new Set(names)].map((name) => this.file(name, signal)));
      const begins = (term) => beginnings.some((beginning) => term.startsWith(beginning));
      const canBegin = (key) => begins(key) || beginnings.some((beginning) => beginning.startsWith(key));
      const weights = new Uint8Array(this.units.at(-1));
      const add = (term, postings) => {
        const bonus = !word || term === word ? 2 : 1;
        let unit = 0;
        for (let index = 0; index < postings.length; index += 1) {
          unit += postings[index] >> 2;
          const weight = (postings[index] & 3) * 2 + bonus;
          if (weight > weights[unit]) weights[unit] = weight;
        }
      };
      for (const bucket of buckets) {
        for (const [key, [tails, postings]] of Object.entries(bucket)) {
          if (beginnings && canBegin(key)) {
            tails.forEach((tail, index) => {
              const term = key + tail;
              if (begins(term) && isKept(term)) add(term, postings[index]);
            });
          } else if (wanted?.startsWith(key)) {
            const index = tails.indexOf(wanted.slice(key.length));
            if (index >= 0) add(wanted, postings[index]);
          }
        }
      }
      return weights;
    }

    // The longest prefix of a term that has buckets of its own.
    node(term) {
      for (let length = term.length; length > 0; length -= 1) {
        if (this.parts.has(term.slice(0, length))) return term.slice(0, length);
      }
      return "";
    }

    bucket(term) {
      const node = this.node(term), parts = this.parts.get(node);
      const [next = ""] = term.slice(node.length);
      return bucketName(node, parts > 1 ? fnv1a32(new TextEncoder().encode(next)) % parts : 0);
    }

    bucketsOfBeginning(wanted) {
      const names = this.parts.has(wanted) ? [] : [this.bucket(wanted)];
      for (const [node, parts] of this.parts) {
        if (node.startsWith(wanted)) for (let part = 0; part < parts; part += 1) names.push(bucketName(node, part));
      }
      return names;
    }

    // Speeches that hold all words, best first, then newest first.
    rank(weights, isAllowed) {
      const count = this.meta.pages.length;
      const best = weights.map((weights) => this.bestOfSpeeches(weights));
      const rarity = best.map((best) => {
        let holding = 0;
        for (let speech = 0; speech < count; speech += 1) if (best[speech]) holding += 1;
        return 1 + Math.floor(4 * Math.log2(1 + count / holding));
      });
      // Score and speech as one number, since numbers are sorted fast.
      const found = new Float64Array(count);
      let length = 0;
      for (let speech = 0; speech < count; speech += 1) {
        if (!isAllowed(speech) || !best.every((best) => best[speech])) continue;
        const score = best.reduce((sum, best, word) => sum + rarity[word] * (2 + best[speech]), 0);
        found[length++] = score * count + speech;
      }
      const sorted = found.subarray(0, length).sort().reverse();
      return Array.from(sorted, (key) => new Result(key % count, weights, this.units));
    }

    bestOfSpeeches(weights) {
      const best = new Uint8Array(this.meta.pages.length);
      for (let speech = 0; speech < best.length; speech += 1) {
        for (let unit = this.units[speech]; unit < this.units[speech + 1]; unit += 1) {
          if (weights[unit] > best[speech]) best[speech] = weights[unit];
        }
      }
      return best;
    }

    // Tells whether a speech passes all filters: {speaker: [ids], topic: [ids], collection: [ids], year: [years]}.
    async filter(filters, signal) {
      const fields = Object.entries(filters).filter(([, ids]) => ids?.length);
      const allowed = await Promise.all(
        fields.map(async ([field, ids]) => {
          const wanted = new Set(ids.map(String));
          const rows = await this.facet(field, signal);
          return new Set(rows.filter(([id]) => wanted.has(id)).flatMap(([, , speeches]) => speeches));
        }),
      );
      return (speech) => allowed.every((speeches) => speeches.has(speech));
    }

    // The values of a field, speaker, topic, collection or year: [id, label, numbers of the speeches].
    async facet(field, signal) {
      await this.open(signal);
      if (field !== "year") {
        const rows = await this.file(`f/${field}`, signal);
        return rows.map(([id, label, gaps]) => [id, label, sums(gaps)]);
      }
      let speech = 0;
      return this.meta.years.map(([year, count]) => {
        return [String(year), year ? String(year) : "", Array.from({ length: count }, () => speech++)];
      });
    }

    // What is said of a speech: {speech, folder, title, date, language, speakers: [[id, name], …], collection, when, pages}.
    async describe(speech, signal) {
      const rows = await this.file(`s/${speech >> 4}`, signal);
      const [folder, title, date, language, speakers, collection, when] = rows[speech & 15];
      return { speech, folder, title, date, language, speakers, collection, when, pages: this.meta.pages[speech] };
    }

    // The path of a page of a speech, below the root of the site.
    href({ speech, folder }, unit) {
      const page = unit - this.units[speech];
      return `${folder}${page ? `${page + 1}/` : ""}index.html`;
    }

    // Reads pages of a result until all words are found: {described, passages: [{anchor, page, text, matches, href}], more},
    // with up to three passages in the order of the speech, or null if its pages do not hold all words.
    async read({ speech, pages: left }, words, { signal } = {}) {
      const described = await this.describe(speech, signal);
      const all = 2 ** words.length - 1;
      const passages = [];
      for (let found = 0; found !== all; ) {
        const batch = takePages(left, all & ~found);
        if (!batch.length) return null;
        const texts = await Promise.all(batch.map(({ unit }) => this.page(this.href(described, unit), signal)));
        batch.forEach(({ unit }, index) => {
          for (const passage of texts[index]) {
            const matches = allMatches(foldOnce(passage), words);
            const inPassage = matches.reduce((bits, [, , word]) => bits | (1 << word), 0);
            found |= inPassage;
            if (inPassage) passages.push({ passage, unit, matches, count: bitCount(inPassage) });
          }
        });
      }
      passages.sort((one, other) => one.unit - other.unit);
      const best = [...passages].sort((one, other) => other.count - one.count).slice(0, 3);
      const shown = passages.filter((passage) => best.includes(passage));
      return {
        described,
        more: passages.length - shown.length,
        passages: shown.map(({ passage: { anchor, text }, unit, matches }) => ({
          anchor,
          text,
          page: unit - this.units[speech] + 1,
          matches: withoutOverlaps(matches),
          href: this.href(described, unit) + (anchor && `#${encodeURIComponent(anchor)}`),
        })),
      };
    }

    // The passages of a page as it is now on its host, of which the last fifty are kept.
    async page(path, signal) {
      const passages = await this.once(this.pages, path, signal, async () => {
        const html = await (await this.fetch(path, { cache: "no-cache", signal })).text();
        const found = SpeechSearch.passages(new DOMParser().parseFromString(html, "text/html"));
        return found.map(({ anchor, text }) => ({ anchor, text }));
      });
      this.pages.delete(path);
      this.pages.set(path, passages);
      if (this.pages.size > 50) this.pages.delete(this.pages.keys().next().value);
      return passages;
    }

    // Fetches and uses the table of traditional characters; find does so where it is needed.
    async fetchVariants(signal) {
      await this.open(signal);
      await this.once(this.loading, "variants", signal, async () => {
        useVariants(await this.file("fold", signal));
        this.hasVariants = true;
      });
    }

    // A file of the index, by its name. A bucket that is not there is empty. It is loaded to its end, also when the search
    // that asked for it is given up: the next one may need it.
    file(name, signal) {
      const { files, version } = this.meta;
      if (files && Object.hasOwn(files, name)) return files[name];
      if (files && name.startsWith("i/")) return {};
      return this.once(this.loading, name, signal, () => this.json(`search/${name}.json?v=${version}`));
    }

    async json(path, options) {
      return (await this.fetch(path, options)).json();
    }

    async fetch(path, options) {
      const response = await fetch(new URL(path, this.root), options);
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return response;
    }

    // What was loaded for a key, or is now. What failed can be tried again, and a load that another reader gave up is.
    async once(cache, key, signal, load) {
      for (;;) {
        signal?.throwIfAborted();
        if (!cache.has(key)) {
          const loading = load();
          cache.set(key, loading);
          loading.catch(() => cache.get(key) === loading && cache.delete(key));
        }
        try {
          const value = await cache.get(key);
          signal?.throwIfAborted();
          return value;
        } catch (error) {
          if (error.name !== "AbortError" || signal?.aborted) throw error;
        }
      }
    }
  }

  function bucketName(node, part) {
    return `i/${Array.from(node, (scalar) => scalar.codePointAt(0).toString(16)).join(".")}-${part}`;
  }

  // Takes from a list of pages, in order, those that can hold words not yet found, until all of these can be found.
  function takePages(pages, missing) {
    const taken = [];
    for (let index = 0; missing && index < pages.length; ) {
      if (pages[index].words & missing) {
        missing &= ~pages[index].words;
        taken.push(...pages.splice(index, 1));
      } else {
        index += 1;
      }
    }
    return missing ? [] : taken;
  }

  function bitCount(bits) {
    let count = 0;
    for (; bits; bits &= bits - 1) count += 1;
    return count;
  }

  return { fold, parse, matches, passages, mark, snippet, useVariants, Index };
})();
