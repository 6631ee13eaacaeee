/* Mounts the maps of a page: <div class="qt-map" data-map="NAME"></div> draws the data of
 * assets/map/NAME.js, <div class="qt-map" data-map data-venues="JSON"></div> its own; with
 * data-explore there are filters and a list beside it. This script loads on every page and
 * fetches Leaflet only where there is a map. Paths are relative to the site's root, found from
 * this file's own address, so a sub-path and file:// work alike. */
(() => {
  "use strict";
  if (window.QuntuanMap) return;
  const folder = new URL("./", document.currentScript.src).href;
  const root = new URL("../../", folder).href;
  const shared = ["map.css", "map.js"];
  const stored = {};
  let loading = {};
  let alive = [];
  let visit = 0;

  /* The tags go into the body: instant navigation takes out of the head what the next page
   * does not bring itself. async = false keeps the order of execution. */
  const load = path => loading[path] = loading[path] || new Promise((resolve, reject) => {
    const style = path.endsWith(".css");
    const tag = document.createElement(style ? "link" : "script");
    const url = folder + path;
    tag.onload = resolve;
    tag.onerror = () => {
      delete loading[path];
      reject(new Error(url));
    };
    if (style) Object.assign(tag, { rel: "stylesheet", href: url });
    else Object.assign(tag, { async: false, src: url });
    document.body.append(tag);
  });

  /* A part of a map's data: at hand, or fetched; another try after a failure is free. */
  async function part(name, key) {
    if (!(stored[name] || {})[key]) await load(`${name}/${key}.js`);
    return stored[name][key];
  }

  async function mount(box) {
    const arrival = visit;
    const own = box.dataset.venues;
    const name = own ? `page ${visit}` : box.dataset.map;
    const explore = "explore" in box.dataset;
    box.classList.add("qt-map--on");
    /* Room for the map before its style is here, so that what is below does not jump. */
    box.style.height = explore ? "max(56vh, 340px)" : "300px";
    try {
      if (own) stored[name] = JSON.parse(own);
      await Promise.all((own ? shared : [...shared, `${name}.js`]).map(load));
      if (arrival !== visit || !box.isConnected) return;
      box.style.height = "";
      alive.push(QuntuanMap.open(box, name, stored[name], explore));
    } catch (error) {
      /* The list of venues stands on the page; a later visit tries again. */
      loading = {};
      box.style.height = "";
      box.classList.remove("qt-map--on");
      if (explore) box.parentNode.classList.add("qt-atlas--listed");
      console.warn("map:", error);
    }
    if (own) delete stored[name];
  }

  /* A small map below the first screen costs nothing until somebody comes near. */
  const near = window.IntersectionObserver && new IntersectionObserver(seen => {
    for (const { isIntersecting, target } of seen) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      mount(target);
    }
  }, { rootMargin: "400px" });

  function arrive() {
    visit += 1;
    for (const map of alive.splice(0)) map.close();
    if (near) near.disconnect();
    for (const box of document.querySelectorAll("[data-map]")) {
      if ("explore" in box.dataset || !near) mount(box);
      else near.observe(box);
    }
  }

  window.QuntuanMap = {
    root,
    alive,
    part,
    data: (name, key, value) => { (stored[name] = stored[name] || {})[key] = value; },
  };
  /* On file:// the theme's instant navigation ends document$ before it ever speaks. */
  const pages = location.protocol !== "file:" && window.document$;
  if (pages) pages.subscribe(arrive);
  else if (document.readyState !== "loading") arrive();
  else document.addEventListener("DOMContentLoaded", arrive);
})();
