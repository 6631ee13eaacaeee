/* A word that begins with a place: 乌镇妇联 asks for what is 妇联 in 乌镇, also where no page is named
 * so. Without this its nearest name is that of another town. */
import * as matching from "./matching.js";
import * as normal from "./normal.js";
import * as posting from "./posting.js";
import * as store from "./store.js";

const SHORTEST = 2;
const LONGEST = 8;
const MOST = 12; /* places whose names hold a word: more are no name of one */
const SORT = "地区";
const GRADES = /^(?:省|市|县|区|旗|镇|乡|街道|村|社区)?$/;

function pages() {
  let first = 0;
  for (const [sort, count] of store.head().sorts) {
    if (sort === SORT) return [first, first + count];
    first += count;
  }
  return [0, 0];
}

/* Whether a place is called so, with its grade or without: 桐乡, 桐乡市; but not 东南 for 东南营村. */
async function isPlace(name, found) {
  const [first, end] = pages();
  const held = [];
  for (let document = first; document < end; document += 1) {
    const mark = found.marks[document];
    if (mark !== 255 && ["name", "alias"].includes(posting.place(mark).field)) held.push(document);
  }
  if (!held.length || held.length > MOST) return false;
  const rows = await store.rows(held);
  const names = [].concat(...rows.map(row => [row.name, ...row.aliases]));
  return names.map(one => normal.runs(one).join(""))
    .some(one => one.startsWith(name) && GRADES.test(one.slice(name.length)));
}

/* {name, found, rest}: the longest beginning of a run that is a place, and what is left of it. */
export async function parted(run) {
  const chars = Array.from(run);
  const longest = Math.min(LONGEST, chars.length - SHORTEST);
  for (let size = longest; size >= SHORTEST; size -= 1) {
    const name = chars.slice(0, size).join("");
    const found = await matching.run(name);
    if (await isPlace(name, found)) return { name, found, rest: chars.slice(size).join("") };
  }
  return null;
}
