/* The line of a page where a word stands, from the page itself: no index holds all texts, and what
 * the page says is never out of date. On file:// a page cannot be read; the claim stays. */
import { addressOf } from "#shared/root.js";
import * as highlight from "./highlight.js";

const AROUND = 24; /* characters on each side */
const PARTS = ".qt p, .qt li, .qt dd, .qt td, .qt figcaption";

export async function passage(url, words) {
  if (location.protocol === "file:") return null;
  const answer = await fetch(addressOf(url));
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const texts = [...page.querySelectorAll(PARTS)].map(node => node.textContent.replace(/\s+/g, " ").trim());
  for (const text of texts) {
    const [first] = highlight.places(text, words);
    if (first) return cut(text, first, words);
  }
  return null;
}

function cut(text, [from, to], words) {
  const start = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  const line = `${start ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
  return highlight.marked(line, words);
}
