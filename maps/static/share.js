/* The choice and the view as an address: what one reader sees can be sent to another. */
import { SWITCHES } from "./facet.js";

/* The theme's own search opens at "q". need=歇脚,饮水&open=1&name=驿站&at=30.66108,120.85449,12 */
export function read(keys, query) {
  const given = new URLSearchParams(query);
  const choice = { words: given.get("name") || "" };
  keys.forEach(key => {
    const text = given.get(key) || "";
    choice[key] = SWITCHES.has(key) ? text === "1" : new Set(text.split(",").filter(Boolean));
  });
  const at = (given.get("at") || "").split(",").map(Number);
  const isView = at.length === 3 && at.every(Number.isFinite) && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180;
  return { choice, view: isView ? at : null };
}

export function write(choice, view) {
  const given = new URLSearchParams();
  Object.keys(choice).forEach(key => {
    const value = choice[key];
    const text = value === true ? "1" : value instanceof Set ? [...value].join(",") : value;
    if (text) given.set(key === "words" ? "name" : key, text);
  });
  if (view) given.set("at", [view[0].toFixed(5), view[1].toFixed(5), view[2]].join(","));
  return given.toString().replace(/%2C/g, ",");
}

/* The place in the history stays the same: back leads to the page before. */
export function put(choice, view) {
  const query = write(choice, view);
  try {
    history.replaceState(history.state, "", (query ? `?${query}` : location.pathname) + location.hash);
  } catch (error) {
    /* Some browsers let no page on a disk change its address. */
  }
}
