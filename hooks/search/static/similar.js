/* Names that are nearly the word: one character wrong, missing, too many or swapped, two in a long one.
 * Neighbours and pairs over a gap lead to the candidates; then characters are counted. */
import { distance } from "./distance.js";
import * as normal from "./normal.js";
import * as posting from "./posting.js";
import * as store from "./store.js";

const SHORTEST = 4;
const LONGEST = 14;
const SHORT = 7;
const CANDIDATES = 24;

const wrong = size => size < 8 ? 1 : 2;

async function candidates(word, runs) {
  const close = [].concat(...runs.map(run => normal.pairs(run, 1)));
  const apart = [].concat(...runs.map(run => normal.pairs(run, 2)));
  const keys = [...close, ...apart.map(pair => `_${pair}`)];
  /* A character too many or missing puts neighbours apart; in a short name little else is left. */
  if (word.length <= SHORT) keys.push(...apart, ...close.map(pair => `_${pair}`));
  const texts = await Promise.all([...new Set(keys)].map(store.postings));
  const votes = new Map();
  texts.forEach(text => posting.unpack(text, (document, mark) => {
    const { field, length } = posting.place(mark);
    if (field !== "name" && field !== "alias") return;
    votes.set(document, [((votes.get(document) || [0])[0]) + 1, length]);
  }));
  const size = 2 * word.length - 3;
  return [...votes].filter(([, [count]]) => count > 1)
    .map(([document, [count, length]]) => ({ document, score: 2 * count / (size + 2 * length - 3) }))
    .sort((a, b) => b.score - a.score || a.document - b.document).slice(0, CANDIDATES);
}

/* Documents whose name or alias is nearly the word of these runs, the nearest first. */
export async function near(runs) {
  const word = runs.join("");
  const size = Array.from(word).length;
  const chinese = runs.filter(normal.isHan);
  if (size < SHORTEST || size > LONGEST || !chinese.length) return [];
  const found = await candidates(word, chinese);
  const rows = await store.rows(found.map(hit => hit.document));
  const hits = [];
  found.forEach(({ document, score }, i) => {
    const names = [rows[i].name, ...rows[i].aliases].map(name => normal.runs(name).join(""));
    const least = Math.min(...names.map(name => distance(word, name)));
    const gap = Math.min(...names.map(name => Math.abs(name.length - word.length)));
    if (least <= wrong(size)) hits.push({ document, score: 60 - 10 * least - gap + score, field: "name" });
  });
  return hits.sort((a, b) => b.score - a.score || a.document - b.document);
}
