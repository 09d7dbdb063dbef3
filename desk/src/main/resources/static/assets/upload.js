// SPDX-License-Identifier: Apache-2.0
// Shows how far sending has come. Without script the form sends by itself.
const form = document.getElementById("upload");
const sent = document.getElementById("sent");
form.addEventListener("submit", (event) => {
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.upload.addEventListener("progress", (far) => {
    sent.hidden = false;
    sent.value = far.lengthComputable ? far.loaded / far.total : 0;
  });
  request.addEventListener("load", () => {
    if (request.status < 400) location.href = request.responseURL;
    else document.documentElement.innerHTML = request.responseText;
  });
  request.addEventListener("error", () => form.submit());
  request.open("POST", form.action);
  request.send(new FormData(form));
});
