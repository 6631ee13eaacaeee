/* A search box: a combobox with a list of options below it, by the pattern of the ARIA Authoring
 * Practices. There is one list, and it goes where somebody types. While an input method composes, no
 * key of it is ours. */
import { button, element, fill } from "#shared/element.js";
import { addressOf } from "#shared/root.js";
import { answer as answerTo } from "./engine.js";
import { BOXES, form as headers, resultsOf } from "./field.js";
import * as recent from "./recent.js";
import * as row from "./row.js";
import * as store from "./store.js";

const SHOWN = 10;
const NEEDS = 6;
let box = null; /* the form in which the list is now */
let panel = null;
let list = null;
let status = null;
let forget = null;
let options = [];
let active = -1;
let turn = 0;
let isComposing = false;

const field = () => box.elements.q;
const isBusy = event => isComposing || event.isComposing || event.keyCode === 229;

export function build() {
  status = element("p", { class: "qt-suggest__status", role: "status" });
  list = element("div", { id: "qt-suggest-list", class: "qt-suggest__list", role: "listbox", "aria-label": "搜索结果" });
  forget = button("清除最近搜过的", { class: "qt-suggest__clear", hidden: true }, () => {
    recent.clear();
    field().focus();
    offer();
  });
  panel = element("div", { class: "qt-suggest", hidden: true }, status, list, forget);
  panel.addEventListener("mousedown", event => event.preventDefault()); /* the field keeps the focus */
  document.addEventListener("pointerdown", event => box && !box.contains(event.target) && close());
  serveAll();
}

const served = new WeakSet();

function serveAll() {
  document.querySelectorAll(BOXES).forEach(made => served.has(made) || serve(made));
}

function serve(made) {
  served.add(made);
  const { q } = made.elements;
  q.addEventListener("focus", () => {
    if (box && box !== made) close();
    box = made;
    box.append(panel);
    show();
  });
  q.addEventListener("input", event => isBusy(event) || show());
  q.addEventListener("compositionstart", () => { isComposing = true; });
  q.addEventListener("compositionend", () => {
    isComposing = false;
    show();
  });
  q.addEventListener("keydown", press);
  made.addEventListener("submit", () => recent.add(q.value));
  made.addEventListener("focusout", event => {
    if (event.relatedTarget && !made.contains(event.relatedTarget)) close();
  });
  const button = made.querySelector(".qt-search__close");
  if (button) button.addEventListener("click", close);
}

function open() {
  panel.hidden = false;
  box.classList.add("is-open");
  field().setAttribute("aria-expanded", String(options.length > 0));
}

function close() {
  if (!box) return;
  turn += 1;
  panel.hidden = true;
  box.classList.remove("is-open");
  field().setAttribute("aria-expanded", "false");
  choose(-1);
}

function choose(next) {
  if (options[active]) options[active].setAttribute("aria-selected", "false");
  active = next;
  const option = options[active];
  if (!option) {
    field().removeAttribute("aria-activedescendant");
    return;
  }
  option.setAttribute("aria-selected", "true");
  option.scrollIntoView({ block: "nearest" });
  field().setAttribute("aria-activedescendant", option.id);
}

function press(event) {
  if (isBusy(event)) return;
  const isOpen = !panel.hidden;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    if (!isOpen) show();
    else if (options.length) choose(next(event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter") {
    if (isOpen && options[active]) {
      event.preventDefault();
      options[active].click();
    }
  } else if (event.key === "Escape" && isOpen) {
    event.preventDefault();
    close();
  }
}

/* Past either end stands the field itself. */
function next(step) {
  return ((active + 1 + step + options.length + 1) % (options.length + 1)) - 1;
}

export async function show() {
  turn += 1;
  const own = turn;
  const query = field().value.trim();
  if (!query) {
    offer();
    return;
  }
  try {
    const answer = await answerTo(query, SHOWN);
    if (own !== turn) return;
    draw(answer);
  } catch {
    if (own !== turn) return;
    put([], "网络不通，没有取到搜索数据。连上网后再试一次。");
  }
}

/* Groups in the order of their best result; the numbers of options rise from top to bottom. */
function draw(answer) {
  const groups = new Map();
  answer.hits.forEach(hit => groups.set(hit.sort, [...(groups.get(hit.sort) || []), hit]));
  const parts = [...groups].map(([sort, hits]) => [sort, hits.map(hit => option(addressOf(hit.url), row.content(hit, answer), hit.system))]);
  if (answer.total > SHOWN) parts.push(["", [option(resultsOf(answer.query), [`看全部 ${answer.total} 个结果`])]]);
  put(answer.kind === "none" ? ways() : parts, row.sentence(answer));
}

/* Nothing was found, or nothing typed: what others come for. */
function ways() {
  const needs = store.needs().slice(0, NEEDS);
  const found = [["试试这些要办的事", needs.map(name => option(resultsOf(name), [name]))]];
  found.push(["", [option(addressOf("search.html"), ["按镇街、组织、主题找"])]]);
  return found.filter(([, made]) => made.length);
}

function offer() {
  const past = recent.list();
  /* Beside the home page's own box stands what others come for. */
  if (!past.length && box !== headers()) {
    close();
    return;
  }
  const parts = past.length ? [["最近搜过（只存在这台设备上）", past.map(query => option(resultsOf(query), [query]))]] : [];
  put(box === headers() ? [...parts, ...ways()] : parts, "");
  forget.hidden = !past.length;
}

function option(href, content, system) {
  const made = element("a", {
    class: "qt-result", role: "option", href, tabindex: -1, "aria-selected": "false", "data-system": system,
  }, ...content);
  made.addEventListener("click", () => {
    recent.add(field().value);
    close();
  });
  return made;
}

function put(parts, words) {
  options = [].concat(...parts.map(([, made]) => made));
  options.forEach((made, i) => { made.id = `qt-option-${i}`; });
  active = -1;
  field().removeAttribute("aria-activedescendant");
  fill(list, ...parts.map(([title, made], i) => group(title, made, i)));
  status.textContent = words;
  forget.hidden = true;
  open();
}

function group(title, made, i) {
  if (!title) return element("div", { role: "group", "aria-label": "更多" }, ...made);
  const id = `qt-group-${i}`;
  return element("div", { role: "group", "aria-labelledby": id },
    element("p", { class: "qt-suggest__group", id, role: "presentation" }, title), ...made);
}

/* Another page came in by instant navigation. */
export function arrive() {
  if (!panel) return;
  close();
  serveAll();
}

/* Somebody was quicker than the script. */
export function take() {
  const { activeElement } = document;
  const wanted = activeElement && activeElement.closest(BOXES);
  if (!wanted || wanted.elements.q !== activeElement) return;
  activeElement.dispatchEvent(new Event("focus"));
}
