/* The citation of an article to copy, and with a paragraph's address (#p4) that of the paragraph. Without it the
   same citations are files to save. */
(() => {
  "use strict";

  /* How each format says where a page is, and which part of it is meant. */
  const PLACES = {
    bib(text, at, part) {
      const field = /^ {2}note = /m.test(text) ? "addendum" : "note";
      const placed = text.replace(/^( {2}url = \{.*)(\},)$/m, (_, url, end) => url + at + end);
      return part ? placed.replace(/\}\n$/, () => `  ${field} = {${part}},\n}\n`) : placed;
    },
    ris(text, at, part) {
      const placed = text.replace(/^UR {2}- .*$/m, (url) => url + at);
      return part ? placed.replace(/ER {2}- \n$/, () => `N1  - ${part}\nER  - \n`) : placed;
    },
    json(text, at, part) {
      const [item] = JSON.parse(text);
      if (item.URL) item.URL += at;
      if (part) item.note = part;
      return `${JSON.stringify([item], null, 2)}\n`;
    },
  };

  class Citation {
    constructor(details) {
      this.details = details;
      this.said = details.appendChild(document.createElement("p"));
      this.said.setAttribute("role", "status");
      this.shown = details.appendChild(document.createElement("pre"));
      this.shown.tabIndex = 0;
      this.shown.dir = "ltr";
      this.shown.hidden = true;
      this.part = details.querySelector("summary").appendChild(document.createElement("span"));
      for (const link of details.querySelectorAll("a[download]")) link.after(" ", this.button(link));
      this.follow();
    }

    button(link) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = this.details.dataset.copy;
      button.setAttribute("aria-label", `${this.details.dataset.copy}: ${link.textContent}`);
      button.addEventListener("click", () => this.copy(link));
      return button;
    }

    /* The paragraph that the address names, or an empty text for the whole article. */
    follow() {
      const [, number] = location.hash.match(/^#p(\d+)$/) ?? [];
      const found = number !== undefined && document.getElementById(`p${number}`);
      this.at = found ? location.hash : "";
      this.paragraph = found && number !== "0" ? this.details.dataset.paragraph.replace("{n}", number) : "";
      this.part.textContent = this.paragraph && ` (${this.paragraph})`;
      this.shown.hidden = true;
      this.said.textContent = "";
    }

    async copy(link) {
      let text;
      try {
        const answer = await fetch(link.href);
        if (!answer.ok) throw new Error(answer.statusText);
        text = PLACES[link.pathname.split(".").pop()](await answer.text(), this.at, this.paragraph);
      } catch {
        location.assign(link.href); // a page of a disk may read no file: the browser opens it
        return;
      }
      this.shown.textContent = text;
      this.shown.setAttribute("aria-label", link.textContent);
      this.shown.hidden = false;
      try {
        await navigator.clipboard.writeText(text);
        this.said.textContent = `${this.details.dataset.copied}: ${link.textContent}`;
      } catch {
        this.said.textContent = "";
        getSelection().selectAllChildren(this.shown); // ready for the reader's own keys
      }
    }
  }

  let citation = null;

  function setUp() {
    const details = document.querySelector(".newsdump-cite");
    if (details !== (citation?.details ?? null)) citation = details && new Citation(details);
    citation?.follow();
  }

  window.addEventListener("hashchange", () => citation?.follow());
  /* Material with navigation.instant swaps pages without loading them, and says so through document$. */
  if (window.document$) window.document$.subscribe(setUp);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", setUp);
  else setUp();
})();
