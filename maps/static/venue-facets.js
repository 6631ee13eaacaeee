/* The facets of venues, from the columns of the map's data, and the search by name beside them. */
import { judge, known } from "#shared/facets.js";

/* Whoever wants a microwave and water wants both; of towns and kinds, either will do. */
const ALL = new Set(["facility", "need", "access"]);
/* Facets of one word, "1". */
export const FLAGS = new Set(["open", "verified"]);

/* ``core.facets`` says which there are; the columns come when they are first asked for. */
export function venueFacets(data) {
  const keys = data.core.facets.map(([key]) => key);
  const venues = [...Array(data.n).keys()];
  let columns = null;
  let names = null;

  function fetch(isNamed) {
    const wanted = [data.part("facets").then(found => { columns = found; })];
    if (isNamed) wanted.push(data.part("names").then(found => { names = names || folded(found); }));
    return Promise.all(wanted);
  }

  /* Who is open changes from one minute to the next. */
  function facetOf(key) {
    const { words, sets, of } = columns[key];
    if (key === "open") {
      return { key, of, words: ["1"], sets: words.map(code => data.state(code).open === true ? [0] : []) };
    }
    return { key, of, words, sets: sets || words.map((_, place) => [place]), isAll: ALL.has(key) };
  }

  /* The choice as far as the site still has its words, what it leaves as a byte for each venue,
   * and for every facet {word: how many}. */
  function apply(choice, name) {
    const facets = keys.map(facetOf);
    const kept = known(facets, choice);
    const needle = fold(name);
    const items = needle ? venues.filter(i => names[i].some(text => text.includes(needle))) : venues;
    const { found, counts } = judge(items, facets, kept);
    const mask = new Uint8Array(data.n);
    found.forEach(i => { mask[i] = 1; });
    return { choice: kept, mask, count: found.length, counts };
  }

  return { keys, fetch, apply };
}

/* Names as they are typed: without regard to width, case, dots and spaces. */
export function fold(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\s·・•.\-_'"“”‘’()（）]/g, "");
}

/* A name is found by its own words, its pinyin, and the initials of its pinyin. */
function folded({ names, pinyin }) {
  return names.map((name, i) => {
    const syllables = pinyin[i].split(" ");
    return [fold(name), syllables.join(""), syllables.map(each => each[0] || "").join("")];
  });
}
