/* Narrowing the results: by type at once, by place, organisation and theme once that is opened. */
import { button, element, fill } from "#shared/element.js";
import * as posting from "./posting.js";
import * as store from "./store.js";

const FACETS = [["region", "地区"], ["org", "组织"], ["theme", "主题"]];
export const KEYS = ["sort", ...FACETS.map(([key]) => key)];
let members = null;
let edition = "";

/* {facet: [[value, Set of documents]]} */
export async function load() {
  if (isHere()) return;
  const given = await store.part("facets");
  members = {};
  edition = store.edition();
  FACETS.forEach(([key]) => {
    members[key] = given[key].map(([value, text]) => {
      const documents = new Set();
      posting.unpack(text, document => documents.add(document));
      return [value, documents];
    });
  });
}

const isHere = () => members && edition === store.edition();
export const isNarrow = choice => FACETS.some(([key]) => choice[key]);

function bears(document, key, value) {
  if (!value) return true;
  if (key === "sort") return store.sortOf(document) === value;
  const [, documents] = members[key].find(([name]) => name === value) || [value, new Set()];
  return documents.has(document);
}

/* Documents that fit the choice, except for one facet of it: that one's own counts stay. */
export const fitting = (documents, choice, but) => documents.filter(document =>
  KEYS.every(key => key === but || bears(document, key, choice[key])));

function counts(documents, key) {
  if (key === "sort") {
    return store.head().sorts.map(([sort]) => [sort, documents.filter(d => store.sortOf(d) === sort).length]);
  }
  return members[key].map(([value, bearers]) => [value, documents.filter(d => bearers.has(d)).length]);
}

/* The row of types, and the selections; change(choice) is called with every new choice. */
export function panel(documents, choice, change) {
  const types = element("div", { class: "qt-filter__types", role: "group", "aria-label": "类型" });
  const open = fitting(documents, choice, "sort");
  const tell = (sort, count) => button(`${sort || "全部"} ${count}`,
    { class: "qt-filter__type", "aria-pressed": String((choice.sort || "") === sort) },
    () => change(Object.assign({}, choice, { sort })));
  types.append(tell("", open.length), ...counts(open, "sort").filter(([sort, count]) => count || sort === choice.sort)
    .map(([sort, count]) => tell(sort, count)));
  const more = element("div", "qt-filter__more");
  const made = element("div", "qt-filter", types, more);
  if (isHere()) fill(more, ...FACETS.map(facet => select(documents, choice, change, facet)));
  else fill(more, button("按地区、组织、主题筛选", { class: "qt-filter__open" }, () => load().then(() => change(choice, true))));
  return made;
}

function select(documents, choice, change, [key, title]) {
  const open = fitting(documents, choice, key);
  const made = element("select", { name: key });
  made.append(element("option", { value: "" }, "不限"));
  counts(open, key).filter(([value, count]) => count || value === choice[key]).forEach(([value, count]) =>
    made.append(element("option", { value, selected: value === choice[key] }, `${value}（${count}）`)));
  made.addEventListener("change", () => change(Object.assign({}, choice, { [key]: made.value }), true));
  return element("label", "qt-filter__facet", title, made);
}
