"use strict";
(() => {
  const by = (id) => document.getElementById(id);
  const all = (css, from = document) => [...from.querySelectorAll(css)];
  const table = by("matrix");
  const panel = by("panel");
  const rows = all("tr.product", table);
  const cells = all("td[data-state]", table);
  let kept = null;

  const block = (link) => by(decodeURIComponent(link.getAttribute("href").slice(1)));

  function show(link) {
    const found = block(link);
    if (!found) return;
    all(".on", table).forEach((cell) => cell.classList.remove("on"));
    link.parentElement.classList.add("on");
    const copy = found.cloneNode(true);
    copy.removeAttribute("id");
    by("why").replaceChildren(copy);
    panel.hidden = false;
    panel.scrollTop = 0;
    const place = link.getBoundingClientRect();
    panel.classList.toggle("above", place.top + place.height / 2 > window.innerHeight / 2);
  }

  function hide() {
    const link = kept;
    kept = null;
    panel.hidden = true;
    by("said").textContent = "";
    all(".on", table).forEach((cell) => cell.classList.remove("on"));
    if (link && panel.contains(document.activeElement)) link.focus({ preventScroll: true });
  }

  const say = (link) => { by("said").textContent = block(link).textContent.replace(/\s+/g, " ").trim(); };
  const linkAt = (event) => event.target.closest("#matrix tbody a");

  table.addEventListener("mouseover", (event) => {
    const link = linkAt(event);
    if (link && !kept && link.closest("td")) show(link);
  });
  table.addEventListener("mouseleave", (event) => {
    if (!kept && !panel.contains(event.relatedTarget) && !table.contains(document.activeElement)) hide();
  });
  panel.addEventListener("mouseleave", () => { if (!kept && !table.contains(document.activeElement)) hide(); });
  table.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    if (!link) return;
    rove(link);
    if (link.matches(":focus-visible")) { kept = link; show(link); say(link); }
  });
  table.addEventListener("click", (event) => {
    const link = linkAt(event);
    if (!link) return;
    event.preventDefault();
    kept = link;
    show(link);
    say(link);
  });
  by("close").addEventListener("click", hide);
  document.addEventListener("keydown", (event) => { if (event.key === "Escape" && !panel.hidden) hide(); });

  let here = null;
  function rove(link) {
    if (here) here.tabIndex = -1;
    here = link;
    here.tabIndex = 0;
  }

  const open = (link) => link && link.offsetParent !== null;
  const links = (row) => all("a", row).filter(open);

  function towards(link, key) {
    const row = link.closest("tr");
    const line = links(row);
    const at = line.indexOf(link);
    if (key === "ArrowRight") return line[at + 1];
    if (key === "ArrowLeft") return line[at - 1];
    if (key === "Home") return line[0];
    if (key === "End") return line[line.length - 1];
    const step = key === "ArrowDown" ? 1 : -1;
    const column = link.parentElement.cellIndex;
    const shown = rows.filter((r) => !r.hidden);
    for (let i = shown.indexOf(row) + step; i >= 0 && i < shown.length; i += step) {
      const next = shown[i].cells[column].querySelector("a");
      if (open(next)) return next;
    }
    return null;
  }

  table.addEventListener("keydown", (event) => {
    const link = linkAt(event);
    if (!link || !["ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
    event.preventDefault();
    const next = towards(link, event.key);
    if (next) next.focus();
  });

  function filter() {
    const value = (id) => (by(id) ? by(id).value : "");
    const words = value("f-text").toLowerCase().split(/\s+/).filter(Boolean);
    const category = value("f-category");
    const use = value("f-usecase");
    const state = value("f-state");
    const standing = value("f-standing");
    const rule = value("f-rule");
    let products = 0;
    let shown = 0;
    all("[data-use]", table).forEach((cell) => { cell.hidden = use !== "" && cell.dataset.use !== use; });
    for (const row of rows) {
      let left = 0;
      for (const cell of all("td[data-state]", row)) {
        const fits = (!state || cell.dataset.state === state) && (!standing || cell.dataset.standing === standing);
        cell.classList.toggle("off", !fits);
        if (fits && !cell.hidden) left += 1;
      }
      let out = false;
      for (const tag of all(".tag", row)) {
        const asked = tag.dataset.rule === rule;
        tag.hidden = !asked || tag.dataset.verdict === "silent";
        out = out || (asked && tag.dataset.verdict === "ruled-out");
      }
      const wanted = words.every((word) => row.dataset.text.includes(word))
        && (!category || row.parentElement.dataset.category === category);
      row.hidden = !wanted || out || left === 0;
      if (!row.hidden) { products += 1; shown += left; }
    }
    for (const group of table.tBodies) group.hidden = all("tr.product", group).every((row) => row.hidden);
    for (const section of all("#words section")) {
      section.hidden = rows.find((row) => row.dataset.product === section.dataset.product).hidden;
    }
    by("count").textContent = `${products} of ${rows.length} products and ${shown} of ${cells.length} cells shown`;
    if (kept && !open(kept)) hide();
    if (!open(here)) {
      const first = rows.filter((row) => !row.hidden).map((row) => links(row)[0])[0];
      if (first) rove(first);
    }
  }

  all("tbody a", table).forEach((link) => { link.tabIndex = -1; });
  all("#filters input, #filters select").forEach((field) => field.addEventListener("input", filter));
  by("f-reset").addEventListener("click", () => {
    all("#filters input, #filters select").forEach((field) => { field.value = ""; });
    filter();
    by("f-text").focus();
  });
  by("filters").hidden = false;
  filter();
})();
