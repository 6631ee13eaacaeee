/* The answer to a query: what bears all of its words; else what they ask for in plain words; else
 * names that are nearly it; else what bears some of them, and says so; else nothing. */
(() => {
  "use strict";
  const { normal, store, matching, ranking, question, nearness } = QuntuanSearch;
  const FIRST = 10; /* results whose order is settled by their names */
  const SOME = 0.34;
  const HALF = 0.5;
  let simple = null;

  const isAsking = query => /哪|附近|最近|地方/.test(query);
  const formsOf = ([, , ...forms]) => forms;

  /* Every word with what the vocabularies call so. */
  async function matched(term) {
    const text = term.join("");
    const keys = store.head().words.filter(word => formsOf(word).includes(text)).map(([key]) => key);
    const [found, borne] = await Promise.all([matching.word(term), matching.bearing(keys)]);
    return keys.length ? matching.either(found, borne) : found;
  }

  async function whole(terms) {
    const isSpelt = terms.length > 1 && terms.every(term => !normal.isHan(term[0]));
    if (isSpelt) {
      const hits = ranking.all([await matched([[].concat(...terms).join("")])]);
      if (hits.length) return hits;
    }
    return ranking.all(await Promise.all(terms.map(matched)));
  }

  /* A piece of a question that no vocabulary knows must be found as it stands. */
  async function asked(query) {
    const { needs, pieces } = question.understood(query, store.head().words);
    if (!needs.length) return null;
    const found = await Promise.all([
      ...needs.map(place => matching.bearing(place.map(({ key }) => key))),
      ...pieces.map(piece => matching.run(piece)),
    ]);
    const names = [...new Set([].concat(...needs).map(({ name }) => name))];
    const missing = pieces.filter((_, i) => !found[needs.length + i].count);
    const hits = ranking.all(found, isAsking(query));
    if (hits.length) return { kind: "all", how: "need", names, missing: [], hits };
    const told = found.filter(one => one.count);
    const weights = told.map(one => [one, weight(one.count)]);
    const total = weights.reduce((sum, [, own]) => sum + own, 0) + missing.length * weight(0);
    return { kind: "part", how: "some", names, missing, hits: total ? ranking.some(weights, total, SOME) : [] };
  }

  const weight = count => Math.log(1 + store.head().count / Math.max(count, 1)) + (count ? 0 : 1);

  /* What bears some of the words, or some pairs of signs of a long one. */
  async function partly(query, terms) {
    const { pieces } = question.understood(query, []);
    const parts = [...new Set(terms.length > 1 ? [].concat(...terms) : pieces)];
    const grams = [...new Set([].concat(...parts.map(part =>
      normal.isHan(part) && part.length > 2 ? normal.pairs(part, 1) : [part])))];
    const found = await Promise.all(grams.map(matching.run));
    const weights = found.map(one => [one, weight(one.count)]);
    const total = weights.reduce((sum, [, own]) => sum + own, 0);
    const least = grams.length < 3 ? HALF : SOME;
    const missing = terms.length > 1 ? parts.filter((_, i) => parts.length === grams.length && !found[i].count) : [];
    const hits = total ? ranking.some(weights.filter(([one]) => one.count), total, least) : [];
    return { kind: "part", how: "some", names: [], missing, hits };
  }

  async function near(terms) {
    const word = terms.length === 1 ? terms[0].join("") : "";
    return { kind: "part", how: "near", names: [], missing: [], hits: await nearness.near(word) };
  }

  /* Traditional characters, once a word was not found: the table is not small. */
  async function simplified(query) {
    if (simple || !normal.runs(query).some(normal.isHan)) return false;
    simple = Array.from(await store.part("simple"));
    const before = normal.runs(query).join(" ");
    for (let i = 0; i < simple.length; i += 2) normal.table.set(simple[i], simple[i + 1]);
    return normal.runs(query).join(" ") !== before;
  }

  async function settled(query) {
    const terms = normal.terms(query);
    const nothing = { kind: "none", how: "", names: [], missing: [], hits: [] };
    if (!terms.length || !store.head().count) return nothing;
    const hits = await whole(terms);
    if (hits.length) return { kind: "all", how: "words", names: [], missing: [], hits };
    if (await simplified(query)) return settled(query);
    const close = await near(terms);
    const need = await asked(query);
    if (need && need.kind === "all") return need;
    const some = need && need.hits.length ? need : await partly(query, terms);
    if (close.hits.length) return Object.assign(close, { hits: joined(close.hits, some.hits) });
    return some.hits.length ? some : nothing;
  }

  function joined(first, then) {
    const known = new Set(first.map(hit => hit.document));
    return [...first, ...then.filter(hit => !known.has(hit.document))];
  }

  /* Of the first ones the names are known: what begins with the word comes before what holds it. */
  async function named(found, query, most) {
    const words = normal.terms(query).map(term => term.join(""));
    const first = found.hits.slice(0, Math.max(most, FIRST));
    const rows = await store.rows(first.map(hit => hit.document));
    first.forEach((hit, i) => { hit.row = rows[i]; });
    if (found.how !== "words") return first;
    const bonus = hit => {
      const name = normal.runs(hit.row.name).join("");
      return words.reduce((sum, word) => sum + (name.startsWith(word) ? 2 : name.includes(word) ? 1 : 0), 0);
    };
    return first.sort((a, b) => (b.score + bonus(b)) - (a.score + bonus(a)) || a.document - b.document);
  }

  /* {kind: "all" | "part" | "none", how, names, missing, total, documents, hits: [{…row, score, field}]} */
  async function answer(query, most = FIRST) {
    try {
      const found = await settled(query);
      const hits = await named(found, query, most);
      const documents = found.hits.map(hit => hit.document);
      return Object.assign({}, found, {
        query,
        total: documents.length,
        documents: [...hits.map(hit => hit.document), ...documents.slice(hits.length)],
        fields: new Map(found.hits.map(hit => [hit.document, hit.field])),
        hits: hits.slice(0, most).map(hit => Object.assign({ title: hit.row.name, field: hit.field, score: hit.score }, hit.row)),
      });
    } catch (error) {
      if (!(error instanceof store.Stale)) throw error;
      await store.renew();
      return answer(query, most);
    }
  }

  Object.assign(QuntuanSearch, { answer });
})();
