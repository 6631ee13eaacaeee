/* Mounts the maps of a page: <div class="qt-map" data-map="assets/map/NAME.js"></div>.
 * It loads on every page and fetches Leaflet only where there is a map. Paths are relative to
 * the site's root, found from this file's own address, so a sub-path and file:// work alike. */
(() => {
  "use strict";
  if (window.QuntuanMap) return;
  const folder = new URL("./", document.currentScript.src).href;
  const root = new URL("../../", folder).href;
  const shared = [
    "leaflet/leaflet.css", "markercluster/MarkerCluster.css", "map.css",
    "leaflet/leaflet.js", "markercluster/leaflet.markercluster.js", "venues.js",
  ].map(path => folder + path);
  const factories = {};
  let loading = {};
  let alive = [];
  let visit = 0;

  /* The tags go into the body: instant navigation takes out of the head what the next page
   * does not bring itself. async = false keeps the order of execution. */
  const load = url => loading[url] = loading[url] || new Promise((resolve, reject) => {
    const style = url.endsWith(".css");
    const tag = document.createElement(style ? "link" : "script");
    tag.onload = resolve;
    tag.onerror = () => reject(new Error(url));
    if (style) Object.assign(tag, { rel: "stylesheet", href: url });
    else Object.assign(tag, { async: false, src: url });
    document.body.append(tag);
  });

  async function mount(box) {
    const arrival = visit;
    const path = box.dataset.map;
    box.classList.add("qt-map--on");
    /* Room for the map before its style is here, so that the list below does not jump. */
    box.style.height = box.classList.contains("qt-map--small") ? "260px" : "max(60vh, 320px)";
    try {
      await Promise.all([...shared, root + path].map(load));
      if (arrival !== visit || !box.isConnected) return;
      box.style.height = "";
      alive.push(factories[path.replace(/^.*\/|\.js$/g, "")](box));
    } catch (error) {
      /* The list of venues stands on the page; a later visit tries again. */
      loading = {};
      box.style.height = "";
      box.classList.remove("qt-map--on");
      console.warn("map:", error);
    }
  }

  function arrive() {
    visit += 1;
    for (const map of alive.splice(0)) {
      map.remove();
      map.getContainer().remove();
    }
    document.querySelectorAll("[data-map]").forEach(mount);
  }

  window.QuntuanMap = {
    root,
    alive,
    register: (name, factory) => { factories[name] = factory; },
  };
  /* On file:// the theme's instant navigation ends document$ before it ever speaks. */
  const pages = location.protocol !== "file:" && window.document$;
  if (pages) pages.subscribe(arrive);
  else if (document.readyState !== "loading") arrive();
  else document.addEventListener("DOMContentLoaded", arrive);
})();
