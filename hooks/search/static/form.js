/* The search boxes of every page (the header's, and the home page's own): they ask for nothing until somebody is about to search, then brings
 * the engine, its style and the head of the index. */
import { load } from "#shared/load.js";
import { addressOf } from "#shared/root.js";
import { start } from "#shared/start.js";
import { BOXES, form } from "./field.js";

const NEEDED = ["search.js", "search.css", "index.js"];
const stored = {};
let ready = null;

/* Everything that a search needs at first, at once: each trip to the server is felt. */
function prepare() {
  ready = ready || Promise.all(NEEDED.map(name => load(`assets/search/${name}`)))
    .then(() => window.QuntuanSearch.start())
    .catch(error => {
      ready = null;
      console.warn("search:", error);
    });
  return ready;
}

const isTyping = node => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName) || node.isContentEditable;

/* On a phone the box in the header is one button until it is wanted. */
function open(box) {
  box.classList.add("is-open");
  prepare();
  box.elements.q.focus();
}

function attach(box) {
  if (box.dataset.mounted) return;
  box.dataset.mounted = "";
  box.action = addressOf("search.html"); /* instant navigation changes the base, not the box */
  const close = box.querySelector(".qt-search__close");
  if (close) close.addEventListener("click", () => box.classList.remove("is-open"));
  box.addEventListener("focusin", prepare);
  box.addEventListener("pointerdown", prepare);
  box.addEventListener("submit", event => {
    const { q } = box.elements;
    if (q.value.trim() && getComputedStyle(q).opacity !== "0") return; /* it is not folded */
    event.preventDefault();
    open(box);
  });
}

function slash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.isComposing || isTyping(event.target) || !form()) return;
  event.preventDefault();
  open(form());
}

window.QuntuanSearch = {
  stored,
  data: (name, digest, value) => { stored[name] = { digest, value }; },
  /* What bench and tests ask: the same answer that the box shows. */
  find: (query, most) => prepare().then(() => window.QuntuanSearch.answer(query, most)),
};
document.addEventListener("keydown", slash);
const isForResults = () => document.querySelector("[data-results]");
if (isForResults()) prepare(); /* what the page is for waits for no script of the theme */
start(() => {
  document.querySelectorAll(BOXES).forEach(attach);
  if (isForResults()) prepare();
  if (window.QuntuanSearch.arrive) window.QuntuanSearch.arrive();
});
