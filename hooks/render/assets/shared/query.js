/* The part of the address behind the question mark, which carries what a reader has chosen and can
 * be sent to others: ?name=驿站&need=歇脚,饮水. What is chosen is {key: Set of words}. */

/* A key that comes again (?place=a&place=b, as it once was written) adds to the first. */
export function readChoice(keys, query) {
  const given = new URLSearchParams(query);
  const choice = {};
  keys.forEach(key => {
    choice[key] = new Set(given.getAll(key).join(",").split(",").filter(Boolean));
  });
  return choice;
}

/* ``values``: a text or a set of words for each key, in the order of the address. */
export function written(values) {
  const given = new URLSearchParams();
  Object.keys(values).forEach(key => {
    const value = values[key];
    const text = value instanceof Set ? [...value].join(",") : value;
    if (text) given.set(key, text);
  });
  return given.toString().replace(/%2C/g, ",");
}

/* The place in the history stays the same, so that back leads to the page before; or a new one. */
export function put(query, { isNew = false } = {}) {
  const address = (query ? `?${query}` : location.pathname) + location.hash;
  try {
    if (isNew) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  } catch {
    /* Some browsers let no page on a disk change its address. */
  }
}
