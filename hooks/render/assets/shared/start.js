/* Calls ``arrive`` for the page that is shown, and for each that instant navigation (off, but an
 * owner may switch it on) puts in its place. */
export function start(arrive) {
  /* On file:// the theme's instant navigation ends document$ before it ever speaks. */
  const pages = location.protocol !== "file:" && window.document$;
  if (pages) pages.subscribe(arrive);
  else if (document.readyState !== "loading") arrive();
  else document.addEventListener("DOMContentLoaded", arrive);
}
