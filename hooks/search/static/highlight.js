/* What was searched, marked in what is shown: whole words of the query, never single characters
 * of a longer one. Characters that the normal form leaves out (暖·工会) are marked with the rest. */
import { element } from "#shared/element.js";
import * as normal from "./normal.js";

/* Every character of the text in normal form with its place in the text. */
function aligned(text) {
  const chars = [];
  let at = 0;
  Array.from(text).forEach(char => {
    Array.from(normal.folded(char)).forEach(one => chars.push([one, at, at + char.length]));
    at += char.length;
  });
  return chars;
}

/* [from, to] of every place where one of the words stands. */
export function places(text, words) {
  const chars = aligned(text);
  const plain = chars.map(([char]) => char);
  const found = [];
  words.forEach(word => {
    const wanted = Array.from(word);
    for (let i = 0; i + wanted.length <= plain.length; i += 1) {
      if (wanted.every((char, j) => plain[i + j] === char)) {
        found.push([chars[i][1], chars[i + wanted.length - 1][2]]);
      }
    }
  });
  return merged(found.sort((a, b) => a[0] - b[0] || b[1] - a[1]));
}

function merged(found) {
  const kept = [];
  found.forEach(([from, to]) => {
    const last = kept[kept.length - 1];
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else kept.push([from, to]);
  });
  return kept;
}

/* The text as nodes, with what was searched in <mark>. */
export function marked(text, words) {
  const nodes = [];
  let at = 0;
  places(text, words).forEach(([from, to]) => {
    nodes.push(text.slice(at, from), element("mark", null, text.slice(from, to)));
    at = to;
  });
  return [...nodes, text.slice(at)].filter(Boolean);
}

/* What to mark for an answer: its words; where some are missing, their parts of two characters or more. */
export function wordsOf({ query, how, names }) {
  const runs = [...new Set(normal.terms(query).map(term => term.join("")).concat(normal.runs(query)))];
  if (how === "words") return runs;
  const parts = new Set(names.map(name => normal.runs(name).join("")));
  runs.forEach(run => {
    parts.add(run);
    if (normal.isHan(run)) normal.pairs(run, 1).forEach(pair => parts.add(pair));
  });
  return [...parts].filter(Boolean);
}
