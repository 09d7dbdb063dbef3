// SPDX-License-Identifier: Apache-2.0
// The queue changes by itself, and can be walked with the keyboard: j and k, Enter, c to take, x to choose, / to search, ? for help.
const live = document.getElementById("live");
const status = document.getElementById("status");
const search = document.getElementById("search");
const keys = document.getElementById("keys");
const rows = () => [...live.querySelectorAll(".row")];
const box = (row) => row.querySelector('input[name="tip"]');
let here = null;

function go(step) {
  const all = rows();
  if (all.length === 0) return;
  const at = all.findIndex((row) => row.dataset.tip === here);
  mark(all[Math.min(all.length - 1, Math.max(0, at + step))], true);
}

function mark(row, move) {
  rows().forEach((each) => each.classList.toggle("here", each === row));
  here = row.dataset.tip;
  row.querySelector(".open").focus({ preventScroll: true });
  if (move) row.scrollIntoView({ block: "nearest" });
}

async function refresh() {
  const before = new Set(rows().map((row) => row.dataset.tip));
  const chosen = new Set(rows().filter((row) => box(row)?.checked).map((row) => row.dataset.tip));
  const walking = document.activeElement?.closest(".row") !== null;
  const answer = await fetch("/queue/rows" + location.search, { headers: { Accept: "text/html" } });
  if (answer.redirected) location.reload(); // the session is over
  if (!answer.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("live");
  if (!fresh) return;
  live.replaceChildren(...fresh.childNodes);
  rows().forEach((row) => {
    if (!before.has(row.dataset.tip)) row.classList.add("new");
    if (chosen.has(row.dataset.tip)) box(row).checked = true;
    if (row.dataset.tip !== here) return;
    if (walking) mark(row, false);
    else row.classList.add("here");
  });
  status.textContent = status.dataset.changed;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches('input:not([type="checkbox"]), textarea, select')) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  const current = rows().find((row) => row.dataset.tip === here);
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "/") search.focus();
  else if (event.key === "?") {
    keys.open = !keys.open;
    if (keys.open) keys.querySelector("summary").focus();
  } else if (event.key === "c" && current && box(current)) claim(current);
  else if (event.key === "x" && current && box(current)) box(current).click();
  else return;
  event.preventDefault();
});

async function claim(row) {
  const token = document.querySelector('meta[name="csrf"]').content;
  await fetch(`/tips/${row.dataset.tip}/claim`, { method: "POST", headers: { "X-CSRF-TOKEN": token } });
  refresh();
}

let waiting = 0;
const changes = new EventSource("/queue/changes");
changes.addEventListener("changed", () => {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 150);
});
changes.addEventListener("open", () => {
  if (status.textContent === status.dataset.lost) refresh();
});
changes.addEventListener("error", () => {
  status.textContent = status.dataset.lost;
});
addEventListener("pagehide", () => changes.close());
