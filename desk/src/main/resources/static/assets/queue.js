// SPDX-License-Identifier: Apache-2.0
// The queue changes by itself, and can be walked with the keyboard: j and k, Enter, c to take, x to choose, / to search, ? for help.
const live = document.getElementById("live");
const status = document.getElementById("status");
const lost = document.getElementById("lost");
const SILENCE_MAX = 30_000, AGAIN_AFTER = 5_000;
const behind = Number(document.querySelector('#clock-words [data-part="now"]').textContent) - Date.now();
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
  const answer = await fetch("/queue/rows" + location.search, { headers: { Accept: "text/html" } }).catch(() => null);
  if (answer?.redirected) location.reload(); // the session is over
  if (!answer?.ok) saySinceWhen();
  if (!answer?.ok || answer.redirected) return;
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
  heard = Date.now();
  lost.hidden = true;
  status.textContent = status.dataset.changed;
}

// What stands here is from when the desk last said that it is true.
function saySinceWhen() {
  if (!lost.hidden) return;
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Bangkok", hour: "2-digit", minute: "2-digit" });
  lost.textContent = lost.dataset.words.replace("{0}", hour.format(heard + behind));
  lost.hidden = false;
  status.textContent = "";
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
let heard = Date.now();
let changes = null;

function refreshSoon() {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 150);
}

function hear() {
  if (!lost.hidden) refreshSoon();
  else heard = Date.now();
}

// A browser opens it anew by itself, but not once it was refused, nor where the line is cut and nobody says so.
function listen() {
  changes?.close();
  changes = new EventSource("/queue/changes");
  changes.addEventListener("changed", refreshSoon);
  changes.addEventListener("open", hear);
  changes.addEventListener("beat", hear);
  changes.addEventListener("away", saySinceWhen);
  changes.addEventListener("error", saySinceWhen);
}

listen();
const watch = setInterval(() => {
  const silent = Date.now() - heard > SILENCE_MAX;
  if (silent) saySinceWhen();
  if (changes.readyState === EventSource.CLOSED || (silent && !lost.hidden && changes.readyState === EventSource.OPEN)) listen();
}, AGAIN_AFTER);
addEventListener("pagehide", () => {
  clearInterval(watch);
  changes.close();
});
