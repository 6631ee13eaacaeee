/* The page of results: search.html?q=…&sort=…&region=…, which can be sent to others. */
import { element, fill } from "#shared/element.js";
import { isNarrow } from "#shared/facets.js";
import { put, readChoice, written } from "#shared/query.js";
import { addressOf } from "#shared/root.js";
import { answer as answerTo } from "./engine.js";
import { field, resultsOf } from "./field.js";
import * as filter from "./filter.js";
import * as highlight from "./highlight.js";
import { passage } from "./passage.js";
import * as recent from "./recent.js";
import * as row from "./row.js";
import * as store from "./store.js";

const FIRST = 10; /* shown as soon as they are here: each row may ask for a file */
const PAGE = 20;
let turn = 0;
let shown = "";

const root = () => document.querySelector("[data-results]");

function read() {
  const query = (new URLSearchParams(location.search).get("q") || "").trim();
  return { query, choice: readChoice(filter.KEYS, location.search) };
}

function write(query, choice) {
  put(written({ q: query, ...choice }));
  shown = location.search;
}

/* The page was opened, or another query came with the address. */
export async function arrive() {
  const box = root();
  if (!box) return;
  const { query, choice } = read();
  if (box.dataset.built === "" && shown === location.search) return;
  box.dataset.built = "";
  shown = location.search;
  if (query && document.activeElement !== field()) field().value = query;
  await find(box, query, choice);
}

/* What stands below comes to sight where it is going to stay. */
const settle = box => box.parentNode.closest(".qt-section").classList.add("is-settled");

async function find(box, query, choice) {
  turn += 1;
  const own = turn;
  if (!query) {
    fill(box, ownForm(box, ""), needs());
    settle(box);
    return;
  }
  recent.add(query);
  try {
    const answer = await answerTo(query, FIRST);
    if (filter.needsMore(choice)) await filter.load();
    if (own === turn) await draw(box, answer, choice);
  } catch {
    if (own === turn) fill(box, ownForm(box, query), element("p", { role: "status" }, "网络不通，没有取到搜索数据。连上网后刷新一次。"));
  }
  settle(box);
}

function ownForm(box, query) {
  const input = element("input", { name: "q", value: query, "aria-label": "搜索", placeholder: "名称、镇街、要办的事", maxlength: 60, autocomplete: "off", enterkeyhint: "search" });
  const made = element("form", { class: "qt-results__form", action: addressOf("search.html") }, input,
    element("button", { type: "submit" }, "搜索"));
  made.addEventListener("submit", event => {
    event.preventDefault();
    const wanted = input.value.trim();
    const choice = readChoice(filter.KEYS, "");
    write(wanted, choice);
    find(box, wanted, choice);
  });
  return made;
}

async function draw(box, answer, asked) {
  const narrowed = filter.narrowed(answer.documents, asked);
  const documents = narrowed.found;
  const list = element("ol", "qt-results__list");
  const more = element("button", { type: "button", class: "qt-results__more" }, "再看一些");
  let coming = Promise.resolve(); /* one after the other, or what comes late is shown twice */
  const bring = count => {
    coming = coming.catch(() => {}).then(() => extend(list, answer, documents, more, count));
    return coming;
  };
  more.addEventListener("click", () => bring(PAGE).catch(() => {}));
  const status = element("p", { class: "qt-results__status", role: "status" }, isNarrow(narrowed.choice)
    ? `${answer.total} 个结果里，符合筛选的有 ${documents.length} 个。` : row.sentence(answer));
  fill(box, ownForm(box, answer.query), status,
    answer.total > 1 && filter.panel(narrowed, (next, focus) => {
      write(answer.query, next);
      draw(box, answer, next);
      /* What was changed was drawn anew: the focus goes to its successor. */
      if (focus) box.querySelector(focus).focus();
    }),
    list, more, answer.kind === "none" && needs());
  await bring(FIRST);
  await bring(PAGE - FIRST).catch(() => {}); /* the first ones stay, and the button */
}

async function extend(list, answer, documents, more, count) {
  const from = list.children.length;
  const rows = await store.rows(documents.slice(from, from + count));
  const words = highlight.wordsOf(answer);
  rows.forEach(found => {
    const hit = Object.assign({ field: answer.fields.get(found.document) }, found);
    const link = element("a", { class: "qt-result", href: addressOf(hit.url), "data-system": hit.system }, ...row.content(hit, answer));
    list.append(element("li", null, link));
    if (hit.field === "body") quote(link, hit.url, words);
  });
  more.hidden = list.children.length >= documents.length;
}

async function quote(link, url, words) {
  const why = link.querySelector(".qt-result__why");
  if (!why) return;
  why.classList.add("is-awaited"); /* keeps its room */
  try {
    const found = await passage(url, words);
    if (found) fill(why, "正文：", ...found);
  } catch {
    /* The claim says enough. */
  }
}

/* Ways on, where nothing was found: what people come for; towns and organisations stand below. */
function needs() {
  const found = store.needs();
  if (!found.length) return null;
  return element("nav", { class: "qt-link-groups", "aria-label": "要办的事" }, element("p", "qt-label", "按要办的事找"),
    element("ul", null, ...found.map(name => element("li", null,
      element("a", { href: resultsOf(name) }, name)))));
}
