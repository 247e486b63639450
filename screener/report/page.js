"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  document.documentElement.classList.add("js");

  // Who it is: hidden until asked for.
  const reveal = document.getElementById("reveal");
  if (reveal) {
    reveal.checked = false;
    reveal.addEventListener("change", () => document.body.classList.toggle("reveal", reveal.checked));
  }

  // One post at a time.
  const show = (rubric) => {
    all(".assessment").forEach((one) => one.classList.toggle("shown", one.dataset.rubric === rubric));
    all(".tab").forEach((tab) => tab.setAttribute("aria-pressed", String(tab.dataset.show === rubric)));
  };
  all(".tab").forEach((tab) => tab.addEventListener("click", () => { show(tab.dataset.show); select(null); }));

  // One criterion's evidence: selected in the card, outlined in the resume.
  let chosen = [], at = -1;
  const says = document.getElementById("walk-says");
  const holds = (mark, key) => mark.dataset.keys.split(" ").includes(key);
  const goTo = (index) => {
    if (!chosen.length) return;
    at = (index + chosen.length) % chosen.length;
    chosen[at].scrollIntoView({ block: "center" });
    says.textContent = `${at + 1} of ${chosen.length}`;
  };
  function select(key) {
    if (!document.body.classList.contains("single")) return;
    all(".result.on").forEach((row) => { row.classList.remove("on"); row.querySelector(".pick").setAttribute("aria-pressed", "false"); });
    const marks = all("[data-keys]");
    marks.forEach((mark) => {
      mark.classList.toggle("on", key !== null && holds(mark, key));
      mark.classList.toggle("off", key !== null && !holds(mark, key));
    });
    const drawn = all(".sheet [data-keys].on");
    chosen = drawn.length ? drawn : all(".lines [data-keys].on");
    chosen.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    at = -1;
    says.textContent = "";
    if (key === null) return;
    const row = all(".result").find((one) => one.dataset.key === key);
    row.classList.add("on");
    row.querySelector(".pick").setAttribute("aria-pressed", "true");
    if (chosen.length) goTo(0); else says.textContent = "nothing to show in the resume";
  }
  if (document.body.classList.contains("single")) {
    all(".result").forEach((row) => {
      const head = row.querySelector("h4"), pick = document.createElement("button");
      pick.type = "button"; pick.className = "pick"; pick.textContent = head.textContent;
      pick.setAttribute("aria-pressed", "false");
      head.replaceChildren(pick);
      row.addEventListener("click", (event) => {
        if (event.target.closest("a, summary")) return;
        select(row.classList.contains("on") && event.target.closest(".pick") ? null : row.dataset.key);
      });
    });
    all("[data-keys]").forEach((mark) => mark.addEventListener("click", () => {
      const rubric = (all(".assessment.shown")[0] || {}).dataset?.rubric;
      const key = mark.dataset.keys.split(" ").find((one) => one.startsWith(`${rubric}.`));
      if (!key) return;
      select(key);
      all(".result.on").forEach((row) => row.scrollIntoView({ block: "nearest" }));
    }));
    document.getElementById("walk-on").addEventListener("click", () => goTo(chosen.length ? at + 1 : 0));
    document.getElementById("walk-back").addEventListener("click", () => goTo(at - 1));
    chosen = all(".sheet .mark").length ? all(".sheet .mark") : all(".lines mark");
    chosen.sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
    // A place opens the line where the page is not drawn, else the highlight on the page.
    all(".card .place").forEach((link) => link.addEventListener("click", (event) => {
      const line = link.hash.split("-l")[1];
      const mark = all(`.sheet .mark[data-line="${line}"]`)[0];
      if (!mark) { const text = document.querySelector("details.text"); if (text) text.open = true; return; }
      event.preventDefault();
      const row = link.closest(".result");
      if (row) select(row.dataset.key);
      mark.scrollIntoView({ block: "center" });
    }));
  }

  // The ranked table: sort, filter, open.
  all(".ranking").forEach((table) => {
    table.tHead.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (!button) return;
      const head = button.closest("th"), key = button.dataset.sort;
      const first = ["score", "met", "flags"].includes(key) ? "descending" : "ascending";
      const other = { ascending: "descending", descending: "ascending" };
      const order = head.hasAttribute("aria-sort") ? other[head.getAttribute("aria-sort")] : first;
      all("th", table.tHead).forEach((one) => one.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", order);
      const sign = order === "ascending" ? 1 : -1;
      const rows = [...table.tBodies];
      rows.sort((a, b) => sign * (a.dataset[key] - b.dataset[key]) || a.dataset.rank - b.dataset.rank);
      table.append(...rows);
    });
    table.addEventListener("click", (event) => {
      const button = event.target.closest(".open-row");
      if (!button) return;
      const opened = button.closest("tbody").classList.toggle("opened");
      button.setAttribute("aria-expanded", String(opened));
    });
  });
  all(".filters").forEach((form) => {
    const section = form.closest("section"), rows = all(".person", section);
    const [find, criterion, outcome] = [".find", ".by-criterion", ".by-outcome"].map((one) => form.querySelector(one));
    const filter = () => {
      const words = find.value.trim().toLowerCase();
      let shown = 0;
      rows.forEach((row) => {
        const who = row.querySelector(".cand");
        // While names are hidden, a search for one must not find its candidate.
        const text = document.body.classList.contains("reveal") ? who.textContent : who.firstChild.textContent;
        const number = /^\d+$/.test(words) ? row.dataset.candidate === words : text.toLowerCase().includes(words);
        const wanted = !criterion.value || row.dataset.outcomes.split(" ").includes(`${criterion.value}:${outcome.value}`);
        row.hidden = !((!words || number) && wanted);
        shown += !row.hidden;
      });
      form.querySelector(".showing").textContent = `showing ${shown} of ${rows.length}`;
    };
    form.addEventListener("input", filter);
    form.addEventListener("submit", (event) => event.preventDefault());
    if (reveal) reveal.addEventListener("change", filter);
    filter();
  });

  // A resume of the batch opens over the table, at the line that was asked for.
  const reader = document.getElementById("reader");
  if (reader && reader.showModal) {
    const body = document.getElementById("reader-body");
    let home = null;
    const putBack = () => { if (home) { home.append(...body.childNodes); home = null; } };
    all(".ranking .place, .ranking .whole").forEach((link) => link.addEventListener("click", (event) => {
      const [person, line] = link.hash.slice(1).split("-l");
      const text = document.getElementById(person);
      if (!text) return;
      event.preventDefault();
      putBack();
      home = text;
      body.append(...[...text.childNodes].filter((node) => node.nodeName !== "SUMMARY"));
      document.getElementById("reader-head").textContent = text.querySelector("summary").textContent;
      all(".here", body).forEach((one) => one.classList.remove("here"));
      const row = link.closest(".result"), key = row && row.dataset.key;
      all("[data-keys]", body).forEach((mark) => mark.classList.toggle("on", Boolean(key) && holds(mark, key)));
      reader.showModal();
      reader.scrollTop = 0;
      const target = line && document.getElementById(`${person}-l${line}`);
      if (target) { target.classList.add("here"); target.scrollIntoView({ block: "center" }); }
    }));
    document.getElementById("reader-close").addEventListener("click", () => reader.close());
    reader.addEventListener("close", putBack);
    reader.addEventListener("click", (event) => { if (event.target === reader) reader.close(); });
  }

  const tab = all(".tab")[0], only = all(".assessment")[0];
  if (tab) show(tab.dataset.show); else if (only) show(only.dataset.rubric);
})();
