/* Names that are nearly the word: one sign wrong, missing, too many or swapped, two in a long one.
 * Neighbours and pairs over a gap lead to the candidates; then signs are counted. */
(() => {
  "use strict";
  const { normal, posting, store } = QuntuanSearch;
  const SHORTEST = 4;
  const LONGEST = 14;
  const SHORT = 7;
  const CANDIDATES = 24;

  const wrong = size => size < 8 ? 1 : 2;

  /* How many signs of ``word`` differ from the part of ``name`` that is most like it; two signs
   * swapped are one mistake (optimal string alignment, free ends of the name). */
  function distance(word, name) {
    const rows = [Array.from({ length: name.length + 1 }, () => 0)];
    for (let i = 1; i <= word.length; i += 1) {
      rows.push([i]);
      for (let j = 1; j <= name.length; j += 1) {
        const same = word[i - 1] === name[j - 1] ? 0 : 1;
        let least = Math.min(rows[i - 1][j - 1] + same, rows[i - 1][j] + 1, rows[i][j - 1] + 1);
        const swapped = i > 1 && j > 1 && word[i - 1] === name[j - 2] && word[i - 2] === name[j - 1];
        if (swapped) least = Math.min(least, rows[i - 2][j - 2] + 1);
        rows[i].push(least);
      }
    }
    return Math.min(...rows[word.length]);
  }

  async function candidates(word, runs) {
    const close = [].concat(...runs.map(run => normal.pairs(run, 1)));
    const apart = [].concat(...runs.map(run => normal.pairs(run, 2)));
    const keys = [...close, ...apart.map(pair => `_${pair}`)];
    /* A sign too many or missing puts neighbours apart; in a short name little else is left. */
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
  async function near(runs) {
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

  Object.assign(QuntuanSearch, { nearness: { near, distance } });
})();
