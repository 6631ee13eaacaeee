/* The search box of every page: asks for nothing until somebody is about to search, then brings
 * the engine, its style and the head of the index. */
import { load } from "#shared/load.js";
import { addressOf } from "#shared/root.js";
import { start } from "#shared/start.js";
import { field, form } from "./field.js";

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

/* On a phone the box is one button until it is wanted. */
function open() {
  form().classList.add("is-open");
  prepare();
  field().focus();
}

function attach(box) {
  if (box.dataset.mounted) return;
  box.dataset.mounted = "";
  box.action = addressOf("search.html"); /* instant navigation changes the base, not the box */
  box.querySelector(".qt-search__close").addEventListener("click", () => box.classList.remove("is-open"));
  box.addEventListener("focusin", prepare);
  box.addEventListener("pointerdown", prepare);
  box.addEventListener("submit", event => {
    const isFolded = getComputedStyle(field()).opacity === "0";
    if (field().value.trim() && !isFolded) return;
    event.preventDefault();
    open();
  });
}

function slash(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.isComposing || isTyping(event.target) || !form()) return;
  event.preventDefault();
  open();
}

window.QuntuanSearch = {
  stored,
  data: (name, digest, value) => { stored[name] = { digest, value }; },
  /* What bench and tests ask: the same answer that the box shows. */
  find: (query, most) => prepare().then(() => window.QuntuanSearch.answer(query, most)),
};
document.addEventListener("keydown", slash);
start(() => {
  if (form()) attach(form());
  if (document.querySelector("[data-results]")) prepare();
  if (window.QuntuanSearch.arrive) window.QuntuanSearch.arrive();
});
