/* Facets: which venues a choice leaves, and how many each further choice would leave. */
/* Whoever wants a microwave and water wants both; of towns and kinds, either will do. */
const ALL = new Set(["facility", "need"]);
export const SWITCHES = new Set(["open", "verified"]);

/* ``core.facets`` says which there are; the columns come when they are first asked for. */
export function facets(data) {
  const keys = data.core.facets.map(([key]) => key);
  let columns = null;
  let names = null;

  function fetch(choice) {
    const wanted = [data.part("facets").then(found => { columns = found; })];
    if (choice.words) wanted.push(data.part("names").then(found => { names = names || folded(found); }));
    return Promise.all(wanted);
  }

  /* For every value of a column whether the choice lets it pass; null lets all pass. */
  function passing(key, chosen) {
    const column = columns[key];
    if (key === "open") return chosen ? column.words.map(code => data.state(code).open === true) : null;
    if (key === "verified") return chosen ? [true] : null;
    if (!chosen.size) return null;
    const places = [...chosen].map(word => column.words.indexOf(word));
    const values = column.sets || column.words.map((_, place) => [place]);
    const suits = ALL.has(key) ? "every" : "some";
    return values.map(value => places[suits](place => value.includes(place)));
  }

  /* The venues that fit, and for every facet how many each of its words would leave: a venue
   * that fails in one facet alone still counts for the other words of that one. */
  function judge(choice) {
    const tests = keys.map(key => ({
      key,
      of: columns[key].of,
      all: ALL.has(key),
      pass: passing(key, choice[key]),
      tally: new Uint32Array((columns[key].sets || columns[key].words).length),
    }));
    const needle = choice.words ? fold(choice.words) : "";
    const mask = new Uint8Array(data.n);
    let count = 0;
    for (let i = 0; i < data.n; i += 1) {
      if (needle && !names[i].some(text => text.includes(needle))) continue;
      let failed = null;
      let failures = 0;
      for (let t = 0; t < tests.length && failures < 2; t += 1) {
        const { pass, of } = tests[t];
        if (pass && !pass[of[i]]) {
          failures += 1;
          failed = tests[t];
        }
      }
      if (!failures) {
        mask[i] = 1;
        count += 1;
        for (let t = 0; t < tests.length; t += 1) tests[t].tally[tests[t].of[i]] += 1;
      } else if (failures === 1 && !failed.all) {
        failed.tally[failed.of[i]] += 1;
      }
    }
    const counts = {};
    tests.forEach(test => { counts[test.key] = spread(columns[test.key], test); });
    return { mask, count, counts };
  }

  /* From counts of sets to counts of words. */
  function spread(column, { key, tally }) {
    if (key === "open") {
      const now = column.words.map(code => data.state(code).open === true);
      return { now: tally.reduce((sum, number, place) => sum + (now[place] ? number : 0), 0) };
    }
    const totals = {};
    column.words.forEach(word => { totals[word] = 0; });
    tally.forEach((number, value) => {
      (column.sets ? column.sets[value] : [value]).forEach(place => { totals[column.words[place]] += number; });
    });
    return totals;
  }

  /* Without words that the site no longer has: a shared address may be years old. */
  function known(choice) {
    const kept = Object.assign({}, choice);
    keys.filter(key => choice[key] instanceof Set).forEach(key => {
      kept[key] = new Set([...choice[key]].filter(word => columns[key].words.includes(word)));
    });
    return kept;
  }

  return { keys, fetch, known, judge, words: key => columns[key].words };
}

/* Names as they are typed: without regard to width, case, dots and spaces. */
function fold(text) {
  return text.normalize("NFKC").toLowerCase().replace(/[\s·・•.\-_'"“”‘’()（）]/g, "");
}

/* A name is found by its own words, its pinyin, and the initials of its pinyin. */
function folded({ names, pinyin }) {
  return names.map((name, i) => {
    const syllables = pinyin[i].split(" ");
    return [fold(name), syllables.join(""), syllables.map(each => each[0] || "").join("")];
  });
}
