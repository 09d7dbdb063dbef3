// SPDX-License-Identifier: Apache-2.0
// Keeps what is typed into forms until it was taken: in this tab only, for this officer only, and not beyond signing out.
const HOURS_MAX = 14;
const BEGIN = "draft ";
const SENT = "sent-draft";
const UNTAKEN = "untaken-draft";
const officer = document.querySelector("meta[name=officer]")?.content;
const signingOut = new BroadcastChannel("signing-out");

function eraseAll(but = () => false) {
  Object.keys(sessionStorage).filter((key) => key.startsWith(BEGIN) && !but(key)).forEach((key) => sessionStorage.removeItem(key));
}

function read(key) {
  const draft = JSON.parse(sessionStorage.getItem(key));
  return draft && Date.now() - draft.at < HOURS_MAX * 3_600_000 ? draft : null;
}

// A form that was refused is shown at the address it went to; it still is a form of its own page.
const page = document.querySelector("meta[name=page]")?.content ?? location.pathname;

// Of several forms on a page each is known by where it goes and by what its page wrote into it.
function keyOf(form) {
  const hidden = [...form.querySelectorAll("input[type=hidden]")].filter((input) => input.name !== "_csrf").map((input) => input.value);
  return `${BEGIN}${officer} ${page} ${form.getAttribute("action")} ${hidden.join(" ")}`;
}

const typed = (form) => [...form.elements].filter((field) => field.name
  && field.matches("textarea, input:not([type]), input[type=text]")
  && !field.matches(".code, [autocomplete=one-time-code]"));

function keep(form) {
  const written = typed(form).filter((field) => field.value !== field.defaultValue).map((field) => [field.name, field.value]);
  if (written.length === 0) sessionStorage.removeItem(keyOf(form));
  else sessionStorage.setItem(keyOf(form), JSON.stringify({ at: Date.now(), written: Object.fromEntries(written) }));
}

function restore(form) {
  const draft = read(keyOf(form));
  const missing = draft ? typed(form).filter((field) => field.value === field.defaultValue && field.name in draft.written
    && draft.written[field.name] !== field.value) : [];
  if (missing.length === 0) return;
  missing.forEach((field) => { field.value = draft.written[field.name]; });
  for (let box = form.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  const note = document.getElementById("draft-words").content.firstElementChild.cloneNode(true);
  note.querySelector("button").addEventListener("click", () => {
    missing.forEach((field) => { field.value = field.defaultValue; });
    keep(form);
    note.remove();
    missing[0].focus();
  });
  form.prepend(note);
}

// A form was taken when the next page neither says that it was not, nor was merely looked at again.
function settle() {
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  const refused = document.querySelector("main .mistake:not([hidden])");
  if (!sent) return;
  if (document.querySelector("[data-drafts=keep]")) sessionStorage.setItem(UNTAKEN, sent);
  else if (!refused && performance.getEntriesByType("navigation")[0]?.type === "navigate") sessionStorage.removeItem(sent);
}

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (officer && form?.method === "post" && form.closest("main")) keep(form);
});
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.getAttribute("action") === "/sign-out") {
    eraseAll();
    signingOut.postMessage("");
  } else if ("again" in form.dataset) sessionStorage.setItem(SENT, sessionStorage.getItem(UNTAKEN) ?? "");
  else if (officer) sessionStorage.setItem(SENT, keyOf(form));
});
signingOut.addEventListener("message", () => eraseAll());

settle();
if (officer) {
  eraseAll((key) => key.startsWith(`${BEGIN}${officer} `) && read(key));
  document.querySelectorAll("main form[method=post]").forEach(restore);
}
document.querySelectorAll("[data-drafts-kept]").forEach((note) => { note.hidden = false; });
