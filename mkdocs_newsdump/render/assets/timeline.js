/* The timeline's filter, and the keys in its picture. Without it the page shows every entry and every mark is
   a link like any other. What is chosen is kept in the address (?kind=treaty,visit&period=years-199x&words=bridge),
   so that a filtered view can be linked to. */
(() => {
  "use strict";

  const entryAt = (id) => document.getElementById(id)?.closest(".newsdump-entry");
  const partAt = (id) => document.getElementById(id)?.closest(".newsdump-entry, .newsdump-period");
  const periodOf = (entry) => entry.closest(".newsdump-period").querySelector("h2").id;

  function idIn(address) {
    const id = address.hash.slice(1);
    try {
      return decodeURIComponent(id);
    } catch {
      return id;
    }
  }

  /* A number as the page's language writes it, in the digits of the rest of the page. */
  function written(number) {
    return number.toLocaleString(document.documentElement.lang || "en", { numberingSystem: "latn" });
  }

  /* The items of the theme's table of contents, each with the section that it leads to. */
  function contents() {
    return [...document.querySelectorAll("nav li a[href*='#']")]
      .filter((link) => link.pathname === location.pathname)
      .map((link) => ({ item: link.closest("li"), target: partAt(idIn(link)) }))
      .filter(({ target }) => target);
  }

  class Filter {
    constructor(form) {
      this.form = form;
      this.kinds = [...form.querySelectorAll("[name=kind]")];
      this.words = form.elements.words;
      this.period = null;
      this.status = form.querySelector("[role=status]");
      this.entries = [...document.querySelectorAll(".newsdump-entry")].map((element) => ({
        element,
        kind: element.dataset.kind,
        period: periodOf(element),
        text: element.textContent.toLowerCase(),
      }));
      this.hidden = new Map();
      this.parts = [...document.querySelectorAll(".newsdump-period")];
      this.groups = [...document.querySelectorAll(".newsdump-group")];
      this.marks = [...document.querySelectorAll(".newsdump-mark")];
      this.bands = [...document.querySelectorAll(".newsdump-bands a")];
      this.links = [...this.marks, ...document.querySelectorAll(".newsdump-date")];
      this.contents = contents();
      form.addEventListener("input", () => this.chosen());
      form.addEventListener("submit", (event) => event.preventDefault());
      form.elements.all.addEventListener("click", () => this.clear());
      for (const band of this.bands) band.addEventListener("click", (event) => this.choosePeriod(event, band));
      form.hidden = false;
    }

    /* What is chosen, by name: a test of an entry each. */
    tests() {
      const kinds = this.kinds.filter((box) => box.checked).map((box) => box.value);
      const words = this.words.value.toLowerCase().split(/\s+/).filter(Boolean);
      const tests = {};
      if (kinds.length) tests.kind = (entry) => kinds.includes(entry.kind);
      if (this.period) tests.period = (entry) => entry.period === this.period;
      if (words.length) tests.words = (entry) => words.every((word) => entry.text.includes(word));
      return tests;
    }

    fitting(tests) {
      return this.entries.filter((entry) => Object.values(tests).every((test) => test(entry)));
    }

    show() {
      const tests = this.tests();
      const shown = new Set(this.fitting(tests));
      for (const entry of this.entries) entry.element.hidden = !shown.has(entry);
      for (const part of this.parts) part.hidden = !part.querySelector(".newsdump-entry:not([hidden])");
      for (const group of this.groups) group.hidden = !this.showsEntryBelow(group);
      for (const { item, target } of this.contents) item.hidden = target.hidden;
      for (const mark of this.marks) {
        mark.classList.toggle("newsdump-out", entryAt(idIn(mark))?.hidden ?? false);
      }
      for (const band of this.bands) {
        if (this.period && idIn(band) === this.period) band.setAttribute("aria-current", "true");
        else band.removeAttribute("aria-current");
      }
      this.countKinds(tests);
      this.say(tests, shown.size);
    }

    showsEntryBelow(group) {
      for (let next = group.nextElementSibling; next?.matches(".newsdump-entry"); next = next.nextElementSibling) {
        if (!next.hidden) return true;
      }
      return false;
    }

    /* A kind that nothing else chosen leaves an entry of cannot be chosen. */
    countKinds({ kind, ...others }) {
      const left = this.fitting(others);
      for (const box of this.kinds) {
        const count = left.filter((entry) => entry.kind === box.value).length;
        box.nextElementSibling.querySelector("b").textContent = written(count);
        box.disabled = !count && !box.checked;
      }
    }

    say(tests, shown) {
      const { dataset } = this.status;
      const names = Object.keys(tests);
      const without = names.map((name) => {
        const { [name]: _, ...others } = tests;
        return dataset.without.replace("{what}", dataset[name]).replace("{n}", written(this.fitting(others).length));
      });
      this.status.textContent =
        shown || !names.length
          ? dataset.shown.replace("{shown}", written(shown)).replace("{all}", written(this.entries.length))
          : [dataset.nothing, ...(names.length > 1 ? without : [])].join(" ");
      this.form.elements.all.hidden = !names.length;
    }

    choosePeriod(event, band) {
      event.preventDefault();
      event.stopPropagation(); // or a theme that swaps pages would go there all the same
      const period = idIn(band);
      this.period = this.period === period ? null : period;
      this.chosen();
    }

    chosen() {
      this.show();
      const address = new URL(location.href);
      const values = {
        kind: this.kinds.filter((box) => box.checked).map((box) => box.value).join(","),
        period: this.period,
        words: this.words.value.trim(),
      };
      for (const [name, value] of Object.entries(values)) {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      address.search = address.search.replaceAll("%2C", ",");
      history.replaceState(history.state, "", address);
      /* A theme that swaps pages makes every address whole when it sees it, without what was chosen since. */
      for (const link of this.links) link.href = link.hash;
    }

    clear() {
      for (const box of this.kinds) box.checked = false;
      this.words.value = "";
      this.period = null;
      this.chosen();
    }

    readAddress() {
      const query = new URLSearchParams(location.search);
      const kinds = (query.get("kind") ?? "").split(",");
      for (const box of this.kinds) box.checked = kinds.includes(box.value);
      const period = query.get("period");
      this.period = this.entries.some((entry) => entry.period === period) ? period : null;
      this.words.value = query.get("words") ?? "";
      this.show();
      this.follow();
    }

    /* An address that names an entry shows it, whatever was chosen before, opens it and marks it: where a
       theme swaps pages, the style sheet's :target does not hear of it. */
    follow() {
      const entry = entryAt(idIn(location));
      for (const { element } of this.entries) element.classList.toggle("newsdump-here", element === entry);
      if (!entry) return;
      entry.querySelector("details")?.setAttribute("open", "");
      if (!entry.hidden) return;
      this.clear();
      entry.scrollIntoView();
    }
  }

  /* The picture is one stop of the tabulator: arrows lead from mark to mark, up and down to the next lane. */
  class Picture {
    constructor(element) {
      this.element = element;
      this.lanes = [...element.querySelectorAll(".newsdump-track")]
        .map((track) => [...track.querySelectorAll(".newsdump-mark")])
        .filter((lane) => lane.length);
      for (const mark of this.lanes.flat()) mark.tabIndex = -1;
      if (this.lanes.length) this.lanes[0][0].tabIndex = 0;
      element.addEventListener("keydown", (event) => this.pressed(event));
    }

    pressed(event) {
      const row = this.lanes.findIndex((lane) => lane.includes(event.target));
      if (row < 0) return;
      const lane = this.lanes[row];
      const at = lane.indexOf(event.target);
      const forward = getComputedStyle(this.element).direction === "rtl" ? -1 : 1;
      const next = {
        ArrowRight: () => lane[at + forward],
        ArrowLeft: () => lane[at - forward],
        ArrowDown: () => this.nearest(this.lanes[row + 1], event.target),
        ArrowUp: () => this.nearest(this.lanes[row - 1], event.target),
        Home: () => lane[0],
        End: () => lane.at(-1),
      }[event.key];
      if (!next) return;
      event.preventDefault();
      this.move(event.target, next());
    }

    nearest(lane, mark) {
      const place = ({ offsetLeft }) => Math.abs(offsetLeft - mark.offsetLeft);
      return lane?.reduce((best, one) => (place(one) < place(best) ? one : best));
    }

    move(from, to) {
      if (!to) return;
      from.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    }
  }

  let filter = null;
  let picture = null;

  function setUp() {
    const lanes = document.querySelector(".newsdump-lanes");
    if (lanes !== (picture?.element ?? null)) picture = lanes && new Picture(lanes);
    const form = document.querySelector(".newsdump-filter");
    if (form === (filter?.form ?? null)) return;
    filter = form && new Filter(form);
    filter?.readAddress();
  }

  window.addEventListener("hashchange", () => filter?.follow());
  /* Material with navigation.instant swaps pages without loading them, and says so through document$. */
  if (window.document$) window.document$.subscribe(setUp);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", setUp);
  else setUp();
})();
