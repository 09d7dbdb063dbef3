// SPDX-License-Identifier: Apache-2.0
// Draws the table of links as a picture: the same links, the same words. Each tip is a dot, each link a line as thick as
// it is strong. Arrows walk, Enter shows or hides what a dot is tied to, o opens the tip. The layout has no chance in it.
const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  IMMEDIATE: "M0-5l5 10H-5z", URGENT: "M0-5.5l5.5 5.5-5.5 5.5-5.5-5.5z", STANDARD: "M-4-4h8v8h-8z",
  MONITOR: "M-4 0a4 4 0 108 0a4 4 0 10-8 0z", INFORMATIONAL: "M-5-1.5h10v3H-5z",
};
const DOTS_MAX = 200, ROUNDS = 250, WIDTH = 1000;
const picture = document.getElementById("graph");
const svg = document.getElementById("graph-svg");
const strength = document.getElementById("strength");
const said = document.getElementById("graph-said");
const open = document.getElementById("graph-open");
const expand = document.getElementById("graph-expand");
const dots = new Map(), ties = new Map();
let chosen = null;

function take(tables, from) {
  let fresh = 0;
  tables.querySelectorAll("tr[data-a]").forEach((row) => {
    row.querySelectorAll("[data-node]").forEach((cell) => {
      const { node, label, band, priority, own, tip } = cell.dataset;
      if (dots.has(node) || dots.size >= DOTS_MAX) return;
      dots.set(node, { key: node, label, band, priority, own: own === "true", tip, from, shown: true, words: cell.textContent.trim().replace(/\s+/g, " ") });
      fresh++;
    });
    const { a, b, millibits, joined, verdict } = row.dataset;
    if (dots.has(a) && dots.has(b)) ties.set(a + " " + b, { a, b, bits: Number(millibits) / 1000, joined: joined === "true", verdict });
  });
  return fresh;
}

const strong = (tie) => tie.bits >= Number(strength.value) || tie.verdict !== "";
const visible = () => [...ties.values()].filter((tie) => strong(tie) && dots.get(tie.a).shown && dots.get(tie.b).shown);

function tiedTo(key) {
  return [...ties.values()].filter((tie) => tie.a === key || tie.b === key).map((tie) => dots.get(tie.a === key ? tie.b : tie.a));
}

// Springs along ties, pushes between dots, from a circle in the order of the table: the same table gives the same picture.
function lay(all, lines, height, scale) {
  all.forEach((dot, at) => {
    const angle = (2 * Math.PI * at) / all.length;
    dot.x = WIDTH / 2 + Math.cos(angle) * WIDTH * 0.3;
    dot.y = height / 2 + Math.sin(angle) * height * 0.3;
  });
  const ideal = Math.sqrt((WIDTH * height) / Math.max(1, all.length)) * 0.55;
  for (let round = 0; round < ROUNDS; round++) {
    const step = ideal * 0.25 * (1 - round / ROUNDS);
    all.forEach((dot) => { dot.dx = (WIDTH / 2 - dot.x) * 0.03; dot.dy = (height / 2 - dot.y) * 0.03; });
    all.forEach((one, at) => all.slice(at + 1).forEach((other) => {
      const x = one.x - other.x || 0.1, y = one.y - other.y || 0.1, far = Math.max(1, x * x + y * y);
      const push = (ideal * ideal) / far;
      one.dx += x * push / 20; one.dy += y * push / 20; other.dx -= x * push / 20; other.dy -= y * push / 20;
    }));
    lines.forEach((tie) => {
      const one = dots.get(tie.a), other = dots.get(tie.b), x = one.x - other.x, y = one.y - other.y;
      const pull = (Math.hypot(x, y) - ideal) / ideal / 10;
      one.dx -= x * pull; one.dy -= y * pull; other.dx += x * pull; other.dy += y * pull;
    });
    all.forEach((dot) => {
      const far = Math.max(1, Math.hypot(dot.dx, dot.dy) / step);
      dot.x = Math.min(WIDTH - 40 * scale, Math.max(40 * scale, dot.x + dot.dx / far));
      dot.y = Math.min(height - 36 * scale, Math.max(20 * scale, dot.y + dot.dy / far));
    });
  }
}

function made(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}

function draw() {
  const lines = visible();
  const tied = new Set(lines.flatMap((tie) => [tie.a, tie.b]));
  const all = [...dots.values()].filter((dot) => dot.shown && (dot.own || tied.has(dot.key)));
  const scale = WIDTH / Math.max(320, svg.clientWidth);
  const height = Math.max(320, svg.clientHeight * scale);
  lay(all, lines, height, scale);
  svg.setAttribute("viewBox", `0 0 ${WIDTH} ${Math.round(height)}`);
  const few = lines.length <= 30;
  svg.replaceChildren(
    ...lines.map((tie) => {
      const a = dots.get(tie.a), b = dots.get(tie.b);
      const line = made("line", { x1: a.x, y1: a.y, x2: b.x, y2: b.y, "stroke-width": Math.min(7, 1 + Math.max(0, tie.bits) / 8) * scale });
      line.setAttribute("class", tie.verdict === "not_same" ? "no" : tie.joined ? "joined" : "");
      const text = made("text", { transform: `translate(${(a.x + b.x) / 2} ${(a.y + b.y) / 2}) scale(${scale})` }, few ? tie.bits.toFixed(1) : "");
      return made("g", { class: "tie" }, line, text);
    }),
    ...all.map((dot) => {
      const group = made("g", { class: `dot band-${dot.band.toLowerCase()}${dot.own ? " own" : ""}${dot.key === chosen ? " chosen" : ""}`, transform: `translate(${dot.x} ${dot.y}) scale(${scale})`, tabindex: dot.key === (chosen ?? all[0].key) ? "0" : "-1", role: "button", "aria-label": dot.words, "data-key": dot.key },
        made("circle", { r: 13 }), made("path", { d: SHAPES[dot.band] ?? SHAPES.INFORMATIONAL }), made("text", { y: 27 }, dot.label));
      return group;
    }));
}

function choose(key, focus) {
  chosen = key;
  const dot = dots.get(key);
  said.textContent = dot.words;
  open.href = `/tips/${dot.tip}`;
  open.hidden = false;
  expand.hidden = false;
  const hidden = tiedTo(key).some((other) => !other.shown);
  expand.textContent = dot.expanded && !hidden ? expand.dataset.collapse : expand.dataset.expand;
  draw();
  if (focus) svg.querySelector(`[data-key="${key}"]`)?.focus();
}

async function toggle(key) {
  const dot = dots.get(key);
  if (dot.expanded) {
    dot.expanded = false;
    dots.forEach((other) => { if (other.from === key) { other.shown = false; other.expanded = false; } });
  } else {
    dot.expanded = true;
    dots.forEach((other) => { if (other.from === key) other.shown = true; });
    const answer = await fetch(`/subjects/${picture.dataset.person}/links?of=${encodeURIComponent(key)}`, { headers: { Accept: "text/html" } });
    if (answer.ok && !answer.redirected) take(new DOMParser().parseFromString(await answer.text(), "text/html"), key);
  }
  choose(key, true);
}

// The nearest dot in the direction of an arrow.
function walk(key, x, y) {
  const here = dots.get(key);
  const there = [...svg.querySelectorAll(".dot")].map((each) => dots.get(each.dataset.key))
    .filter((dot) => dot !== here && (dot.x - here.x) * x + (dot.y - here.y) * y > 0)
    .sort((one, other) => off(here, one, x, y) - off(here, other, x, y))[0];
  if (there) choose(there.key, true);
}
const off = (here, dot, x, y) => {
  const dx = dot.x - here.x, dy = dot.y - here.y;
  return Math.hypot(dx, dy) + 2 * Math.abs(dx * y - dy * x);
};

if (take(document, null) > 0) {
  picture.hidden = false;
  document.getElementById("graph-table").open = false;
  const most = Math.max(1, ...[...ties.values()].map((tie) => Math.ceil(tie.bits)));
  strength.max = most;
  draw();
  strength.addEventListener("input", () => {
    document.getElementById("strength-bits").textContent = strength.value;
    draw();
  });
  document.getElementById("graph-whole").addEventListener("click", () => {
    strength.value = 0;
    document.getElementById("strength-bits").textContent = "0";
    dots.forEach((dot) => { dot.shown = true; });
    draw();
  });
  svg.addEventListener("click", (event) => {
    const dot = event.target.closest(".dot");
    if (dot) choose(dot.dataset.key, true);
  });
  svg.addEventListener("dblclick", (event) => {
    const dot = event.target.closest(".dot");
    if (dot) toggle(dot.dataset.key);
  });
  expand.addEventListener("click", () => toggle(chosen));
  svg.addEventListener("keydown", (event) => {
    const key = event.target.dataset.key;
    const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (!key) return;
    if (arrows[event.key]) walk(key, ...arrows[event.key]);
    else if (event.key === "Enter" || event.key === " ") toggle(key);
    else if (event.key === "o") location.href = `/tips/${dots.get(key).tip}`;
    else return;
    event.preventDefault();
  });
  addEventListener("resize", draw);
}
