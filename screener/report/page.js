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

  // The ranked table: sort, filter, open. Outcomes stand in the order of the criteria to choose from.
  const letters = { m: "met", p: "partly", u: "unclear", "-": "missed" };
  const outcomeOf = (person, at) => letters[person.dataset.outcomes[at]];
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
        const wanted = !criterion.value || outcomeOf(row, criterion.selectedIndex - 1) === outcome.value;
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

  // A gap of the chart shows who has it.
  all(".gap").forEach((button) => button.addEventListener("click", () => {
    const form = button.closest(".over").querySelector(".filters");
    form.querySelector(".by-criterion").value = button.dataset.criterion;
    form.querySelector(".by-outcome").value = "missed";
    form.dispatchEvent(new Event("input"));
    form.querySelector(".by-criterion").focus();
  }));

  // Two or three people side by side. Copies of what the rows hold, so that what is hidden stays so.
  const comparison = document.getElementById("comparison");
  if (comparison && comparison.showModal) {
    const most = 3, body = document.getElementById("comparison-body"), differences = document.getElementById("differences");
    const made = (tag, name, ...inside) => { const one = document.createElement(tag); if (name) one.className = name; one.append(...inside); return one; };
    const copy = (node) => {
      const one = node.cloneNode(true);
      all("a", one).forEach((link) => link.replaceWith(made("span", "place", link.textContent)));
      return one;
    };
    const chosenIn = (section) => all(".compare:checked", section).map((box) => box.closest(".person"));
    // Where each person has a page of their own, the rows hold outcomes alone.
    const plainly = (person, at, section) => {
      const outcome = outcomeOf(person, at);
      const cell = made("td", outcome, section.querySelector(`.by-outcome option[value=${outcome}]`).textContent);
      cell.dataset.outcome = outcome;
      return cell;
    };
    const column = (person, key, at, section) => {
      const result = all(".result", person).find((one) => one.dataset.key === key);
      if (!result) return plainly(person, at, section);
      const outcome = ["met", "partly", "unclear", "missed"].find((one) => result.classList.contains(one));
      const cell = made("td", outcome, copy(result.querySelector(".shape")), " ", copy(result.querySelector(".points")));
      const told = all(".quotes > .quote, .says", result).slice(0, outcome === "met" ? 2 : 1);
      told.forEach((one) => cell.append(made("div", "told", ...copy(one).childNodes)));
      cell.dataset.outcome = outcome;
      return cell;
    };
    const compare = (section) => {
      const people = chosenIn(section), table = made("table", "compared"), head = made("tr", "", made("th", "", "Criterion"));
      people.forEach((person) => {
        const who = made("th", "", ...copy(person.querySelector(".cand")).childNodes, made("span", "num", " " + person.querySelector(".num").textContent), copy(person.querySelector(".bar")));
        who.scope = "col";
        all(".cap, .open", person.querySelector(".wide")).forEach((one) => who.append(copy(one)));
        head.append(who);
      });
      table.append(made("thead", "", head));
      const rows = document.createElement("tbody");
      all(".by-criterion option", section).filter((one) => one.value).forEach((option, at) => {
        const label = made("th", "", option.textContent);
        label.scope = "row";
        const cells = people.map((person) => column(person, `${section.dataset.rubric}.${option.value}`, at, section));
        const row = made("tr", new Set(cells.map((one) => one.dataset.outcome)).size > 1 ? "differs" : "", label, ...cells);
        rows.append(row);
      });
      table.append(rows);
      const differ = all(".differs", rows).length;
      body.replaceChildren(made("p", "sub", `${section.getAttribute("aria-label")}: ${differ} of ${rows.children.length} criteria differ.`), table);
      comparison.showModal();
      comparison.scrollTop = 0;
    };
    all(".assessment").forEach((section) => {
      const button = section.querySelector(".compare-now");
      section.addEventListener("change", (event) => {
        if (!event.target.matches(".compare")) return;
        const count = chosenIn(section).length;
        button.disabled = count < 2;
        button.textContent = count ? `Compare side by side (${count} of ${most})` : "Compare side by side";
        all(".compare", section).forEach((box) => { box.disabled = !box.checked && count >= most; });
      });
      button.addEventListener("click", () => compare(section));
    });
    differences.checked = false;
    differences.addEventListener("change", () => comparison.classList.toggle("differing", differences.checked));
    document.getElementById("comparison-close").addEventListener("click", () => comparison.close());
    comparison.addEventListener("click", (event) => { if (event.target === comparison) comparison.close(); });
  }

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

  // A link from the table names the post that it is about.
  const asked = all(".tab").find((one) => one.dataset.show === decodeURIComponent(location.hash.slice(1)));
  const tab = asked || all(".tab")[0], only = all(".assessment")[0];
  if (tab) show(tab.dataset.show); else if (only) show(only.dataset.rubric);
})();
