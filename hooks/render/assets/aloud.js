/* 朗读, loaded in 长者模式 alone (header.js): the page read aloud by the device's own voice, one
 * passage after the other. The button is there only where a Chinese voice is: WeChat's browser
 * names the function and has no voice. Nothing leaves the device: voices that are spoken
 * elsewhere are not used. */
import { button } from "#shared/element.js";
import { start } from "#shared/start.js";

const PASSAGES = "h1, h2, h3, p, li, dt, dd, figcaption, summary";
const UNREAD = "nav, form, button, [hidden], .qt-breadcrumbs, .qt-meta, .qt-more, .qt-visually-hidden, [aria-hidden=true]";
const speech = window.speechSynthesis;

const voice = () => speech.getVoices().find(one => one.localService && /^(zh|cmn)/i.test(one.lang));

function words(box) {
  const copy = box.cloneNode(true);
  copy.querySelectorAll("[aria-hidden=true], .qt-visually-hidden").forEach(one => one.remove());
  return copy.textContent.trim();
}

const isShown = box => box.getClientRects().length > 0;

/* In their order, none within another that is read with it. */
function passages(page) {
  return [...page.querySelectorAll(PASSAGES)].filter(box =>
    isShown(box) && !box.closest(UNREAD) && !box.querySelector(PASSAGES) && words(box));
}

function silence(made) {
  speech.cancel();
  made.setAttribute("aria-pressed", "false");
  made.textContent = "朗读这一页";
  document.querySelectorAll("[data-aloud]").forEach(box => box.removeAttribute("data-aloud"));
}

/* One at a time: what is queued whole cannot be marked, and some browsers stop after 15 seconds. */
function read(made, [box, ...rest]) {
  if (!box) return silence(made);
  const said = new SpeechSynthesisUtterance(words(box));
  said.voice = voice();
  said.lang = said.voice.lang;
  said.rate = 0.9;
  box.setAttribute("data-aloud", "");
  box.scrollIntoView({ block: "nearest" });
  said.onerror = () => box.hasAttribute("data-aloud") && silence(made);
  said.onend = () => {
    if (!box.hasAttribute("data-aloud")) return; // it was silenced
    box.removeAttribute("data-aloud");
    read(made, rest);
  };
  speech.speak(said);
}

function press(made, page) {
  const isReading = made.getAttribute("aria-pressed") === "true";
  silence(made);
  if (isReading || !voice()) return; // a voice can be taken away while the page stands
  made.setAttribute("aria-pressed", "true");
  made.textContent = "停止朗读";
  read(made, passages(page));
}

function attach() {
  const page = document.querySelector(".qt");
  if (!speech || !page || page.querySelector(".qt-aloud")) return;
  speech.cancel(); // the page before may still be speaking
  const made = button("朗读这一页", { class: "qt-aloud", "aria-pressed": "false" }, () => press(made, page));
  const show = () => { made.hidden = !voice(); };
  show();
  speech.onvoiceschanged = show; // Safari's is no event target
  new MutationObserver(() => silence(made))
    .observe(document.documentElement, { attributeFilter: ["data-elder"] });
  page.prepend(made);
}

start(attach);
if (speech) addEventListener("pagehide", () => speech.cancel());
