/* Postings and marks, as hooks/search/posting.py and key.py write them. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(i + 33))
  .filter(char => !"\"&<>\\'".includes(char));
const VALUES = new Uint8Array(128);
DIGITS.forEach((char, value) => { VALUES[char.charCodeAt(0)] = value; });
const LAST = 58;
const MORE = DIGITS.length - LAST;
const BODY = 99;
export const IMPLIED = 98; /* the theme is called by another word: it says less than the word itself */
const LENGTHS = 20;

/* Calls see(document, mark) for every posting; returns how many there are. */
export function unpack(text, see) {
  let document = -1;
  let count = 0;
  for (let at = 0; at < text.length;) {
    let value = 0;
    let scale = 1;
    let digit = VALUES[text.charCodeAt(at++)];
    while (digit >= LAST) {
      value += (digit - LAST) * scale;
      scale *= MORE;
      digit = VALUES[text.charCodeAt(at++)];
    }
    value += digit * scale;
    document += value >> 1;
    see(document, value & 1 ? VALUES[text.charCodeAt(at++)] : BODY);
    count += 1;
  }
  return count;
}

const FIELDS = ["place", "organisation", "kind", "need", "facility", "theme", "claim", "sound"];

/* Where a mark says that a word stands, and how long the name is. */
export function place(mark) {
  if (mark === BODY) return { field: "body", length: 0 };
  if (mark === IMPLIED) return { field: "implied", length: 0 };
  if (mark < 2 * LENGTHS) return { field: mark < LENGTHS ? "name" : "alias", length: mark % LENGTHS + 1 };
  return { field: FIELDS[mark - 2 * LENGTHS], length: 0 };
}
