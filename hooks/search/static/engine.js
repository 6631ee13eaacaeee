/* The answer to a query: what bears all of its words; else names that are nearly it; else what it
 * asks for in plain words; else what bears some of them, and says so; else nothing. */
import * as gapped from "./gapped.js";
import * as matching from "./matching.js";
import * as normal from "./normal.js";
import * as place from "./place.js";
import * as posting from "./posting.js";
import * as question from "./question.js";
import * as ranking from "./ranking.js";
import * as similar from "./similar.js";
import * as store from "./store.js";

const LONGEST = 60; /* characters of a query that count: every pair may ask for a file */
const FIRST = 10; /* results whose order is decided by their names */
const SOME = 0.34;
const HALF = 0.5;
const PLACED = new Set(["name", "alias", "place", "organisation"]); /* fields that say where */

const isAsking = query => /哪|附近|最近|地方/.test(query);

const withConcepts = (term, concepts) => concepts.length ? matching.meant(term, concepts) : matching.word(term);

/* Every word with what the vocabularies call so, or by a longer name: no page has these among its words. */
function matched(term) {
  const text = term.join("");
  const concepts = store.head().words.filter(([, , ...forms]) => forms.includes(text) || forms[0].includes(text))
    .map(([key, name, ...forms]) => ({ key, name, form: forms.includes(text) ? text : name }));
  return withConcepts(term, concepts);
}

/* wu zhen guan jia: pinyin with spaces is one word. */
async function spelt(terms) {
  if (terms.length < 2 || terms.some(term => normal.isHan(term[0]))) return [];
  return ranking.all([await matched([[].concat(...terms).join("")])]);
}

const understood = query => question.understood(query, store.head().words);
const wanted = needs => Promise.all(needs.map(place =>
  place[0].whole ? withConcepts([place[0].form], place) : matching.bearing(place)));

/* What a question asks for. Where that is the smaller part of it, the other pieces must be found
 * as they stand; else they only come first. {kind, hits} */
async function asked({ needs, pieces }, query) {
  if (!needs.length) return { kind: "none", hits: [] };
  const covered = needs.reduce((sum, [place]) => sum + place.form.length, 0);
  const left = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const [meanings, others] = await Promise.all([wanted(needs), Promise.all(pieces.map(piece => matched([piece])))]);
  const strict = ranking.all([...meanings, ...others], isAsking(query));
  if (covered <= left || !others.length) return { kind: "all", hits: strict };
  return { kind: strict.length ? "all" : "part", hits: ranking.all(meanings, isAsking(query), others) };
}

const weight = count => Math.log(1 + store.head().count / Math.max(count, 1)) + (count ? 0 : 1);

const weighed = found => found.map(one => [one, weight(one.count)]);

/* ``found`` are [matches, weight]; at least so much of the weight must be met. */
function some(found, least) {
  const total = found.reduce((sum, [, own]) => sum + own, 0);
  return total ? ranking.some(found.filter(([one]) => one.count), total, least) : [];
}

/* A word that stands nowhere as a whole: its pairs of characters, which together weigh as much. */
async function pieces(runs) {
  const grams = [...new Set([].concat(...runs.map(run =>
    normal.isHan(run) && run.length > 2 ? normal.pairs(run, 1) : [run])))];
  return weighed(await Promise.all(grams.map(gram => matched([gram]))));
}

async function partsOf(term, one) {
  if (one.count) return weighed([one]);
  const found = await pieces(term);
  return found.map(([gram, own]) => [gram, own / found.length]);
}

/* What bears some of the words: of a long one some pairs of characters, or what it asks for. */
async function partly({ needs }, query, terms, words) {
  if (terms.length > 1) {
    const parts = await Promise.all(terms.map((term, i) => partsOf(term, words[i])));
    return some([].concat(...parts), SOME);
  }
  const left = question.understood(query, []).pieces;
  const [meanings, found] = await Promise.all([wanted(needs), pieces([...new Set(left)])]);
  return some([...weighed(meanings), ...found], meanings.length + found.length < 3 ? HALF : SOME);
}

/* The words between spaces that stand nowhere at all. */
const absent = (terms, words) =>
  terms.length < 2 ? [] : terms.map(term => term.join("")).filter((_, i) => !words[i].count);

/* Traditional characters, once a word was not found: the table is not small. */
async function simplified(query) {
  if (normal.knowsSimple() || !normal.runs(query).some(normal.isHan)) return false;
  const before = normal.runs(query).join(" ");
  normal.learnSimple(await store.part("simple"));
  return normal.runs(query).join(" ") !== before;
}

/* The place with which the only word begins and the rest of it, as if somebody had put a space between. */
async function inPlace(terms) {
  if (terms.length !== 1 || terms[0].length !== 1 || !normal.isHan(terms[0][0])) return null;
  const found = await place.parted(terms[0][0]);
  return found && { terms: [[found.name], [found.rest]], words: [found.found, await matched([found.rest])] };
}

/* Whether it is there, and does not only say so: who mentions 桐乡 is not of 桐乡. */
const liesIn = ({ words }, hit) => PLACED.has(posting.place(words[0].marks[hit.document]).field);

/* What is in the place, what bears more of the rest before the others: never another place's. A body
 * that mentions it is in it only where nothing else is. */
async function withinPlace({ terms, words }) {
  const parts = await partsOf(terms[1], words[1]);
  const hits = ranking.all([words[0]], false, parts.map(([one]) => one));
  const there = hits.filter(hit => hit.field !== "body");
  return there.length ? there : hits;
}

async function search(query) {
  const terms = normal.terms(query);
  if (!terms.length || !store.head().count) return found("none", "", []);
  const joined = await spelt(terms);
  if (joined.length) return found("all", "words", joined);
  const words = await Promise.all(terms.map(matched));
  const hits = ranking.all(words);
  if (hits.length) return found("all", "words", hits);
  if (await simplified(query)) return search(query);
  const close = terms.length === 1 ? await similar.near(terms[0]) : [];
  const sense = understood(query);
  const there = await inPlace(terms);
  const needs = [...new Set([].concat(...sense.needs).map(({ name }) => name))];
  const near = there ? close.filter(hit => matching.score(there.words[0], hit.document)) : close;
  if (near.length) return found("part", "near", near);
  const plain = question.understood(query, []).pieces.join(" ");
  if (!needs.length && plain && plain !== terms.map(term => term.join(" ")).join(" ")) return search(plain);
  const local = there ? ranking.all(there.words).filter(hit => liesIn(there, hit)) : [];
  if (local.length) return found("all", "words", local);
  const need = await asked(sense, query);
  if (need.hits.length) return found(need.kind, "need", need.hits, needs);
  const apart = await gapped.names(there ? there.terms[1] : terms.length === 1 ? terms[0] : []);
  const fitting = apart.filter(hit => !there || matching.score(there.words[0], hit.document));
  if (fitting.length) return found("part", "near", fitting);
  if (there) return found("part", "place", await withinPlace(there), there.terms.map(term => term.join("")));
  const rest = await partly(sense, query, terms, words);
  if (rest.length) return found("part", "some", rest, absent(terms, words));
  if (!needs.length) return found("none", "", []);
  return found("part", "need", some(weighed(await wanted(sense.needs)), 0), needs);
}

/* ``names`` are the needs that were understood, the words that stand nowhere, or a place and what it lacks. */
function found(kind, how, hits, names = []) {
  return { kind, how, hits, names };
}

const made = (name, words) => Array.from(name).filter(char => words.some(word => word.includes(char))).length / name.length;

/* Of the first ones the names are known: what begins with the word comes before what holds it, and
 * that before what has more of its characters (青创贷 for 创业贷款). */
async function named(given, query, most) {
  const words = normal.terms(query).map(term => term.join(""));
  const first = given.hits.slice(0, Math.max(most, FIRST));
  const rows = await store.rows(first.map(hit => hit.document));
  first.forEach((hit, i) => { hit.row = rows[i]; });
  if (given.how !== "words") return first;
  const bonus = hit => {
    const name = normal.runs(hit.row.name).join("");
    const whole = words.reduce((sum, word) => sum + (name.startsWith(word) ? 2 : name.includes(word) ? 1 : 0), 0);
    return whole || made(name, words);
  };
  return first.sort((a, b) => (b.score + bonus(b)) - (a.score + bonus(a)) || a.document - b.document);
}

/* {kind: "all" | "part" | "none", how: "words" | "need" | "near" | "place" | "some" | "", names, total, documents, hits: [{…row, score, field}]} */
export async function answer(typed, most = FIRST, isAgain = false) {
  const query = typed.slice(0, LONGEST);
  try {
    const given = await search(query);
    const hits = await named(given, query, most);
    const documents = given.hits.map(hit => hit.document);
    return Object.assign({}, given, {
      query,
      total: documents.length,
      documents: [...hits.map(hit => hit.document), ...documents.slice(hits.length)],
      fields: new Map(given.hits.map(hit => [hit.document, hit.field])),
      hits: hits.slice(0, most).map(hit => Object.assign({ field: hit.field, score: hit.score }, hit.row)),
    });
  } catch (error) {
    if (isAgain || !(error instanceof store.Stale)) throw error;
    await store.renew();
    return answer(query, most, true);
  }
}
