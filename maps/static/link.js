/* A link into the site, or to another host. */
import { element } from "#shared/element.js";
import { addressOf } from "#shared/root.js";

export function link(text, url, given) {
  const anchor = element("a", given, text);
  anchor.href = addressOf(url);
  if (/^https?:/.test(url)) anchor.rel = "noopener";
  return anchor;
}
