// SPDX-License-Identifier: Apache-2.0
// Sends files in parts that can be resumed, and shows how far each has come. Without script the form sends by itself.
const PART_BYTES = 4 << 20;
const RETRY_MS = [1000, 2000, 4000, 8000, 15000];
const LOOK_MS = 2000;

const form = document.getElementById("upload");
const words = form.dataset;
const at = (id) => document.getElementById(id);
const csrf = document.querySelector("meta[name=csrf]").content;
let files = [];
let stopped = false;
let busy = false;

class Mistake extends Error {
  constructor(word, file) { super(word); this.word = word; this.file = file; }
}

const pause = (ms) => new Promise((done) => {
  const timer = setTimeout(done, ms);
  addEventListener("online", () => { clearTimeout(timer); done(); }, { once: true });
});

// Asks until there is an answer: a broken line or a server that starts anew is waited for.
async function ask(method, path, body, headers = {}) {
  for (let tries = 0; ; tries++) {
    if (stopped) throw new Mistake("stopped");
    let answer;
    try {
      answer = await fetch(path, { method, body, redirect: "manual", headers: { "X-CSRF-TOKEN": csrf, ...headers } });
    } catch {
      if (body instanceof Blob && !(await readable(body))) throw new Mistake("unreadable");
      answer = null;
    }
    if (answer && (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403)) throw new Mistake("signedOut");
    if (answer && answer.status < 500) { said(""); return answer; }
    said(words.lost);
    await pause(RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]);
    // After a broken line nobody knows how much came: the caller asks for the offset.
    if (method === "PATCH") return null;
  }
}

async function readable(part) {
  try { await part.slice(0, 1).arrayBuffer(); return true; } catch { return false; }
}

function said(text) {
  at("upload-mistake").hidden = !text;
  at("upload-mistake").textContent = text;
}

function row(file) {
  const line = document.createElement("li");
  const name = document.createElement("span");
  name.className = "name";
  name.textContent = file.name;
  const bar = document.createElement("progress");
  bar.max = Math.max(file.size, 1);
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const text = document.createElement("span");
  text.className = "said";
  line.append(name, bar, text);
  at("sent-files").append(line);
  return { file, line, bar, text, sent: 0, upload: null, state: "waiting" };
}

function show(item, state) {
  item.state = state;
  item.text.textContent = words[state];
  item.line.classList.toggle("done", state === "here");
  item.line.classList.toggle("wrong", ["tooLarge", "unreadable", "refused"].includes(state));
  item.bar.value = state === "here" ? item.bar.max : item.sent;
  const mb = (bytes) => (bytes / 1e6).toFixed(1);
  const total = files.reduce((sum, each) => sum + each.file.size, 0);
  const sent = files.reduce((sum, each) => sum + each.sent, 0);
  const numbers = [files.filter((each) => each.state === "here").length, files.length, mb(sent), mb(total)];
  at("total").textContent = words.total.replace(/#/g, () => numbers.shift());
  at("sent").value = total ? sent / total : 0;
}

async function send(item) {
  const begun = await ask("POST", "/uploads", new URLSearchParams({
    name: item.file.name, size: item.file.size, mark: `${item.file.lastModified}`,
  }));
  if (begun.status === 413) throw new Mistake("tooLarge");
  if (!begun.ok) throw new Mistake("refused");
  const { upload, offset } = await begun.json();
  item.upload = upload;
  item.sent = offset;
  show(item, offset > 0 && offset < item.file.size ? "resumed" : "sending");
  while (item.sent < item.file.size) {
    const part = item.file.slice(item.sent, item.sent + PART_BYTES);
    let answer = await ask("PATCH", `/uploads/${upload}`, part, { "Upload-Offset": item.sent, "Content-Type": "application/offset+octet-stream" });
    if (!answer) answer = await ask("HEAD", `/uploads/${upload}`);
    if (!answer.ok && answer.status !== 409) throw new Mistake("refused");
    item.sent = Number(answer.headers.get("Upload-Offset"));
    show(item, "sending");
  }
  show(item, "here");
}

async function sendAll() {
  busy = true;
  stopped = false;
  at("again").hidden = true;
  said("");
  let wrong = false;
  for (const item of files) {
    if (item.state === "here") continue;
    try {
      await send(item);
    } catch (mistake) {
      if (!(mistake instanceof Mistake)) throw mistake;
      if (mistake.word === "stopped") { busy = false; return; }
      if (mistake.word === "signedOut") { said(words.signedOut); wrong = true; break; }
      show(item, mistake.word);
      wrong = true;
    }
  }
  if (!wrong) await keep();
  at("again").hidden = !wrong;
  busy = false;
}

// Only now the files are acknowledged, all together.
async function keep() {
  at("total").textContent = words.keeping;
  const kept = await ask("POST", "/sendings", new URLSearchParams(files.map((item) => ["upload", item.upload])));
  if (kept.ok) {
    const { fresh, known } = await kept.json();
    location.href = `/arrivals?kept=${fresh}&known=${known}`;
  } else {
    files.forEach((item) => show(item, "waiting"));
    said(words.refused);
    at("again").hidden = false;
  }
}

function begin(chosen) {
  if (busy || chosen.length === 0) return;
  at("sending").hidden = false;
  at("sent-files").replaceChildren();
  if (chosen.length > Number(words.filesMax)) { said(words.tooMany); return; }
  files = [...chosen].map(row);
  files.forEach((item) => show(item, item.file.size > Number(words.bytesMax) ? "tooLarge" : "waiting"));
  sendAll();
}

at("drop-note").hidden = false;
form.addEventListener("submit", (event) => { event.preventDefault(); begin(at("files").files); });
at("again").addEventListener("click", () => sendAll());
at("leave").addEventListener("click", () => { stopped = true; at("sending").hidden = true; });
for (const kind of ["dragenter", "dragover"]) {
  form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add("over"); });
}
for (const kind of ["dragleave", "drop"]) form.addEventListener(kind, () => form.classList.remove("over"));
form.addEventListener("drop", (event) => { event.preventDefault(); begin(event.dataTransfer.files); });
addEventListener("beforeunload", (event) => { if (busy && files.some((item) => item.state !== "here")) event.preventDefault(); });

// While something is still to be read, the list is fetched anew now and then.
async function look() {
  if (at("arrived").dataset.waiting !== "0" && !document.hidden) {
    try {
      const page = new DOMParser().parseFromString(await (await fetch("/arrivals")).text(), "text/html");
      const fresh = page.getElementById("arrived");
      if (fresh && !at("arrived").contains(document.activeElement)) at("arrived").replaceWith(fresh);
    } catch { /* the next look may find the server again */ }
  }
  setTimeout(look, LOOK_MS);
}
setTimeout(look, LOOK_MS);
