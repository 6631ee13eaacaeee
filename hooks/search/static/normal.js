/* The normal form in which words and pages meet; hooks/search/normal.py is its twin. No class of
 * Unicode by name, which old browsers do not know, and no segmenter of the browser's: results must
 * not depend on it. */
(() => {
  "use strict";
  const HAN = "\\u3005\\u3007\\u3400-\\u4dbf\\u4e00-\\u9fff\\uf900-\\ufaff";
  const RARE = "[\\ud840-\\ud884][\\udc00-\\udfff]"; /* two units each */
  const JOINED = /[\u00b7\u2022\u2027\u22c5\u30fb\uff65\u25cf"'`\u2018\u2019\u201c\u201d\u300c-\u300f\u300a\u300b\u3008\u3009\[\]()+\-\u2010-\u2015_\u3010\u3011\u200b-\u200d\ufeff]/g;
  const RUN = new RegExp(`(?:[${HAN}]|${RARE})+|[a-z0-9]+`, "g");
  const IS_HAN = new RegExp(`^(?:[${HAN}]|${RARE})`);

  /* Simplified by a table once it is here; see engine.js. */
  const table = new Map();

  function folded(text) {
    const plain = text.normalize("NFKC").toLowerCase().replace(JOINED, "");
    return table.size ? Array.from(plain, sign => table.get(sign) || sign).join("") : plain;
  }

  const runs = text => folded(text).match(RUN) || [];
  /* Words between spaces or other signs: every one must be found. Runs that touch are one word. */
  const GAP = new RegExp(`(?:(?!${RARE}|[\\udc00-\\udfff])[^${HAN}a-z0-9])+`);
  const terms = text => folded(text).split(GAP)
    .map(word => word.match(RUN) || []).filter(found => found.length);
  const isHan = run => IS_HAN.test(run);

  function pairs(run, step) {
    const signs = Array.from(run);
    return signs.slice(step).map((sign, i) => signs[i] + sign);
  }

  Object.assign(QuntuanSearch, { normal: { folded, runs, terms, isHan, pairs, table } });
})();
