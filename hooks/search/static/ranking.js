/* The order of what was found. */
import * as matching from "./matching.js";
import * as posting from "./posting.js";
import * as store from "./store.js";

/* Among equally good ones: what can be read and used before what only lists. */
const SORTS = { 品牌: 5, 阵地: 4, 地区: 3, 案例: 2, 组织: 2, 主题: 1, 来源: 0, 栏目: 0 };
const PLACE = "地区";
const NAMES = new Set(["name", "alias", "sound"]); /* by these a place comes before what lies in it */
const WHERE = 4; /* a question that asks where is answered by a place to go */

const byScore = (a, b) => b.score - a.score || a.document - b.document;

function priors(asksWhere) {
  const found = [];
  store.head().sorts.forEach(([sort, count]) => {
    const prior = SORTS[sort] + (asksWhere && sort === "阵地" ? WHERE : 0);
    const isAlways = sort !== PLACE;
    for (let i = 0; i < count; i += 1) found.push(field => isAlways || NAMES.has(field) ? prior : 0);
  });
  return found;
}

/* Documents that bear all of it, best first: [{document, score, field}]. The mean is geometric:
 * what fits every word comes before what is named after one of them. ``welcome`` need not fit. */
export function all(found, asksWhere, welcome = []) {
  const prior = priors(asksWhere);
  const hits = [];
  found[0].marks.forEach((_, document) => {
    let product = 1;
    let best = 0;
    let field = "body";
    for (const one of found) {
      const own = matching.score(one, document);
      if (!own) return;
      product *= own;
      if (own > best) {
        best = own;
        field = posting.place(one.marks[document]).field;
      }
    }
    const more = welcome.reduce((sum, one) => sum + matching.score(one, document), 0);
    const score = Math.pow(product, 1 / found.length) + more / 4 + prior[document](field);
    hits.push({ document, score, field });
  });
  return hits.sort(byScore);
}

/* Documents that bear some of it. ``found`` are [matches, weight]; a rare word says more. */
export function some(found, total, least) {
  const prior = priors(false);
  const hits = [];
  const count = store.head().count;
  for (let document = 0; document < count; document += 1) {
    let covered = 0;
    let score = 0;
    for (const [one, weight] of found) {
      const own = matching.score(one, document);
      if (own) {
        covered += weight;
        score += weight * (1 + own / 100);
      }
    }
    if (covered >= least * total) hits.push({ document, score: score + prior[document]("body") / 100, field: "body" });
  }
  hits.sort(byScore);
  return hits.filter(hit => hit.score >= 0.6 * hits[0].score).slice(0, 100);
}
