/* The review bar of pages that `mkdocs serve` shows. It asks the server what is unsure on the page, leads from one
   doubt to the next, and sends what a person says of lines and entries. Pages are made again by the server and
   loaded again by MkDocs; what was chosen, and what can be undone, is remembered for the tab. */
(() => {
  "use strict";

  const { src, dataset } = document.currentScript;
  const style = (name) => make("link", { rel: "stylesheet", href: new URL(name, src).href });
  const MEMORY = "newsdump-review";
  const TYPING = "input, textarea, select, [contenteditable]";
  const ACTIVE = `a, button, summary, label, ${TYPING}`;

  /* What the server answers; throws an Error with its message. */
  async function ask(name, question) {
    let answer;
    try {
      answer = await fetch(new URL(name, src), {
        method: "POST",
        headers: { "Content-Type": "application/json", "X-Newsdump-Token": dataset.token },
        body: JSON.stringify({ edition: Number(dataset.edition), page: location.pathname, ...question }),
      });
    } catch {
      throw new Error(bar?.labels.gone ?? "");
    }
    const said = await answer.json();
    if (!answer.ok) throw new Error(said.error);
    return said;
  }

  /* An element of HTML: its attributes, properties and listeners by name, and what stands in it. */
  function make(name, given = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(given)) {
      if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
      else if (key in element) element[key] = value;
      else element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  }

  const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /* What is typed as a list: authors with semicolons between them, parties with anything that is no letter. */
  const LISTS = { authors: /;/, parties: /[^a-z]/i };
  const told = (name, text) =>
    LISTS[name] ? text.split(LISTS[name]).map((one) => one.trim()).filter(Boolean) : text;

  /* "3, 7-9": numbers of lines as a person reads them. */
  function ranges(numbers) {
    const runs = [];
    for (const number of numbers) {
      if (number === runs.at(-1)?.at(-1) + 1) runs.at(-1)[1] = number;
      else runs.push([number, number]);
    }
    return runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(", ");
  }

  /* What can be chosen on a page, in its order: parts of an article, lines of a dump, entries of a timeline and
     the dates below them that are none, which an article gives as well. */
  class Parts {
    constructor(state) {
      this.of = new Map();
      const { article, entries, others } = state;
      if (entries) {
        const known = new Map(entries.map((entry) => [entry.id, entry]));
        for (const row of document.querySelectorAll(".newsdump-entry")) {
          const entry = known.get(row.querySelector("h3")?.id);
          if (entry) this.of.set(row, entry);
        }
        for (const other of others) {
          const row = document.getElementById(other.id)?.closest("li");
          if (row) this.of.set(row, other);
        }
      } else {
        for (const [id, lines] of Object.entries(article.parts)) this.add(document.getElementById(id), lines);
        for (const line of document.querySelectorAll("li[id^=L], .newsdump-omitted li[value]")) {
          this.add(line, [line.value]);
        }
        this.add(document.querySelector("h1"), article.title_lines);
      }
      this.elements = [...this.of.keys()].sort((one, other) =>
        one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
      );
    }

    add(element, lines) {
      if (element && lines.length) this.of.set(element, lines);
    }

    at(target) {
      return target instanceof Element ? this.elements.find((element) => element.contains(target)) : undefined;
    }

    /* The part of an entry, or those with some of these lines, up to the first gap. */
    find({ entry, lines }) {
      const is = (what) => (entry ? what.key === entry : Array.isArray(what) && lines?.some((n) => what.includes(n)));
      const found = this.elements.map((element) => is(this.of.get(element)));
      const first = found.indexOf(true);
      const gap = found.indexOf(false, first);
      return first < 0 ? [] : this.elements.slice(first, gap < 0 ? undefined : gap);
    }

    /* The part that has most of these marks: an entry stays itself with another title or another date. */
    like(marks) {
      const shared = (element) => marksOf(this.of.get(element)).filter((mark) => marks.includes(mark)).length;
      const [best] = [...this.elements].sort((one, other) => shared(other) - shared(one));
      return best && shared(best) ? best : undefined;
    }
  }

  /* What a part is known by when the page was made again. */
  function marksOf(what) {
    return Array.isArray(what) ? what : [what.key, what.title, ...what.sources, ...what.places];
  }

  /* What is chosen: one part, or all from the first chosen to the last. */
  class Choice {
    constructor(parts, changed) {
      this.parts = parts;
      this.changed = changed;
      this.from = this.to = -1;
      const folds = parts.elements.map((element) => element.closest("details"));
      this.stops = new Set(parts.elements.filter((_, place) => place === 0 || folds[place] !== folds[place - 1]));
      for (const element of parts.elements) this.rest(element);
    }

    /* The tabulator comes to what is chosen, and to the first of the page and of each folded list. */
    rest(element) {
      element.tabIndex = this.stops.has(element) ? 0 : -1;
    }

    get elements() {
      const [first, last] = [this.from, this.to].sort((one, other) => one - other);
      return first < 0 ? [] : this.parts.elements.slice(first, last + 1);
    }

    get lines() {
      return [...new Set(this.elements.flatMap((element) => this.parts.of.get(element)))].sort((a, b) => a - b);
    }

    get entry() {
      return this.elements.length ? this.parts.of.get(this.parts.elements[this.to]) : undefined;
    }

    choose(element, { further = false, focus = true } = {}) {
      const place = this.parts.elements.indexOf(element);
      if (place < 0) return;
      for (const one of this.elements) one.classList.remove("newsdump-chosen");
      this.rest(this.parts.elements[Math.max(this.to, 0)]);
      this.to = place;
      if (!further || this.from < 0) this.from = place;
      for (const one of this.elements) one.classList.add("newsdump-chosen");
      element.tabIndex = 0;
      element.closest("details")?.setAttribute("open", "");
      if (focus) element.focus();
      this.changed();
    }

    /* Up and down, among the parts that can be seen. */
    move(step, further) {
      const { elements } = this.parts;
      for (let place = this.to + step; elements[place]; place += step) {
        if (elements[place].checkVisibility()) return this.choose(elements[place], { further });
      }
    }

    clear() {
      for (const one of this.elements) one.classList.remove("newsdump-chosen");
      this.from = this.to = -1;
      this.changed();
    }
  }

  class Bar {
    constructor(state) {
      this.state = state;
      this.labels = state.labels;
      this.at = -1;
      this.parts = new Parts(state);
      this.choice = new Choice(this.parts, () => this.showTools());
      this.host = make("div", { className: "newsdump-review", lang: state.language, dir: state.direction });
      const root = this.host.attachShadow({ mode: "open" });
      this.doubt = make("p", { role: "status", tabIndex: -1 });
      this.status = make("p", { role: "status" });
      this.undo = make("button", { type: "button", hidden: true, onclick: () => this.takeBack() }, this.labels.undo);
      this.previous = this.button(this.labels.previous, () => this.go(-1), "p");
      this.next = this.button(this.labels.next, () => this.go(1), "n");
      this.fine = this.button(this.labels.fine, () => this.act(this.state.doubts[this.at].look), "l");
      this.tools = make("div", { className: "tools" });
      this.form = make("div", { className: "form" });
      root.append(
        style("review.css"),
        make(
          "section",
          { className: "bar", ariaLabel: this.labels.title },
          make("div", { className: "row" }, this.previous, this.next, this.fine, this.doubt),
          this.form,
          this.tools,
          make("div", { className: "row said" }, this.status, this.undo),
        ),
      );
      this.sheet = style("chosen.css");
      this.listening = new AbortController();
      const { signal } = this.listening;
      window.addEventListener("pagehide", () => this.keepDraft(), { signal });
      window.addEventListener("keydown", (event) => this.pressed(event), { capture: true, signal });
      document.addEventListener("mousedown", (event) => this.keepsWords(event), { signal });
      document.addEventListener("click", (event) => this.clicked(event), { signal });
      document.addEventListener("focusin", (event) => this.focused(event), { signal });
      this.colours = new MutationObserver(() => this.suit());
      this.sizes = new ResizeObserver(() => this.makeRoom());
    }

    button(name, act, key) {
      const given = { type: "button", onclick: act };
      if (key) Object.assign(given, { ariaKeyShortcuts: key, title: `${name} (${key})` });
      return make("button", given, name);
    }

    show() {
      document.head.append(this.sheet);
      document.body.append(this.host);
      this.suit();
      for (const element of [document.documentElement, document.body]) {
        this.colours.observe(element, { attributes: true, attributeFilter: ["class", "data-md-color-scheme", "data-scheme"] });
      }
      this.sizes.observe(this.host.shadowRoot.querySelector(".bar"));
      this.showDoubt();
      this.showTools();
      this.remember();
      const named = this.choice.elements.length || this.parts.at(document.querySelector(":target"));
      if (named instanceof Element) this.choice.choose(named, { focus: false });
    }

    remove() {
      this.listening.abort();
      this.colours.disconnect();
      this.sizes.disconnect();
      this.host.remove();
      this.sheet.remove();
    }

    /* Light or dark, as the page is. */
    suit() {
      const grounds = [document.body, document.documentElement].map((one) => getComputedStyle(one).backgroundColor);
      const ground = grounds.find((colour) => !/^rgba\(.*, 0\)$|^transparent$/.test(colour)) ?? "rgb(255, 255, 255)";
      const [red, green, blue] = ground.match(/[\d.]+/g).map(Number);
      this.host.style.colorScheme = red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
    }

    /* Nothing of the page stays below the bar, and what is chosen is not covered by it. */
    makeRoom() {
      const height = `${this.host.shadowRoot.querySelector(".bar").offsetHeight}px`;
      document.body.style.paddingBlockEnd = document.documentElement.style.scrollPaddingBottom = height;
      if (!this.form.childElementCount) return;
      this.parts.elements[this.choice.to]?.scrollIntoView({ block: "nearest" });
    }

    // Doubts

    go(step) {
      const { doubts } = this.state;
      if (!doubts.length) return;
      if (this.typed) return this.typed.focus();
      this.form.replaceChildren();
      this.at = this.at < 0 && step < 0 ? doubts.length - 1 : (this.at + step + doubts.length) % doubts.length;
      this.showDoubt();
      const [first, ...others] = this.parts.find(doubts[this.at]);
      if (first) {
        this.choice.choose(first);
        if (others.length) this.choice.choose(others.at(-1), { further: true });
        first.scrollIntoView({ block: "center" });
      } else {
        this.choice.clear();
        const { field, choices } = doubts[this.at];
        if (choices?.length) this.tools.querySelector("button").focus();
        else if (field && !this.state.entries) this.openDetails(field);
        else this.doubt.focus();
      }
    }

    showDoubt() {
      const { doubts, count } = this.state;
      const doubt = doubts[this.at];
      this.previous.hidden = this.next.hidden = !doubts.length;
      this.fine.hidden = !doubt?.look;
      if (!doubt) return this.doubt.replaceChildren(doubts.length ? count : this.labels.hint);
      const place = make("b", {}, fill(this.labels.of, { n: this.at + 1, all: doubts.length }));
      this.doubt.replaceChildren(place, " ", make("bdi", { lang: "en" }, capital(doubt.text)));
    }

    // Tools: what can be said of what is chosen

    showTools() {
      const doubt = this.state.doubts[this.at];
      const offered = (doubt?.choices ?? []).map(({ text, act }) => this.button(text, () => this.act(act)));
      const line = doubt?.lines?.[0];
      if (line && this.state.dump && !this.parts.find(doubt).length) {
        offered.push(make("a", { href: `${this.state.dump}#L${line}` }, fill(this.labels.lines, { lines: line })));
      } else if (doubt?.look && !line && !doubt.field && this.state.dump) {
        offered.push(make("a", { href: this.state.dump }, this.labels.compare));
      }
      const own = this.state.entries ? this.entryTools() : this.lineTools();
      this.tools.replaceChildren(...offered, ...own);
    }

    lineTools() {
      const { lines } = this.choice;
      const details = this.button(`${this.labels.details}…`, () => this.openDetails());
      if (!lines.length) return [details];
      const about = (value) => this.act({ do: "lines", lines, value });
      const role = this.select(this.state.roles, this.labels.role);
      return [
        make("b", {}, fill(this.labels.lines, { lines: ranges(lines) })),
        this.button(this.labels.keep, () => about("keep")),
        this.button(this.labels.drop, () => about("drop")),
        this.group(role, this.button(this.labels.save, () => about(role.value))),
        details,
      ];
    }

    entryTools() {
      const { entry } = this.choice;
      const add = this.button(`${this.labels.add}…`, () => this.openEntry(null));
      if (!entry) return [add];
      if (this.state.others.includes(entry)) return [...this.otherTools(entry), add];
      const at = new Map(this.state.entries.map((one, place) => [one, place]));
      const distance = (one) => Math.abs(at.get(one) - at.get(entry));
      const others = this.state.entries.filter((one) => one !== entry);
      others.sort((one, other) => distance(one) - distance(other));
      const other = this.select(
        others.map(({ key, when, title }) => [key, `${when} · ${title}`]),
        this.labels.other,
      );
      const source = this.select(
        entry.sources.map((name, number) => [number, name]),
        this.labels.source,
      );
      const both = (name, act) => this.button(name, () => this.act({ do: act, entries: [entry.key, other.value] }));
      const part = () => this.act({ do: "part", entry: entry.key, sources: [Number(source.value)] });
      return [
        make("b", { className: "name" }, entry.title),
        this.button(`${this.labels.change}…`, () => this.openEntry(entry)),
        this.button(this.labels.drop, () => this.act({ do: "drop", entry: entry.key })),
        others.length
          ? this.group(other, both(this.labels.merge, "merge"), both(this.labels.different, "different"))
          : null,
        entry.sources.length > 1 ? this.group(source, this.button(this.labels.part, part)) : null,
        add,
      ].filter((tool) => tool !== null);
    }

    /* Of a date whose event is not certain: it is one, it is none that shall be asked about, or none at all. */
    otherTools(other) {
      return [
        make("b", { className: "name" }, other.title),
        this.button(`${this.labels.promote}…`, () => this.openEntry(other)),
        other.look && this.button(this.labels.fine, () => this.act(other.look), "l"),
        this.button(this.labels.drop, () => this.act({ do: "drop", other: other.key })),
      ].filter((tool) => tool !== null);
    }

    group(...tools) {
      return make("span", { className: "pair" }, ...tools);
    }

    select(choices, name, value) {
      const options = choices.map(([key, text]) => make("option", { value: key, selected: key === value }, text));
      return make("select", { ariaLabel: name }, ...options);
    }

    // Forms

    openDetails(field = "title") {
      const { fields } = this.state.article;
      const { labels } = this;
      this.openForm(
        [
          ["title", labels.headline, fields.title, {}],
          ["published", labels.published, fields.published, { type: "date" }],
          ["authors", labels.authors, fields.authors, { placeholder: "A. Writer; B. Writer" }],
          ["language", labels.language, fields.language, { size: 4, dir: "ltr" }],
          ["url", labels.address, fields.url, { type: "url", dir: "ltr" }],
        ],
        (changes) => ({ do: "fields", fields: changes }),
        field,
        "details",
      );
    }

    openEntry(entry) {
      const { labels, state } = this;
      const inputs = [
        ["title", labels.headline, entry?.title, { required: true }],
        ["date", labels.date, entry?.date, { dir: "ltr", placeholder: "1992-10-15, 1992-10, 199X, 2003/2007" }],
        ["kind", labels.kind, entry?.kind ?? "other", { choices: state.kinds }],
        ["parties", labels.parties, (entry?.parties ?? state.parties).join(", "), { dir: "ltr" }],
      ];
      if (!entry) inputs.push(["url", labels.address, "", { type: "url", dir: "ltr", required: true }]);
      const known = state.others.includes(entry)
        ? (changes, { title }) => ({ do: "change", other: entry.key, changes: { title, ...changes } })
        : (changes) => ({ do: "change", entry: entry.key, changes });
      const act = entry ? known : (changes, all) => ({ do: "add", ...all });
      this.openForm(inputs, act, "title", entry ? "entry" : "add");
    }

    /* A form of inputs: name, label, value, and what else the input has. Only what was changed is sent. What it is
       of says how it is opened again. */
    openForm(inputs, act, first, of) {
      const opener = this.host.shadowRoot.activeElement;
      const close = () => {
        this.form.replaceChildren();
        (opener?.isConnected ? opener : this.next).focus();
      };
      const rows = inputs.map(([name, label, value, { choices, ...more }]) => {
        const text = value ?? "";
        const input = choices
          ? this.select(choices, label, text)
          : make("input", { type: "text", value: text, autocomplete: "off", ...more });
        input.name = name;
        const row = make("label", {}, make("span", {}, label), input);
        return make("div", {}, row, name === "date" ? this.meaning(input) : null);
      });
      const values = () => Object.fromEntries(inputs.map(([name]) => [name, form.elements[name].value.trim()]));
      const changed = (all) => inputs.filter(([name, , value]) => all[name] !== String(value ?? ""));
      const form = make(
        "form",
        {
          onsubmit: (event) => {
            event.preventDefault();
            const all = values();
            const said = (chosen) => Object.fromEntries(chosen.map(([name]) => [name, told(name, all[name])]));
            const asked = act(said(changed(all)), said(inputs.filter(([name]) => all[name])));
            if (Object.keys(asked.fields ?? asked.changes ?? asked).length) this.act(asked);
            else close();
          },
          onkeydown: (event) => {
            if (event.key === "Escape") close();
          },
        },
        ...rows,
        make(
          "div",
          { className: "row" },
          make("button", {}, this.labels.save),
          this.button(this.labels.cancel, close),
        ),
      );
      this.draft = () => {
        const all = values();
        return { of, typed: Object.fromEntries(changed(all).map(([name]) => [name, all[name]])) };
      };
      this.form.replaceChildren(form);
      form.elements[first]?.focus();
    }

    /* The first input of the open form in which something was typed. */
    get typed() {
      const form = this.form.querySelector("form");
      const [name] = form ? Object.keys(this.draft().typed) : [];
      return name && form.elements[name];
    }

    /* What was typed is there again when the page is loaded again, for another file that was changed say. */
    keepDraft() {
      if (this.typed) store({ ...this.place(), at: this.at + 1, undo: this.undo.value, draft: this.draft() });
    }

    openDraft({ of, typed }) {
      if (of === "entry" && !this.choice.entry) return;
      if (of === "details") this.openDetails();
      else this.openEntry(of === "entry" ? this.choice.entry : null);
      const { elements } = this.form.querySelector("form");
      for (const [name, value] of Object.entries(typed)) {
        elements[name].value = value;
        elements[name].dispatchEvent(new Event("input"));
      }
      elements[Object.keys(typed).at(-1)].focus();
    }

    /* What a date means, or why it is none, while it is typed. */
    meaning(input) {
      const said = make("small", { role: "status", id: "meaning" });
      input.setAttribute("aria-describedby", said.id);
      let asked = 0;
      input.addEventListener("input", async () => {
        const number = ++asked;
        let text = "";
        let wrong = "";
        try {
          if (input.value.trim()) text = (await ask("date", { date: input.value })).text;
        } catch (error) {
          wrong = error.message;
        }
        if (number !== asked) return;
        input.setCustomValidity(wrong);
        said.textContent = wrong || text;
        said.className = wrong ? "wrong" : "";
      });
      return said;
    }

    // Acts

    async act(act) {
      try {
        const { undo } = await ask("act", { act, seen: this.state.seen });
        this.done(undo, act);
      } catch (error) {
        this.say(error.message, true);
      }
    }

    async takeBack() {
      try {
        const { undo } = await ask("undo", { undo: this.undo.value });
        this.done(undo);
      } catch (error) {
        this.say(error.message, true);
      }
    }

    /* Nothing more can be said of this page: MkDocs loads it again when it is made. */
    done(undo, act) {
      const place = this.place();
      if (act?.do === "drop") place.marks = []; // what stands in its place, not what is like it
      if (act?.do === "add") Object.assign(place, { marks: [act.title], top: undefined });
      store({ ...place, undo });
      this.form.replaceChildren();
      this.tools.hidden = true;
      this.offerUndo(undo);
      this.say(this.labels.saved);
      this.undo.focus();
    }

    /* Where the person is on the page. */
    place() {
      const [part] = this.choice.elements;
      return {
        page: this.state.page,
        at: this.at,
        marks: this.choice.elements.flatMap((element) => marksOf(this.parts.of.get(element))),
        index: this.choice.to,
        top: part?.getBoundingClientRect().top,
      };
    }

    /* Back to where the person was before the page was made again. */
    remember() {
      const kept = taken();
      if (String(kept?.page) !== String(this.state.page)) return;
      this.offerUndo(kept.undo);
      if (!kept.draft) this.say(this.labels.saved);
      this.at = Math.max(Math.min(kept.at, this.state.doubts.length) - 1, -1); // before the next one
      const last = this.parts.elements.length - 1;
      const part = this.parts.like(kept.marks) ?? this.parts.elements[Math.min(kept.index, last)];
      if (part) this.comeBack(part, kept.top);
      if (kept.draft) this.openDraft(kept.draft);
    }

    comeBack(part, top) {
      this.choice.choose(part, { focus: false });
      part.focus({ preventScroll: true });
      if (top === undefined) part.scrollIntoView({ block: "center", behavior: "instant" });
      else window.scrollBy({ top: part.getBoundingClientRect().top - top, behavior: "instant" });
    }

    offerUndo(undo) {
      this.undo.value = undo;
      this.undo.hidden = !undo;
    }

    say(text, wrong = false) {
      this.status.textContent = text;
      this.status.className = wrong ? "wrong" : "";
    }

    // Keys and the mouse

    pressed(event) {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
      const [target] = event.composedPath();
      if (target.matches?.(TYPING)) return;
      const onPart = this.parts.of.has(target) && !this.typed;
      const looking = (onPart && this.parts.of.get(target).look) || this.state.doubts[this.at]?.look;
      const act = {
        n: () => this.go(1),
        p: () => this.go(-1),
        l: looking && (() => this.act(looking)),
        ArrowDown: onPart && (() => this.choice.move(1, event.shiftKey)),
        ArrowUp: onPart && (() => this.choice.move(-1, event.shiftKey)),
        Enter: onPart && (() => this.tools.querySelector("button").focus()),
        Escape: this.choice.elements.length && (() => this.goBack()),
      }[event.key];
      if (!act || ("np".includes(event.key) && !this.state.doubts.length)) return;
      event.preventDefault();
      event.stopPropagation(); // or a theme takes n and p for the next page
      act();
    }

    /* From the bar to what is chosen, and from there to nothing chosen. */
    goBack() {
      const part = this.parts.elements[this.choice.to];
      if (document.activeElement === this.host) part.focus();
      else this.choice.clear();
    }

    /* A click with Shift chooses parts up to this one: it shall not mark their words as well. While something is
       being typed a click chooses nothing. */
    keepsWords(event) {
      const further = event.shiftKey && this.choice.elements.length;
      if ((further || this.typed) && this.parts.at(event.target)) event.preventDefault();
    }

    clicked(event) {
      const part = this.parts.at(event.target);
      if (!part || event.target.closest(ACTIVE) || (!event.shiftKey && !getSelection().isCollapsed)) return;
      if (this.typed) return this.typed.focus();
      this.form.replaceChildren();
      this.choice.choose(part, { further: event.shiftKey && !this.state.entries });
    }

    focused(event) {
      if (this.typed || !this.parts.of.has(event.target) || this.choice.elements.includes(event.target)) return;
      this.form.replaceChildren();
      this.choice.choose(event.target, { focus: false });
    }
  }

  function store(what) {
    try {
      sessionStorage.setItem(MEMORY, JSON.stringify(what));
    } catch {
      // no storage: the page is loaded again without its place
    }
  }

  function taken() {
    try {
      const kept = JSON.parse(sessionStorage.getItem(MEMORY));
      sessionStorage.removeItem(MEMORY);
      return kept;
    } catch {
      return null;
    }
  }

  let bar = null;

  async function setUp() {
    bar?.remove();
    bar = null;
    const page = location.pathname;
    let state;
    try {
      state = await ask("state", {});
    } catch {
      return; // the page is made again just now
    }
    if (!state.page || page !== location.pathname || bar) return; // without a page there is nothing to review
    bar = new Bar(state);
    bar.show();
  }

  /* Material with navigation.instant swaps pages without loading them, and says so through document$. */
  if (window.document$) window.document$.subscribe(setUp);
  else setUp();
})();
