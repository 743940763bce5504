/* The timeline's filter. Without it the page shows every entry; with it a choice is kept in the address's
   query (?kind=treaty&period=1990&article=visit), so that a filtered view can be linked to. */
(function () {
  "use strict";

  var KEYS = ["kind", "period", "article"];

  function words(element, key) {
    return (element.dataset[key] || "").split(" ").filter(Boolean);
  }

  /* The choices of a list are read off the page: what no entry has is not offered. */
  function offer(select, entries) {
    var counts = {};
    entries.forEach(function (entry) {
      words(entry, select.name).forEach(function (value) {
        counts[value] = (counts[value] || 0) + 1;
      });
    });
    Array.prototype.slice.call(select.options).forEach(function (option) {
      if (option.value && !counts[option.value]) option.remove();
    });
  }

  function setUp() {
    var form = document.querySelector(".newsdump-filter");
    if (!form || form.dataset.ready) return;
    form.dataset.ready = "yes";
    var entries = Array.prototype.slice.call(document.querySelectorAll(".newsdump-entry"));
    var sections = Array.prototype.slice.call(document.querySelectorAll(".newsdump-period"));
    var selects = KEYS.map(function (key) { return form.elements[key]; });
    var status = form.querySelector("[role=status]");

    function fits(entry) {
      return selects.every(function (select) {
        return !select.value || words(entry, select.name).indexOf(select.value) >= 0;
      });
    }

    function show() {
      var shown = 0;
      entries.forEach(function (entry) {
        entry.hidden = !fits(entry);
        if (!entry.hidden) shown += 1;
        var id = entry.querySelector("[id]").id;
        document.querySelectorAll('.newsdump-span a[href="#' + CSS.escape(id) + '"]').forEach(function (mark) {
          mark.classList.toggle("newsdump-out", entry.hidden);
        });
      });
      sections.forEach(function (section) {
        section.hidden = !section.querySelector(".newsdump-entry:not([hidden])");
      });
      status.textContent = status.dataset.text.replace("{shown}", shown).replace("{all}", entries.length);
      form.elements.all.hidden = shown === entries.length;
    }

    function keep() {
      var query = new URLSearchParams(location.search);
      selects.forEach(function (select) {
        if (select.value) query.set(select.name, select.value);
        else query.delete(select.name);
      });
      var text = query.toString();
      history.replaceState(history.state, "", location.pathname + (text ? "?" + text : "") + location.hash);
    }

    function read() {
      var query = new URLSearchParams(location.search);
      selects.forEach(function (select) {
        select.value = query.get(select.name) || "";
        if (select.selectedIndex < 0) select.value = "";
      });
      show();
    }

    /* An address names an entry: it is shown, whatever was chosen before. */
    function follow() {
      var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      var entry = target && target.closest(".newsdump-entry");
      if (!entry || !entry.hidden) return;
      form.reset();
      show();
      keep();
      target.scrollIntoView();
    }

    selects.forEach(function (select) { offer(select, entries); });
    form.addEventListener("change", function () { show(); keep(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () {
      window.setTimeout(function () { show(); keep(); }, 0);
    });
    form.hidden = false;
    read();
    follow();
    window.addEventListener("hashchange", follow);
  }

  /* Material with navigation.instant swaps pages without loading them, and says so through document$. */
  if (window.document$) window.document$.subscribe(setUp);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", setUp);
  else setUp();
})();
