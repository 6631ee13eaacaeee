/* Recent searches: on this device alone, and only what was sent or opened. */
const KEY = "quntuan-recent";
const MOST = 8;

export function list() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY)) || [];
    return Array.isArray(found) ? found.filter(one => typeof one === "string").slice(0, MOST) : [];
  } catch {
    return []; /* private windows refuse */
  }
}

function write(queries) {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    /* It is a comfort, nothing more. */
  }
}

export function add(query) {
  const text = query.trim();
  if (text) write([text, ...list().filter(other => other !== text)].slice(0, MOST));
}

export const clear = () => write([]);
