// What a page gains with a script: lists of incidents can be filtered and sorted, tables sorted, and
// the address keeps what was chosen, so that a view can be shared. Every page is whole without it.
"use strict";

(() => {
  // The choices stand in the fragment as `#?grade=fair&sort=2d`: unlike a query, a fragment can
  // also be changed on pages that were opened from a disk.
  const read = () => {
    const hash = decodeURIComponent(location.hash);
    return new URLSearchParams(hash.startsWith("#?") ? hash.slice(2) : location.search);
  };

  const write = (changes) => {
    const choices = read();
    for (const [name, value] of Object.entries(changes)) {
      if (value) choices.set(name, value);
      else choices.delete(name);
    }
    const text = choices.toString();
    history.replaceState(null, "", text ? "#?" + text : location.pathname.split("/").pop() || "#");
  };

  const language = document.documentElement.lang;
  // Browsers differ in which digits they take for a language's own.
  const number = (value, digits) => String(value).replace(/\d/g, (digit) => digits[digit]);

  // "12–17", "at least 1,200" and their like in other digits sort by the first number; what is
  // unknown comes after all numbers.
  const firstNumber = (text) => {
    const latin = text
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
      .replace(/(\d)[,٬\u00a0\u202f](?=\d{3})/g, "$1");
    const found = /\d+/.exec(latin);
    return found ? Number(found[0]) : null;
  };

  const count = ({ row }, place) => {
    const number = firstNumber(row.querySelectorAll(".counts .count")[place]?.textContent ?? "");
    return number && -number;
  };

  // What lists of incidents are sorted by, lowest first. What has no such value stands last. The
  // list itself is in order of time.
  const orders = {
    latest: ({ terms, place }) => [...terms].some((term) => /^year:/.test(term)) ? -place : null,
    killed: (entry) => count(entry, 0),
    injured: (entry) => count(entry, 1),
    grade: ({ row }) => {
      const step = /grade-step-(\d+)/.exec(row.querySelector(".grade")?.className);
      return step && Number(step[1]);
    },
  };

  const filterList = (form) => {
    const list = form.parentElement.querySelector(".incident-list");
    if (!list) return;
    const rows = [...list.children].map((row, place) => ({
      row,
      place,
      terms: new Set(row.dataset.terms.split(" ")),
    }));
    const selects = [...form.querySelectorAll("select")];
    const output = form.querySelector("output");
    let order = "";

    const sort = (wanted) => {
      if (wanted === order) return;
      order = wanted;
      const value = orders[order] ?? (({ place }) => place);
      const sorted = rows.map((entry) => ({ ...entry, value: value(entry) }));
      sorted.sort((a, b) =>
        (a.value === null) - (b.value === null) || a.value - b.value || a.place - b.place
      );
      list.append(...sorted.map(({ row }) => row));
    };

    const show = () => {
      const chosen = selects.filter((select) => select.value);
      sort(chosen.find((select) => select.name === "order")?.value ?? "");
      const wanted = chosen.filter((select) => select.name !== "order")
        .map((select) => `${select.name}:${select.value}`);
      let shown = 0;
      for (const { row, terms } of rows) {
        row.hidden = !wanted.every((term) => terms.has(term));
        if (!row.hidden) shown += 1;
      }
      output.textContent = wanted.length
        ? form.dataset.shown
          .replace("{shown}", number(shown, form.dataset.digits))
          .replace("{count}", number(rows.length, form.dataset.digits))
        : "";
    };

    const restore = () => {
      const choices = read();
      for (const select of selects) {
        const value = choices.get(select.name) ?? "";
        const known = [...select.options].some((option) => option.value === value);
        select.value = known ? value : "";
      }
      show();
    };

    form.addEventListener("change", () => {
      write(Object.fromEntries(selects.map((select) => [select.name, select.value])));
      show();
    });
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const select of selects) select.value = "";
      write(Object.fromEntries(selects.map((select) => [select.name, ""])));
      show();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    addEventListener("hashchange", restore);
    form.hidden = false;
    restore();
  };

  const compare = (a, b, isNumeric) => {
    if (!isNumeric) return a.localeCompare(b, language, { numeric: true });
    const [x, y] = [firstNumber(a), firstNumber(b)];
    if (x === null || y === null) return (x === null) - (y === null);
    return x - y;
  };

  const sortTable = (table) => {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];
    const text = (row, column) => row.cells[column]?.textContent.trim() ?? "";

    const sort = (column, direction) => {
      const isNumeric = headings[column]?.classList.contains("number");
      const rows = [...original];
      if (direction) {
        rows.sort((a, b) => {
          const [x, y] = [text(a, column), text(b, column)];
          if (!x || !y) return !x - !y;
          return (direction === "d" ? -1 : 1) * compare(x, y, isNumeric);
        });
      }
      headings.forEach((heading, place) => {
        const state = { a: "ascending", d: "descending" }[direction];
        if (place === column && state) heading.setAttribute("aria-sort", state);
        else heading.removeAttribute("aria-sort");
      });
      table.classList.toggle("sorted", Boolean(direction));
      body.append(...rows);
    };

    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        // Up, down, and then as the page was: a tree of places has an order of its own.
        const next = { ascending: "d", descending: "" }[heading.getAttribute("aria-sort")] ?? "a";
        sort(column, next);
        write({ sort: next && `${column}${next}` });
      });
    });

    const chosen = /^(\d+)([ad])$/.exec(read().get("sort") ?? "");
    if (chosen && Number(chosen[1]) < headings.length) sort(Number(chosen[1]), chosen[2]);
  };

  // A site that was opened from a disk has no search.
  for (const form of document.querySelectorAll("form.search")) {
    if (location.protocol === "file:") form.hidden = true;
  }
  for (const form of document.querySelectorAll("form.filters")) filterList(form);
  for (const table of document.querySelectorAll("table.sortable")) sortTable(table);
})();
