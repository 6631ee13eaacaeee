/* The part of the address behind the question mark, which carries what a reader has chosen. */

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
