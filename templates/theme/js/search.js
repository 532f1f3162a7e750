/* The search field of every page, and the results of the search page. Without scripts the field is
   a link to that page, which lists everything from A to Z. All text is put in as text. */
"use strict";
(() => {
  const { ROOT, load, words, find, record } = globalThis.briefgen;
  const MOST = { topic: 2, "key point": 2, name: 2, source: 2, words: 4 };
  const STEP = 20;
  const GROUPS = {
    topic: "Topics", "key point": "Key points", name: "Names", source: "Sources", words: "Words",
  };

  /** An element with classes, attributes and children; strings become text. */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const kindOf = ({ key, place }) =>
    ({ t: place ? "key point" : "topic", n: "name", s: place ? "words" : "source" })[key[0]];

  const pageOf = (uri, anchor) => {
    const url = new URL(`${uri}index.html`, ROOT);
    if (anchor) url.hash = anchor;
    return url.href;
  };

  const searchPage = (query) => `${pageOf("search/")}#${new URLSearchParams({ q: query })}`;

  const sought = (query) => words(query).flatMap((word) => word.pieces);

  const fits = (word, pieces) => word.pieces.some((at) => pieces.some((piece) => at.startsWith(piece)));

  /** The text, as nodes, with what was looked for marked. */
  const marked = (text, pieces) => {
    const nodes = [];
    let place = 0;
    for (const word of words(text)) {
      if (!fits(word, pieces)) continue;
      nodes.push(text.slice(place, word.start), make("mark", {}, text.slice(word.start, word.end)));
      place = word.end;
    }
    return [...nodes, text.slice(place)];
  };

  /** A run of captured text with the proof of its place. */
  const captured = (held, [start, end, text], pieces) => {
    const attributes = {
      "data-source": held.source, "data-capture": held.capture, "data-sha256": held.sha256,
      "data-start": start, "data-end": end,
    };
    const quote = make("q", attributes, ...marked(text, pieces));
    return make("span", { class: "inline", dir: "auto", lang: held.language }, quote);
  };

  const count = (text, pieces) =>
    new Set(words(text).flatMap((word) => pieces.filter((p) => fits(word, [p])))).size;

  /** What a result says: where it leads, its first line, and what stands below. */
  const told = (result, held, query) => {
    const pieces = sought(query);
    const { place } = result;
    if (!place) {
      const also = (held.aliases ?? []).filter((alias) => count(alias, pieces));
      const about = [held.about, ...(also.length && !count(held.title, pieces) ? also : [])];
      return {
        href: pageOf(held.uri), title: [make("bdi", {}, ...marked(held.title, pieces))],
        about: [about.join(" · ")],
      };
    }
    if (held.points) {
      const [anchor, text] = held.points[place];
      return { href: pageOf(held.uri, anchor), title: marked(text, pieces), about: [held.title] };
    }
    const runs = held.passages[place];
    const best = runs.reduce((one, other) =>
      count(other[2], pieces) > count(one[2], pieces) ? other : one);
    return {
      href: pageOf(held.uri, `p-${place}`), title: [captured(held, best, pieces)], words: true,
      about: [make("bdi", {}, held.about), `, ¶\u202f${place} · `, make("bdi", {}, held.title)],
    };
  };

  const recorded = async (results) => {
    const records = await Promise.all(results.map(record));
    return results.map((result, at) => [result, records[at]]).filter(([result, held]) => held
      && (!result.place || (held.points ?? held.passages)?.[result.place]));
  };

  const isEnough = (query) => /[\p{L}\p{N}]{2}|[^\u0000-\u0dff]/u.test(query);

  const counted = (number, one) => `${number.toLocaleString("en")} ${one}${number === 1 ? "" : "s"}`;

  /* The field in the masthead: a combobox with a list (ARIA Authoring Practices). */
  const field = (place) => {
    const input = make("input", {
      id: "find", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false",
      "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": "found",
      "aria-keyshortcuts": "/", placeholder: "name, topic, words",
    });
    const list = make("ul", { id: "found", role: "listbox", "aria-label": "Found", class: "find-list" });
    const status = make("p", { role: "status", class: "unseen" });
    list.hidden = true;
    const box = make("div", { class: "find-box" },
      make("label", { for: "find" }, "Find"), input, make("kbd", { "aria-hidden": "true" }, "/"));
    place.setAttribute("role", "search");
    place.replaceChildren(box, list, status);
    let asked = 0, at = -1;

    const choose = (next) => {
      at = next;
      [...list.children].forEach((option, i) => option.setAttribute("aria-selected", i === at));
      const chosen = list.children[at];
      if (chosen) {
        input.setAttribute("aria-activedescendant", chosen.id);
        chosen.scrollIntoView({ block: "nearest" });
      } else input.removeAttribute("aria-activedescendant");
    };

    const close = () => {
      asked += 1;
      list.hidden = true;
      input.setAttribute("aria-expanded", "false");
      choose(-1);
    };

    const option = (href, kind, ...lines) => {
      const made = make("li", { role: "option", id: `found-${list.children.length}` },
        make("span", { class: "kind" }, kind), ...lines);
      made.dataset.href = href;
      list.append(made);
    };

    const show = async () => {
      const query = input.value.trim();
      const turn = asked += 1;
      if (!isEnough(query)) {
        close();
        status.textContent = "";
        // One letter is too little to answer, and tells what the next will ask for.
        if (query) find(query, true);
        return;
      }
      const typed = input.value.trimStart();
      // Titles and names come first; words inside of sources follow.
      await lay(await find(typed, true), query, turn, false);
      await lay(await find(typed), query, turn, true);
    };

    const lay = async (results, query, turn, last) => {
      const taken = { };
      const few = results.filter((result) =>
        (taken[kindOf(result)] = (taken[kindOf(result)] ?? 0) + 1) <= MOST[kindOf(result)]);
      const shown = await recorded(few);
      if (turn !== asked || !(results.length || last)) return;
      const chosen = list.children[at]?.dataset.href;
      list.replaceChildren();
      for (const [result, held] of shown) {
        const { href, title, about } = told(result, held, query);
        option(href, kindOf(result), make("span", { class: "line" }, ...title),
          make("span", { class: "about" }, ...about));
      }
      const all = counted(results.length, "result");
      if (results.length) option(searchPage(query), "", make("span", { class: "line" }, `All ${all}`));
      list.hidden = !results.length;
      input.setAttribute("aria-expanded", String(!list.hidden));
      choose([...list.children].findIndex((made) => made.dataset.href === chosen));
      if (last) status.textContent = results.length ? `${all}, ${shown.length} shown` : "Nothing found";
    };

    const go = (href) => { close(); location.assign(href); };

    input.addEventListener("focus", () => load("shards"));
    input.addEventListener("input", show);
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const last = list.children.length - 1;
      if (event.isComposing || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape") {
        if (list.hidden) { input.value = ""; input.blur(); } else close();
      } else if (event.key === "Enter") {
        const query = input.value.trim();
        if (at >= 0) go(list.children[at].dataset.href);
        else if (query) go(searchPage(query));
      } else if (list.hidden) {
        if (event.key !== "ArrowDown") return;
        show();
      } else if (event.key === "ArrowDown") choose(at === last ? -1 : at + 1);
      else if (event.key === "ArrowUp") choose(at === -1 ? last : at - 1);
      else return;
      event.preventDefault();
    });
    // The press would take the focus away, and the list with it.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => {
      const chosen = event.target.closest("[role=option]");
      if (chosen) go(chosen.dataset.href);
    });
    return input;
  };

  /* The search page: everything that was found, by kind. */
  const page = (place, listing) => {
    const input = make("input", { id: "query", type: "search", autocomplete: "off", spellcheck: "false" });
    const status = make("p", { role: "status", class: "of" });
    const found = make("div", { class: "results" });
    place.append(make("div", { class: "find-box" }, make("label", { for: "query" }, "Find"), input),
      status, found);
    let asked = 0;

    const entry = ([result, held], query) => {
      const { href, title, about, words: evidence } = told(result, held, query);
      const line = evidence
        ? [make("p", { class: "of-words" }, ...title),
          make("p", { class: "of" }, make("a", { href }, ...about))]
        : [make("p", { class: "title" }, make("a", { href }, ...title)),
          make("p", { class: "of" }, ...about)];
      return make("li", {}, ...line);
    };

    const group = async (kind, results, query) => {
      const list = make("ul", { class: "hits" });
      const heading = make("h2", { id: `found-${kind.replace(" ", "-")}` },
        `${GROUPS[kind]} `, make("span", { class: "count" }, String(results.length)));
      const section = make("section", { "aria-labelledby": heading.id }, heading, list);
      const button = make("button", { type: "button", class: "more-hits" }, `Show ${STEP} more`);
      const add = async () => {
        const before = list.children.length;
        const next = await recorded(results.splice(0, STEP));
        list.append(...next.map((one) => entry(one, query)));
        if (before) list.children[before]?.querySelector("a").focus();
        if (results.length) section.append(button); else button.remove();
      };
      button.addEventListener("click", add);
      await add();
      return section;
    };

    const show = async () => {
      const query = input.value.trim();
      const turn = asked += 1;
      const results = isEnough(query) ? await find(query) : [];
      const sections = [];
      for (const kind of Object.keys(GROUPS)) {
        const those = results.filter((result) => kindOf(result) === kind);
        if (those.length) sections.push(await group(kind, those, query));
      }
      if (turn !== asked) return;
      found.replaceChildren(...sections);
      listing.hidden = results.length > 0;
      status.textContent = !isEnough(query) ? ""
        : results.length ? `${counted(results.length, "result")} for “${query}”`
          : `Nothing found for “${query}”. Everything there is stands below, from A to Z.`;
    };

    const read = () => {
      const query = new URLSearchParams(location.hash.slice(1)).get("q");
      if (query !== null && query !== input.value) { input.value = query; show(); }
    };

    input.addEventListener("input", () => {
      const query = input.value.trim();
      history.replaceState(null, "", query ? `#${new URLSearchParams({ q: query })}` : "#");
      show();
    });
    addEventListener("hashchange", read);
    read();
    return input;
  };

  const place = document.querySelector(".find");
  if (!place) return;
  const results = document.querySelector("[data-results]");
  const top = field(place);
  const main = results ? page(results, document.querySelector("[data-listing]")) : top;
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    main.focus();
    main.select();
  });
})();
