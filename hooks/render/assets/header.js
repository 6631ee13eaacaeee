/* What the header does. 长者模式: larger type, stronger contrast, fewer things; the choice stays on
 * the device under "qt-elder", and a line in the head of the page sets it before anything is
 * drawn (hooks/adapter/theme). The drawer: the theme opens it by a label, which no keyboard
 * reaches; a button stands in its place. */
import { load } from "#shared/load.js";
import { start } from "#shared/start.js";

const root = document.documentElement;
const isOn = () => root.getAttribute("data-elder") === "on";

function keep(on) {
  try {
    if (on) localStorage.setItem("qt-elder", "on");
    else localStorage.removeItem("qt-elder");
  } catch {
    /* A browser that keeps nothing still shows this page as wanted. */
  }
}

const aloud = () => load("assets/aloud.js").catch(() => {}); // the page can be read by eye

function elder(button) {
  button.hidden = false;
  if (isOn()) aloud();
  button.setAttribute("aria-pressed", String(isOn()));
  button.addEventListener("click", () => {
    const on = !isOn();
    if (on) root.setAttribute("data-elder", "on");
    else root.removeAttribute("data-elder");
    button.setAttribute("aria-pressed", String(on));
    keep(on);
    if (on) aloud();
  });
}

function drawer(button) {
  const toggle = document.getElementById("__drawer");
  const report = () => button.setAttribute("aria-expanded", String(toggle.checked));
  toggle.addEventListener("change", report);
  button.addEventListener("click", () => toggle.click());
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !toggle.checked) return;
    toggle.click();
    button.focus();
  });
  report();
}

function attach() {
  for (const [name, make] of [[".qt-elder", elder], [".qt-drawer", drawer]]) {
    const button = document.querySelector(name);
    if (!button || "mounted" in button.dataset) continue;
    button.dataset.mounted = "";
    make(button);
  }
}

start(attach);
