/* Filters of a list: by name, publisher and period. Without scripts the whole list is there. What
   is chosen stands in the fragment of the address, so it can be sent on, and no server hears it. */
"use strict";
(() => {
  const form = document.querySelector("form.filters");
  if (!form) return;
  const rows = [...document.querySelectorAll("[data-names]")];
  const groups = [...new Set(rows.map((row) => row.closest("section")))];
  const status = form.querySelector("[role=status]");
  const fields = [...form.querySelectorAll("select")];

  const fits = (row, { name, publisher, from, to }) =>
    (!name || row.dataset.names.split(" ").includes(name))
    && (!publisher || row.dataset.publisher === publisher)
    && (!(from || to) || row.dataset.from !== "")
    && (!from || row.dataset.to.slice(0, 7) >= from)
    && (!to || row.dataset.from.slice(0, 7) <= to);

  const show = () => {
    const chosen = Object.fromEntries(new FormData(form));
    const kept = rows.filter((row) => !(row.hidden = !fits(row, chosen)));
    for (const group of groups) {
      const empty = groups.length > 1 && !kept.some((row) => group.contains(row));
      group.hidden = empty;
      const link = document.querySelector(`.rail a[href="#${group.getAttribute("aria-labelledby")}"]`);
      if (link) link.parentElement.hidden = empty;
    }
    const all = Object.values(chosen).every((value) => !value);
    status.textContent = all ? "" : `${kept.length} of ${rows.length} shown`;
    form.querySelector("button").hidden = all;
  };

  const keep = () => {
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, "", `#${chosen}`);
    show();
  };

  const read = () => {
    const chosen = new URLSearchParams(location.hash.slice(1));
    if (location.hash && !fields.some((field) => chosen.has(field.name))) return;
    for (const field of fields) {
      const value = chosen.get(field.name) ?? "";
      field.value = [...field.options].some((option) => option.value === value) ? value : "";
    }
    show();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("change", keep);
  form.addEventListener("reset", () => setTimeout(keep));
  addEventListener("hashchange", read);
  form.hidden = false;
  read();
})();
