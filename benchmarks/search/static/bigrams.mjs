// MiniSearch's settings for Chinese, the same where the index is made and where it is read:
// overlapping bigrams of characters, whole Latin words.
const WORD = /[\p{Script=Han}]+|[a-z0-9]+/gu;

function tokenize(text) {
  const tokens = [];
  for (const word of text.normalize("NFKC").toLowerCase().match(WORD) || []) {
    const isChinese = word.codePointAt(0) > 0x2e7f;
    if (!isChinese || word.length === 1) tokens.push(word);
    else for (let at = 0; at + 1 < word.length; at += 1) tokens.push(word.slice(at, at + 2));
  }
  return tokens;
}

export const OPTIONS = {
  fields: ["title", "alias", "place", "organisation", "body"],
  storeFields: ["title"],
  tokenize,
  processTerm: (term) => term,
};

const SEARCH = {
  boost: { title: 10, alias: 5, place: 3, organisation: 2 },
  prefix: (term) => term.length === 1 || /^[a-z0-9]+$/.test(term),
  fuzzy: (term) => (/^[a-z]{5,}$/.test(term) ? 0.2 : false),
};

// All terms first, as MiniSearch's own guide has it; any of them where no page holds all.
export function look(index, query) {
  const all = index.search(query, { ...SEARCH, combineWith: "AND" });
  if (all.length) return { kind: "all", hits: all };
  const part = index.search(query, { ...SEARCH, combineWith: "OR" });
  return { kind: part.length ? "part" : "none", hits: part };
}
