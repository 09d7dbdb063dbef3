// SPDX-License-Identifier: Apache-2.0
// A form that takes a while says so once it is sent, and is not sent twice. Without this script the note beside
// its button says the same, and what is sent twice changes nothing the second time.
for (const form of document.querySelectorAll("form[data-sends]")) {
  const said = form.querySelector("[data-sending]");
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "true";
    form.setAttribute("aria-busy", "true");
    said.hidden = false;
    // not before the browser has read the form
    setTimeout(() => form.querySelectorAll("button").forEach((button) => (button.disabled = true)), 0);
  });
  // Whoever comes back by the browser's own button finds it ready.
  addEventListener("pageshow", () => {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
    said.hidden = true;
    form.querySelectorAll("button").forEach((button) => (button.disabled = false));
  });
}
