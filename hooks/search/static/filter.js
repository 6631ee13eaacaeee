/* Narrowing the results: by type at once, by place, organisation and theme once that is opened. */
import { choiceButton, showChoice } from "#shared/choice.js";
import { button, element, fill } from "#shared/element.js";
import { judge, known } from "#shared/facets.js";
import * as posting from "./posting.js";
import * as store from "./store.js";

const TITLES = new Map([["region", "地区"], ["org", "组织"], ["theme", "主题"]]);
const LATER = [...TITLES.keys()];
export const KEYS = ["sort", ...LATER];
let later = [];
let edition = "";

/* The facets whose members are not at hand. */
export async function load() {
  if (isHere()) return;
  const given = await store.part("facets");
  later = LATER.map(key => facetOf(key, given[key]));
  edition = store.edition();
}

function isHere() {
  return edition === store.edition();
}

export const needsMore = choice => LATER.some(key => choice[key].size);

/* ``values``: [[word, postings]]. */
function facetOf(key, values) {
  const sets = Array.from({ length: store.head().count }, () => []);
  values.forEach(([, text], number) => posting.unpack(text, document => sets[document].push(number)));
  return { key, words: values.map(([word]) => word), sets, of: [...sets.keys()] };
}

/* Documents are numbered by sort. */
function sorts() {
  const { sorts: runs } = store.head();
  const of = [].concat(...runs.map(([, count], number) => Array(count).fill(number)));
  return { key: "sort", words: runs.map(([sort]) => sort), sets: runs.map((_, number) => [number]), of };
}

/* {choice: as far as its words are known, found: the documents that fit, counts: {key: {word: how many}}}. */
export function narrowed(documents, asked) {
  const facets = [sorts(), ...(isHere() ? later : [])];
  const choice = known(facets, asked);
  return { choice, ...judge(documents, facets, choice) };
}

/* The row of types, and the selections; change(choice, what has the focus then) with every new choice. */
export function panel({ choice, counts }, change) {
  const more = element("div", "qt-filter__more");
  if (isHere()) fill(more, ...LATER.map(key => selection(key, choice, counts[key], change)));
  else fill(more, button("按地区、组织、主题筛选", { class: "qt-filter__open" }, () => load().then(() => change(choice, "select"))));
  return element("div", "qt-filter", types(choice, counts.sort, change), more);
}

const offered = (counts, chosen) => [...counts].filter(([word, count]) => count || chosen.has(word));

function types({ sort, ...others }, counts, change) {
  const all = [...counts.values()].reduce((one, other) => one + other, 0);
  const made = [["全部", all, []], ...offered(counts, sort).map(([word, count]) => [word, count, [word]])].map(([word, count, words]) => {
    const type = choiceButton(word, () => change({ sort: new Set(words), ...others }));
    showChoice(type, count, words.length ? sort.has(word) : !sort.size);
    return type;
  });
  return element("div", { class: "qt-choices", role: "group", "aria-label": "类型" }, ...made);
}

function selection(key, choice, counts, change) {
  const made = element("select", { name: key }, element("option", { value: "" }, "不限"),
    ...offered(counts, choice[key]).map(([value, count]) =>
      element("option", { value, selected: choice[key].has(value) }, `${value}（${count}）`)));
  made.addEventListener("change", () =>
    change({ ...choice, [key]: new Set([made.value].filter(Boolean)) }, `select[name="${key}"]`));
  return element("label", "qt-filter__facet", TITLES.get(key), made);
}
