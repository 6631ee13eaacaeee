/* Facets: what a choice leaves, and how many each further choice would leave. No page is touched.
 *
 * A facet is {key, words, sets, of, isAll, above}: item i bears the words whose numbers are
 * sets[of[i]], and none where of[i] is -1. Of the words that are chosen it must bear one, or with
 * isAll every one. above (word: word) says what lies within what: a town within its county.
 * A choice is {key: Set of words}. */

/* Which sets the chosen words let pass; null lets all pass. */
function passingSets({ words, sets, isAll }, chosen) {
  if (!chosen.size) return null;
  const numbers = [...chosen].map(word => words.indexOf(word));
  const suits = isAll ? "every" : "some";
  return sets.map(set => numbers[suits](number => set.includes(number)));
}

function counted({ words, sets }, tally) {
  const counts = new Map(words.map(word => [word, 0]));
  sets.forEach((set, place) => set.forEach(number => {
    counts.set(words[number], counts.get(words[number]) + tally[place]);
  }));
  return counts;
}

/* The items that fit, in their order, and for every facet {word: how many}: an item that fails in
 * one facet alone still counts for the other words of that one, where either will do. */
export function judge(items, facets, choice) {
  const tests = facets.map(facet => ({
    of: facet.of,
    isAll: facet.isAll,
    pass: passingSets(facet, choice[facet.key]),
    tally: new Uint32Array(facet.sets.length),
  }));
  const found = [];
  for (const i of items) {
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
      found.push(i);
      for (let t = 0; t < tests.length; t += 1) tests[t].tally[tests[t].of[i]] += 1;
    } else if (failures === 1 && !failed.isAll) {
      failed.tally[failed.of[i]] += 1;
    }
  }
  const counts = {};
  facets.forEach((facet, t) => { counts[facet.key] = counted(facet, tests[t].tally); });
  return { found, counts };
}

/* The choice with a word more or less. A county and one of its towns: the later one is meant. */
export function toggled({ key, above = new Map() }, choice, word) {
  const chosen = new Set(choice[key]);
  if (!chosen.delete(word)) {
    chosen.forEach(other => {
      if (above.get(word) === other || above.get(other) === word) chosen.delete(other);
    });
    chosen.add(word);
  }
  return { ...choice, [key]: chosen };
}

/* Without words that the site no longer has: a shared address may be years old. */
export function known(facets, choice) {
  const kept = { ...choice };
  facets.forEach(({ key, words }) => {
    kept[key] = new Set(words.filter(word => choice[key].has(word)));
  });
  return kept;
}

export const isNarrow = choice => Object.keys(choice).some(key => choice[key].size > 0);
