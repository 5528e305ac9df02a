// The search of a published site: Pagefind finds the pages, this shows them. Until Pagefind is
// there, the page says what to use instead, and it goes on saying so where Pagefind cannot run.
"use strict";

(() => {
  const pageSize = 10;
  const element = (id) => document.getElementById(id);
  const form = document.querySelector("form.search");
  const query = element("query");
  const status = element("search-status");
  const list = element("search-results");
  const more = element("search-more");
  const number = (value) => String(value).replace(/\d/g, (digit) => status.dataset.digits[digit]);
  // The index lies beside the folder of this script, wherever the site lies.
  const index = new URL("../pagefind/pagefind.js", document.currentScript.src);

  let pagefind;
  let results = [];
  let shown = 0;
  // Answers to what was asked before the last question come too late.
  let question = 0;

  const make = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  // An excerpt is HTML with nothing in it but text and marks. Nothing else is taken from it.
  const excerpt = (html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    return [...parsed.body.childNodes].map((node) =>
      node.nodeName === "MARK" ? make("mark", "", node.textContent) : node.textContent
    );
  };

  const row = ({ url, meta, excerpt: html }) => {
    const link = make("a", "", meta.title ?? url);
    link.href = url;
    link.dir = "auto";
    const facts = [];
    if (meta.date) facts.push(make("span", "when", meta.date));
    else if (meta.section) facts.push(make("span", "when", meta.section));
    if (meta.place) facts.push(make("span", "where", meta.place));
    if (meta.grade) facts.push(make("span", `grade ${meta["grade-class"] ?? ""}`, meta.grade));
    const summary = make("p", "summary", ...excerpt(html));
    return make("li", "", make("h2", "", link), make("p", "line", ...facts), summary);
  };

  const showMore = async () => {
    const asked = question;
    const next = results.slice(shown, shown + pageSize);
    const pages = await Promise.all(next.map((result) => result.data()));
    if (asked !== question) return;
    list.append(...pages.map(row));
    shown += next.length;
    more.hidden = shown >= results.length;
  };

  const search = async () => {
    const words = query.value.trim();
    question += 1;
    const asked = question;
    const address = new URL(location.href);
    if (words) address.searchParams.set("q", words);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    const found = words ? (await pagefind.search(words)).results : [];
    if (asked !== question) return;
    results = found;
    shown = 0;
    list.replaceChildren();
    more.hidden = true;
    if (!words) status.textContent = "";
    else if (!results.length) status.textContent = status.dataset.none.replace("{query}", words);
    else status.textContent = status.dataset.found.replace("{count}", number(results.length));
    await showMore();
  };

  const start = async () => {
    // Browsers load no index from a disk, and would complain.
    if (location.protocol === "file:") return;
    try {
      pagefind = await import(index);
      await pagefind.init();
    } catch {
      // No index, or no way to run it: the page goes on saying what to use instead.
      return;
    }
    element("unavailable").hidden = true;
    form.hidden = false;
    let waiting;
    query.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(search, 200);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(waiting);
      search();
    });
    more.addEventListener("click", async () => {
      const first = shown;
      await showMore();
      list.children[first]?.querySelector("a").focus();
    });
    query.value = new URL(location.href).searchParams.get("q") ?? "";
    if (query.value) search();
  };

  start();
})();
