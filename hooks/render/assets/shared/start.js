/* Calls ``arrive`` for the page that is shown, and for each that instant navigation (off, but an
 * owner may switch it on) puts in its place. Ours runs before the theme's script, which brings
 * document$: whether there is one is known when both have run. */
export function start(arrive) {
  if (document.readyState !== "loading") follow(arrive);
  else document.addEventListener("DOMContentLoaded", () => follow(arrive));
}

function follow(arrive) {
  /* On file:// the theme's instant navigation ends document$ before it ever speaks. */
  const pages = location.protocol !== "file:" && window.document$;
  if (pages) pages.subscribe(arrive);
  else arrive();
}
