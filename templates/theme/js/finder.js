/* Finds pages and passages in the shards below search/. Each shard is a script that hands its part
   over, because pages from a USB stick may load scripts and nothing else. */
"use strict";
(() => {
  const ROOT = new URL("../", document.currentScript.src);

  /* Words, as briefgen/text/search_words.py finds them. */
  const MARKS = /['"`´‘’‚‛“”„‟‹›«»′″‴‵‶‷＇＂〝〞〟「」『』｢｣❛❜❝❞❮❯ʹʺʻʼʽˈˊˋ՚׳״⹂]/g;
  const DASHES = /[-‐‑‒–—―−⁃⸺⸻﹘﹣－֊‧]/g;
  const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060]*/gu;
  const DROPPED = /[\u00ad\u200b-\u200d\u2060\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/g;
  const SPELLED_OUT = {
    ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ı: "i", ŧ: "t",
    ŋ: "n", ς: "σ",
  };
  const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu;

  const plain = (word) =>
    word.normalize("NFKD").toLowerCase().replace(DROPPED, "")
      .replace(/[ßæœøłđðþħıŧŋς]/g, (letter) => SPELLED_OUT[letter]).normalize("NFC");

  const pieces = (word) => {
    const found = [];
    let place = 0;
    for (const match of word.matchAll(UNSPACED)) {
      found.push(word.slice(place, match.index));
      const characters = [...match[0]];
      characters.forEach((character, at) => found.push(character + (characters[at + 1] ?? "")));
      place = match.index + match[0].length;
    }
    return [...found, word.slice(place)].filter(Boolean);
  };

  /** The words of a text in order: where each stands, and the pieces it is looked up by. */
  const words = (text) => {
    const folded = text.replace(MARKS, "'").replace(DASHES, "-");
    return [...folded.matchAll(WORD)]
      .filter((match) => [...match[0]].length > 1 || folded[match.index - 1] !== "'")
      .map((match) => ({
        start: match.index, end: match.index + match[0].length, pieces: pieces(plain(match[0])),
      }));
  };

  /* Shards */
  const shelves = new Map();
  const loading = new Map();

  const load = (name) => {
    if (!loading.has(name)) {
      loading.set(name, new Promise((done) => {
        const script = document.createElement("script");
        script.addEventListener("load", done);
        script.addEventListener("error", () => { loading.delete(name); done(); });
        script.src = new URL(`search/${name}.js`, ROOT);
        document.head.append(script);
      }));
    }
    return loading.get(name);
  };

  const shelve = (shelf, prefix, held) => {
    shelves.set(`${shelf} ${prefix}`, new Map(Object.entries(held)));
  };

  const named = (shelf, prefix) =>
    [shelf, ...[...prefix].map((character) => character.codePointAt(0).toString(16))].join("-");

  const prefixes = async (shelf) => {
    await load("shards");
    return shelves.get("shards ")?.get(shelf) ?? [];
  };

  /** The shards that hold what begins with `start`: those below it, and the nearest above. */
  const holding = async (shelf, start, whole) => {
    const all = await prefixes(shelf);
    const above = all.filter((prefix) => start.startsWith(prefix));
    const wanted = new Set(above.slice(-1));
    if (!whole) all.filter((prefix) => prefix.startsWith(start)).forEach((p) => wanted.add(p));
    await Promise.all([...wanted].map((prefix) => load(named(shelf, prefix))));
    return [...wanted].map((prefix) => shelves.get(`${shelf} ${prefix}`)).filter(Boolean);
  };

  /* Finding */
  const EXACT = 3, BEGINNING = 2, HEAD = 0;
  const KINDS = { t: 3, n: 3, s: 0 };

  /** Adds to key → place → how well the piece fits there, from what one shard holds. */
  const gather = (shard, piece, whole, found) => {
    const words = whole ? (shard.has(piece) ? [[piece, shard.get(piece)]] : []) : shard;
    for (const [word, written] of words) {
      if (!word.startsWith(piece)) continue;
      const fit = word === piece ? EXACT : BEGINNING;
      for (const entry of written.split(" ")) {
        const colon = entry.indexOf(":");
        const key = colon < 0 ? entry : entry.slice(0, colon);
        let fits = found.get(key);
        if (!fits) found.set(key, fits = new Map());
        for (const digits of colon < 0 ? "0" : entry.slice(colon + 1).split(",")) {
          const place = Number(digits);
          if (!(fits.get(place) >= fit)) fits.set(place, fit);
        }
      }
    }
  };

  /** Key → place → how well the piece fits there. Two letters begin so many words that they are
      the beginning of titles alone, and that only while they are being typed. */
  const places = async (piece, last, headsAlone) => {
    const short = [...piece].length < 3 && !piece.match(UNSPACED);
    const found = new Map();
    for (const shelf of headsAlone ? ["heads"] : ["heads", "words"]) {
      const whole = short && (shelf === "words" || !last);
      for (const shard of await holding(shelf, piece, whole)) gather(shard, piece, whole, found);
    }
    return found;
  };

  /** The places of one page that hold every piece, where the title counts for each of them. */
  const fitting = (key, fits) => {
    const heads = fits.map((places) => places.get(HEAD) ?? 0);
    const results = [];
    if (heads.every(Boolean)) {
      const sum = heads.reduce((total, fit) => total + fit) / heads.length;
      results.push({ key, place: HEAD, score: 2 * sum + KINDS[key[0]] });
    }
    for (const place of new Set(fits.flatMap((places) => [...places.keys()]))) {
      if (place === HEAD) continue;
      const here = fits.map((places) => places.get(place) ?? 0);
      if (!here.every((fit, at) => fit || heads[at])) continue;
      const sum = here.reduce((total, fit) => total + fit) / here.length;
      results.push({ key, place, score: sum + (key[0] === "t" ? 1 : 0) });
    }
    return results.length ? results : [{ key, place: HEAD, score: 0 }];
  };

  /** Results for a query, best first and newest first: what they are, by key and place. With
      `headsAlone` those of titles and names, which are few and quick. */
  const find = async (query, headsAlone = false) => {
    const looked = words(query).flatMap((word) => word.pieces);
    if (!looked.length) return [];
    const typing = /[\p{L}\p{N}\p{M}]$/u.test(query);
    const found = await Promise.all(
      looked.map((piece, at) => places(piece, typing && at === looked.length - 1, headsAlone)));
    const [first, ...rest] = found.sort((one, other) => one.size - other.size);
    const results = [];
    for (const [key, fits] of first) {
      if (rest.every((places) => places.has(key))) {
        results.push(...fitting(key, [fits, ...rest.map((places) => places.get(key))]));
      }
    }
    return results.sort((one, other) =>
      other.score - one.score
      || (one.key < other.key ? 1 : one.key > other.key ? -1 : one.place - other.place));
  };

  /** What a result shows; none when the site has changed since a shard was loaded. */
  const record = async ({ key }) => {
    for (const shard of await holding("entries", key, true)) {
      if (shard.has(key)) return shard.get(key);
    }
    return null;
  };

  globalThis.briefgen = { ROOT, shelve, load, words, find, record };
})();
