/* 长者模式: larger type, stronger contrast, fewer things. The choice stays on the device under
 * "qt-elder"; a line in the head of the page sets it before anything is drawn (hooks/theme). */
(() => {
  "use strict";
  const root = document.documentElement;
  const isOn = () => root.getAttribute("data-elder") === "on";

  function keep(on) {
    try {
      if (on) localStorage.setItem("qt-elder", "on");
      else localStorage.removeItem("qt-elder");
    } catch (error) {
      /* A browser that keeps nothing still shows this page as wanted. */
    }
  }

  function mount() {
    const button = document.querySelector(".qt-elder");
    if (!button || button.dataset.mounted) return;
    button.dataset.mounted = "";
    button.hidden = false;
    button.setAttribute("aria-pressed", String(isOn()));
    button.addEventListener("click", () => {
      const on = !isOn();
      if (on) root.setAttribute("data-elder", "on");
      else root.removeAttribute("data-elder");
      button.setAttribute("aria-pressed", String(on));
      keep(on);
    });
  }

  if (window.document$) window.document$.subscribe(mount);
  else document.addEventListener("DOMContentLoaded", mount);
  mount();
})();
