/* The timeline's filter. Without it the page shows every entry; with it a choice is kept in the address's
   query (?kind=treaty&period=199x&article=articles/visit), so that a filtered view can be linked to. */
(() => {
  "use strict";

  const KEYS = ["kind", "period", "article"];

  const entryAt = (id) => document.getElementById(id)?.closest(".newsdump-entry");
  const partAt = (id) => document.getElementById(id)?.closest(".newsdump-entry, .newsdump-period");

  function idIn(address) {
    const id = address.hash.slice(1);
    try {
      return decodeURIComponent(id);
    } catch {
      return id;
    }
  }

  /* The items of the theme's table of contents, each with the entry or section that it leads to. */
  function contents() {
    return [...document.querySelectorAll("nav li a[href*='#']")]
      .filter((link) => link.pathname === location.pathname)
      .map((link) => ({ item: link.closest("li"), target: partAt(idIn(link)) }))
      .filter(({ target }) => target);
  }

  class Filter {
    constructor(form) {
      this.form = form;
      this.selects = KEYS.map((key) => form.elements[key]).filter(Boolean);
      this.status = form.querySelector("[role=status]");
      this.entries = [...document.querySelectorAll(".newsdump-entry")];
      this.sections = [...document.querySelectorAll(".newsdump-period")];
      this.marks = [...document.querySelectorAll(".newsdump-span a")];
      this.contents = contents();
      form.addEventListener("change", () => this.chosen());
      form.addEventListener("submit", (event) => event.preventDefault());
      form.elements.all.addEventListener("click", () => this.clear());
      form.hidden = false;
    }

    fits(entry) {
      return this.selects.every(
        ({ name, value }) => !value || entry.dataset[name].split(" ").includes(value)
      );
    }

    show() {
      for (const entry of this.entries) entry.hidden = !this.fits(entry);
      for (const section of this.sections) {
        section.hidden = !section.querySelector(".newsdump-entry:not([hidden])");
      }
      for (const { item, target } of this.contents) item.hidden = target.hidden;
      for (const mark of this.marks) {
        mark.classList.toggle("newsdump-out", entryAt(mark.href.baseVal.slice(1)).hidden);
      }
      const shown = this.entries.filter((entry) => !entry.hidden).length;
      this.status.textContent = this.status.dataset.text
        .replace("{shown}", shown)
        .replace("{all}", this.entries.length);
      this.form.elements.all.hidden = shown === this.entries.length;
    }

    chosen() {
      this.show();
      const address = new URL(location.href);
      for (const { name, value } of this.selects) {
        if (value) address.searchParams.set(name, value);
        else address.searchParams.delete(name);
      }
      history.replaceState(history.state, "", address);
    }

    clear() {
      for (const select of this.selects) select.value = "";
      this.chosen();
    }

    readAddress() {
      const query = new URLSearchParams(location.search);
      for (const select of this.selects) {
        select.value = query.get(select.name) ?? "";
        if (select.selectedIndex < 0) select.value = "";
      }
      this.show();
      this.follow();
    }

    /* An address that names an entry shows it, whatever was chosen before. */
    follow() {
      const entry = entryAt(idIn(location));
      if (!entry?.hidden) return;
      this.clear();
      entry.scrollIntoView();
    }
  }

  let filter = null;

  function setUp() {
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
