/* The normal form in which words and pages meet; hooks/search/normal.py is its twin. No class of
 * Unicode by name, which old browsers do not know, and no segmenter of the browser's: results must
 * not depend on it. */
const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
const RARE = "[\\ud840-\\ud884][\\udc00-\\udfff]"; /* two units each */
const JOINED = /[\ufe0e-\ufe0f\u00b7\u2022\u2027\u22c5\u30fb\uff65\u25cf"'`\u2018\u2019\u201c\u201d\u300c-\u300f\u300a\u300b\u3008\u3009[\]()+\-\u2010-\u2015_\u3010\u3011\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff]/g;
const RUN = new RegExp(`(?:[${HAN}]|${RARE})+|[a-z0-9]+`, "g");
const IS_HAN = new RegExp(`^(?:[${HAN}]|${RARE})`);

/* Traditional characters become simplified ones once their table is here (engine.js brings it). */
const table = new Map();
export const knowsSimple = () => table.size > 0;

/* ``text``: each character and its simplified one, all in a row. */
export function learnSimple(text) {
  const characters = Array.from(text);
  for (let i = 0; i < characters.length; i += 2) table.set(characters[i], characters[i + 1]);
}

export function folded(text) {
  const plain = text.normalize("NFKC").toLowerCase().replace(JOINED, "");
  return knowsSimple() ? Array.from(plain, char => table.get(char) || char).join("") : plain;
}

export const runs = text => folded(text).match(RUN) || [];
/* Words between spaces or other characters: every one must be found. Runs that touch are one word. */
const GAP = new RegExp(`(?:(?!${RARE}|[\\udc00-\\udfff])[^${HAN}a-z0-9])+`);
export const terms = text => folded(text).split(GAP)
  .map(word => word.match(RUN) || []).filter(found => found.length);
export const isHan = run => IS_HAN.test(run);

export function pairs(run, step) {
  const chars = Array.from(run);
  return chars.slice(step).map((char, i) => chars[i] + char);
}
