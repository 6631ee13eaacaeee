/* Where a word stands: for every document a score of 0 (nowhere) to 100 (it is the name), and the
 * field that gave it. The scores are the order of the format: name, alias, town, … body. */
import * as normal from "./normal.js";
import * as posting from "./posting.js";
import * as store from "./store.js";

const SCORES = {
  place: 40, sound: 37, kind: 32, organisation: 31, need: 31, facility: 29, theme: 20, claim: 22, body: 8, implied: 6,
};
const SAID = { body: 4, claim: 6, name: 6, alias: 6 }; /* what bears a word gains by saying it, too */
const LONG = 14; /* letters of pinyin from which on the key may be the shorter one */

function weigh(field, share) {
  if (field === "name") return share >= 1 ? 100 : 50 + 35 * share;
  if (field === "alias") return share >= 1 ? 84 : 38 + 22 * share;
  return SCORES[field] + share;
}

/* marks: where the word stands in each document; shares: how much of the name it is, or what a
 * word of the vocabularies gains by standing in the text as well. */
function blank() {
  const count = store.head().count;
  return { marks: new Uint8Array(count).fill(255), shares: new Float32Array(count), count: 0 };
}

async function chinese(run) {
  const size = Array.from(run).length;
  const keys = size === 1 ? [run] : [...new Set(normal.pairs(run, 1))];
  const texts = await Promise.all(keys.map(store.postings));
  const found = blank();
  if (texts.some(text => !text)) return found;
  const seen = new Uint8Array(found.marks.length);
  texts.sort((a, b) => a.length - b.length).forEach((text, turn) => {
    posting.unpack(text, (document, mark) => {
      if (seen[document] !== turn) return;
      seen[document] = turn + 1;
      found.marks[document] = turn ? Math.max(found.marks[document], mark) : mark;
    });
  });
  seen.forEach((turns, document) => {
    if (turns < texts.length) found.marks[document] = 255;
    else see(found, document, found.marks[document], size);
  });
  return found;
}

function see(found, document, mark, size) {
  const { length } = posting.place(mark);
  found.marks[document] = mark;
  found.shares[document] = length ? Math.min(size / length, 1) : 0;
  found.count += 1;
}

/* Latin words, and names by their pinyin: whole, or the beginning of a longer one. */
async function latin(run) {
  const start = run.slice(0, LONG);
  const cells = run.length > 1 ? await store.beginning(start) : [[run, await store.postings(run)]];
  const found = blank();
  cells.forEach(([key, text]) => {
    const isLonger = key.startsWith(run);
    if (!isLonger && !(key.length >= LONG && run.startsWith(key))) return;
    posting.unpack(text, (document, mark) => {
      if (mark > found.marks[document]) return;
      const before = found.marks[document] === mark ? found.shares[document] : 0;
      const share = key === run ? run.length : 0.9 * Math.min(1, run.length / key.length);
      if (found.marks[document] === 255) found.count += 1;
      found.marks[document] = mark;
      const { length } = posting.place(mark);
      const own = !length ? 0 : key === run ? Math.min(share / length, 1) : share;
      found.shares[document] = Math.max(before, own);
    });
  });
  return found;
}

export const run = text => normal.isHan(text) ? chinese(text) : latin(text);

/* A word of several runs (uhome志愿) stands where all of them stand; a single Chinese character
 * among them (qq群) is not looked up: in bodies common ones are not. */
export async function word(parts) {
  const long = parts.filter(part => part.length > 1 || !normal.isHan(part));
  const [first, ...others] = await Promise.all((long.length ? long : parts).map(run));
  others.forEach(other => {
    first.count = 0;
    first.marks.forEach((mark, document) => {
      const both = mark !== 255 && other.marks[document] !== 255;
      first.marks[document] = both ? Math.max(mark, other.marks[document]) : 255;
      first.shares[document] = Math.min(first.shares[document] + other.shares[document], 1);
      first.count += both ? 1 : 0;
    });
  });
  return first;
}

/* All documents that bear one of these words of the vocabularies: [{key, name, form}]. */
export async function bearing(concepts) {
  const found = blank();
  const texts = await Promise.all(concepts.map(({ key }) => store.postings(key)));
  texts.forEach((text, i) => {
    const { key, name, form } = concepts[i];
    const isImplied = key.startsWith("#t") && form !== name;
    posting.unpack(text, (document, mark) => {
      if (found.marks[document] === 255) found.count += 1;
      found.marks[document] = Math.min(found.marks[document], isImplied ? posting.IMPLIED : mark);
    });
  });
  return found;
}

/* How much of a word each document says in its own words, by its pairs of characters: 0 to 6. */
async function said(text) {
  const keys = [].concat(...normal.runs(text).filter(normal.isHan)
    .map(one => one.length > 1 ? normal.pairs(one, 1) : [one]));
  const gained = new Float32Array(store.head().count);
  (await Promise.all(keys.map(store.postings))).forEach(list => posting.unpack(list, (document, mark) => {
    gained[document] += (SAID[posting.place(mark).field] || 0) / keys.length;
  }));
  return gained;
}

/* A word, and what bears it as a word of the vocabularies ``concepts``: the better place of the two.
 * A page that says the word comes before one that only bears it. */
export async function meant(parts, concepts) {
  const [found, borne, gained] = await Promise.all([word(parts), bearing(concepts), said(parts.join(""))]);
  found.count = 0;
  found.marks.forEach((_, document) => {
    borne.shares[document] = gained[document];
    if (score(borne, document) > score(found, document)) {
      found.marks[document] = borne.marks[document];
      found.shares[document] = borne.shares[document];
    }
    found.count += found.marks[document] === 255 ? 0 : 1;
  });
  return found;
}

export function score(found, document) {
  const mark = found.marks[document];
  return mark === 255 ? 0 : weigh(posting.place(mark).field, found.shares[document]);
}
