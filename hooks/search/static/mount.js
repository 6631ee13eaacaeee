/* The search box of every page: asks for nothing until somebody is about to search, then brings
 * search.js and search.css. Paths are found from this file's own address, so a sub-path and
 * file:// work alike. */
(() => {
  "use strict";
  if (window.QuntuanSearch) return;
  const folder = new URL("./", document.currentScript.src).href;
  const root = new URL("../../", folder).href;
  const loading = {};
  const stored = {};
  let ready = null;

  /* The tags go into the body: instant navigation clears the head. */
  function load(path) {
    loading[path] = loading[path] || new Promise((resolve, reject) => {
      const style = path.endsWith(".css");
      const tag = document.createElement(style ? "link" : "script");
      tag.onload = resolve;
      tag.onerror = () => {
        delete loading[path];
        reject(new Error(path));
      };
      if (style) Object.assign(tag, { rel: "stylesheet", href: folder + path });
      else Object.assign(tag, { async: true, src: folder + path });
      document.body.append(tag);
    });
    return loading[path];
  }

  /* Everything that a search needs at first, at once: each trip to the server is felt. */
  function prepare() {
    ready = ready || Promise.all(["search.js", "search.css", "index.js"].map(load))
      .then(() => QuntuanSearch.start())
      .catch(error => {
        ready = null;
        console.warn("search:", error);
      });
    return ready;
  }

  const form = () => document.querySelector(".qt-search");
  const field = () => form().querySelector("input");
  const typing = node => /^(INPUT|TEXTAREA|SELECT)$/.test(node.tagName) || node.isContentEditable;

  /* On a phone the box is one button until it is wanted. */
  function open() {
    form().classList.add("is-open");
    prepare();
    field().focus();
  }

  function attach() {
    const box = form();
    if (!box || box.dataset.mounted) return;
    box.dataset.mounted = "";
    box.action = new URL("search.html", root).href; /* instant navigation changes the base, not the box */
    box.querySelector(".qt-search__close").addEventListener("click", () => box.classList.remove("is-open"));
    box.addEventListener("focusin", prepare);
    box.addEventListener("pointerdown", prepare);
    box.addEventListener("submit", event => {
      const isFolded = getComputedStyle(field()).opacity === "0";
      if (field().value.trim() && !isFolded) return;
      event.preventDefault();
      open();
    });
  }

  function arrive() {
    attach();
    if (document.querySelector("[data-results]")) prepare();
    if (QuntuanSearch.arrive) QuntuanSearch.arrive();
  }

  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.isComposing || typing(event.target) || !form()) return;
    event.preventDefault();
    open();
  });

  window.QuntuanSearch = {
    root,
    load,
    forget: path => { delete loading[path]; },
    stored,
    prepare,
    form,
    field,
    data: (name, digest, value) => { stored[name] = { digest, value }; },
    /* What bench and tests ask: the same answer that the box shows. */
    find: (query, most) => prepare().then(() => QuntuanSearch.answer(query, most)),
  };
  /* On file:// the theme's instant navigation ends document$ before it ever speaks. */
  const pages = location.protocol !== "file:" && window.document$;
  if (pages) pages.subscribe(arrive);
  else if (document.readyState !== "loading") arrive();
  else document.addEventListener("DOMContentLoaded", arrive);
})();
