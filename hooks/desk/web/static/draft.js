/* What was typed and not saved, kept in this browser: a closed window loses nothing. */
const PREFIX = "desk:";

export function keep(name, value) {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Full or forbidden: the page itself still has it, and asks before it is left.
  }
}

/** All that is kept under a name, or under one that begins with it and a #: newest first. */
export function allKept(name = "") {
  const found = [];
  for (let at = 0; at < localStorage.length; at += 1) {
    const key = localStorage.key(at);
    const own = key.startsWith(PREFIX) ? key.slice(PREFIX.length) : null;
    if (own !== null && (!name || own === name || own.startsWith(`${name}#`))) found.push([own, kept(own)]);
  }
  return found.filter(([, value]) => value !== null).sort((a, b) => (b[1].when || 0) - (a[1].when || 0));
}

export function kept(name) {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + name) || "null");
  } catch {
    return null;
  }
}

export function forget(name) {
  try {
    localStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept, then.
  }
}
