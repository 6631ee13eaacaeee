/* Names that hold all characters of a word in their order, with something between them: 共青路 asks for
 * 共青示范路. Whoever leaves out the middle of a name has no character wrong: similar.js finds others. */
import * as normal from "./normal.js";
import * as posting from "./posting.js";
import * as store from "./store.js";

const SHORTEST = 3;
const LONGEST = 10;
const CANDIDATES = 24;
const EACH = 3; /* so many characters of the word may be apart once */

const isName = mark => ["name", "alias"].includes(posting.place(mark).field);

/* The documents under a key that bear it in a name, each with the length of that name. */
async function named(key) {
  const found = new Map();
  posting.unpack(await store.postings(key), (document, mark) => {
    if (isName(mark)) found.set(document, posting.place(mark).length);
  });
  return found;
}

/* Where all of the characters stand, and two neighbours side by side; the shortest names first. */
async function candidates(run) {
  const [singles, pairs] = await Promise.all([Array.from(new Set(run)), normal.pairs(run, 1)]
    .map(keys => Promise.all(keys.map(named))));
  return [...singles[0]].filter(([document]) =>
    singles.every(found => found.has(document)) && pairs.some(found => found.has(document)))
    .sort((a, b) => a[1] - b[1] || a[0] - b[0]).slice(0, CANDIDATES).map(([document]) => document);
}

/* Into how few pieces the word must be cut so that they stand in the name one behind the other. */
export function cuts(word, name) {
  let least = Infinity;
  const follow = (from, at, count) => {
    if (count >= least) return;
    if (from === word.length) {
      least = count;
      return;
    }
    for (let start = name.indexOf(word[from], at); start >= 0; start = name.indexOf(word[from], start + 1)) {
      let size = 1;
      while (from + size < word.length && name[start + size] === word[from + size]) size += 1;
      for (let taken = size; taken; taken -= 1) follow(from + taken, start + taken + 1, count + 1);
    }
  };
  follow(0, 0, -1);
  return least;
}

/* Documents whose name or alias holds the characters of these runs in order, the closest first. */
export async function names(runs) {
  const [run] = runs;
  if (runs.length !== 1 || !normal.isHan(run)) return [];
  const size = Array.from(run).length;
  if (size < SHORTEST || size > LONGEST) return [];
  const found = await candidates(run);
  const rows = await store.rows(found);
  const hits = [];
  found.forEach((document, i) => {
    const gaps = [rows[i].name, ...rows[i].aliases].map(name => cuts(run, normal.runs(name).join("")));
    const least = Math.min(...gaps);
    if (least <= size / EACH) hits.push({ document, score: 60 - 10 * least - i / CANDIDATES, field: "name" });
  });
  return hits.sort((a, b) => b.score - a.score || a.document - b.document);
}
