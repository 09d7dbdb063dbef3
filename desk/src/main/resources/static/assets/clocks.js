// SPDX-License-Identifier: Apache-2.0
// Lets every clock on the page count down in the server's time. Who wants less motion sees minutes only, as without script.
const told = document.getElementById("clock-words");
const words = Object.fromEntries([...told.querySelectorAll("[data-part]")].map((each) => [each.dataset.part, each.textContent]));
const behind = Number(words.now) - Date.now();
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const HOUR = 3600, DAY = 86400, SOON = 2 * HOUR;
const unit = (name, count) => words[name].replace("{0}", count);

function size(seconds) {
  if (seconds < HOUR) {
    const minutes = unit("min", Math.floor(seconds / 60));
    return calm.matches ? minutes : `${minutes} ${unit("s", String(seconds % 60).padStart(2, "0"))}`;
  }
  if (seconds < DAY) {
    const minutes = Math.floor((seconds % HOUR) / 60);
    return unit("h", Math.floor(seconds / HOUR)) + (minutes === 0 ? "" : " " + unit("min", minutes));
  }
  return unit("d", Math.floor(seconds / DAY));
}

function tick() {
  const now = Date.now() + behind;
  document.querySelectorAll("time[data-clock]").forEach((clock) => {
    const left = Math.trunc((Date.parse(clock.dateTime) - now) / 1000);
    const said = words[left < 0 ? "ago" : "in"].replace("{0}", size(Math.abs(left)));
    if (clock.textContent !== said) clock.textContent = said;
    clock.classList.toggle("over", left < 0);
    clock.classList.toggle("soon", left >= 0 && left < SOON);
  });
}

tick();
setInterval(tick, 1000);
