// SPDX-License-Identifier: Apache-2.0
// Asks the device for a passkey, or to make one. Where a browser cannot, nothing is shown.
const able = window.PublicKeyCredential?.parseRequestOptionsFromJSON && window.PublicKeyCredential?.parseCreationOptionsFromJSON;

async function post(to, body) {
  const answer = await fetch(to, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-CSRF-TOKEN": document.querySelector("meta[name=csrf]").content },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function run(place) {
  const to = place.dataset.to;
  const said = Object.fromEntries([...place.querySelectorAll("input")].map((input) => [input.name, input.value]));
  const options = await post(`${to}/challenge`, said);
  const credential = place.dataset.passkey === "create"
    ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
  const done = await post(to, { name: said.name ?? "", back: said.back ?? "", credential: credential.toJSON() });
  location.href = done.next;
}

for (const place of able ? document.querySelectorAll("[data-passkey]") : []) {
  const button = place.querySelector("button");
  const mistake = place.querySelector("[role=alert]");
  place.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    mistake.hidden = true;
    try {
      await run(place);
    } catch {
      mistake.hidden = false;
      button.disabled = false;
      button.focus();
    }
  });
}
