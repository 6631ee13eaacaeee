/* The parts of the index: fetched when a word asks for them, kept while the page lives. */
import { forget, load } from "#shared/load.js";

const FOLDER = "assets/search";
const { stored } = window.QuntuanSearch; /* where each part puts itself */
const COLUMNS = ["name", "url", "label", "system", "place", "leaders", "claim", "aliases", "address", "facilities"];
const SUM = 4; /* signs that tell a part from the one of another edition */
const MOST = 3; /* shards that one beginning of a word may ask for */
let cells = {};
let firsts = [];

/* The site was published anew while this page was open. */
export class Stale extends Error {}

export const head = () => stored.index.value;

export function open() {
  cells = {};
  firsts = head().count ? head().firsts.split(" ") : [];
}

export const edition = () => stored.index.digest;

export async function renew() {
  Object.keys(stored).forEach(name => { delete stored[name]; });
  await load(`${FOLDER}/index.js?t=${Date.now()}`);
  open();
}

/* Those of shards and of files of rows stand in one string each, by number. */
function sumOf(name) {
  const [, sort, number] = /^([a-z]+)(\d*)$/.exec(name);
  return head().sums[sort].substr(SUM * number, SUM);
}

export async function part(name) {
  const wanted = sumOf(name);
  const path = `${FOLDER}/parts/${name}.js?v=${wanted}`;
  if (!stored[name]) await load(path);
  if (!stored[name] || stored[name].digest !== wanted) {
    forget(path);
    delete stored[name];
    throw new Stale(name);
  }
  return stored[name].value;
}

/* The shard where a key must be: the last one that does not begin behind it. */
function shardOf(key) {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (firsts[middle] <= key) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

async function shard(number) {
  const text = await part(`t${number}`);
  if (!cells[number]) cells[number] = text.split(" ");
  return cells[number];
}

/* Where key stands among the cells, or should: every other cell is a key. */
function seek(list, key) {
  let low = 0;
  let high = list.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[2 * middle] < key) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

export async function postings(key) {
  const number = shardOf(key);
  if (number < 0) return "";
  const list = await shard(number);
  const at = seek(list, key);
  return list[at] === key ? list[at + 1] : "";
}

/* [key, postings] of the keys that begin so, in their order. */
export async function beginning(start) {
  const found = [];
  const from = Math.max(shardOf(start), 0);
  for (let number = from; number < Math.min(from + MOST, firsts.length); number += 1) {
    if (number > from && !firsts[number].startsWith(start) && firsts[number] > start) break;
    const list = await shard(number);
    for (let at = seek(list, start); at < list.length && list[at].startsWith(start); at += 2) {
      found.push([list[at], list[at + 1]]);
    }
  }
  return found;
}

/* What a list shows of these documents. */
export async function rows(documents) {
  const size = head().rows;
  await Promise.all([...new Set(documents.map(d => Math.floor(d / size)))].map(n => part(`d${n}`)));
  return documents.map(d => {
    const row = stored[`d${Math.floor(d / size)}`].value[d % size];
    const named = { sort: sortOf(d), document: d };
    COLUMNS.forEach((column, i) => { named[column] = row[i]; });
    return named;
  });
}

/* The needs that some page serves, by name. */
export const needs = () => head().words.filter(([key]) => key.startsWith("#n")).map(([, name]) => name);

/* Documents are numbered by sort: no list says which is which. */
export function sortOf(document) {
  let end = 0;
  for (const [name, count] of head().sorts) {
    end += count;
    if (document < end) return name;
  }
  return "";
}
