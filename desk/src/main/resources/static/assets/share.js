// SPDX-License-Identifier: Apache-2.0
// What another agency shows us is gone from an open page, too, soon after it was taken back. It asks only while somebody
// is at the page: asking for ever would keep a session alive that nobody uses.
const page = document.querySelector("[data-standing]");
const LOOKS_EVERY_MS = 3000;
const AT_THE_PAGE_MS = 10 * 60 * 1000;
let touched = Date.now();

async function look() {
  if (!document.hidden && Date.now() - touched < AT_THE_PAGE_MS) {
    const answer = await fetch(page.dataset.standing, { cache: "no-store" });
    if (answer.status === 404) {
      page.replaceChildren();
      location.reload();
      return;
    }
  }
  setTimeout(look, LOOKS_EVERY_MS);
}

if (page) {
  for (const sign of ["pointermove", "keydown", "scroll", "focus"]) {
    addEventListener(sign, () => (touched = Date.now()), { passive: true });
  }
  setTimeout(look, LOOKS_EVERY_MS);
}
