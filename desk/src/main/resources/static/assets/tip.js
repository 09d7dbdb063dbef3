// SPDX-License-Identifier: Apache-2.0
// On the page of a tip, c takes it, as in the queue.
document.addEventListener("keydown", (event) => {
  if (event.key !== "c" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches("input, textarea, select")) return;
  document.querySelector("[data-take]")?.requestSubmit();
});
