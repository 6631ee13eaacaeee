/* The maps of a page: <div class="qt-map" data-map="NAME"></div> draws the data of
 * assets/map/NAME.js, <div class="qt-map" data-map data-venues="JSON"></div> its own; with
 * data-explore there are filters and a list beside it, with data-board for a board of towns that
 * stands in the page. Leaflet is fetched only where there is a map. */
import { forget, load } from "#shared/load.js";
import { start } from "#shared/start.js";

const pathOf = name => `assets/map/${name}`;
const MAP = ["map.css", "map.js"].map(pathOf);
const BOARD = ["board.css", "board.js"].map(pathOf);
const stored = {};
const alive = [];
let visit = 0;

/* A part of a map's data that is fetched when it is wanted; another try after a failure is free. */
const fetching = name => key => load(pathOf(`${name}/${key}.js`)).then(() => stored[name][key]);

async function embed(box) {
  const arrival = visit;
  const own = box.dataset.venues;
  const name = own ? `page ${visit}` : box.dataset.map;
  const isExplorer = "explore" in box.dataset;
  const isBoard = "board" in box.dataset;
  const needed = [...(isBoard ? BOARD : MAP), ...(own ? [] : [pathOf(`${name}.js`)])];
  box.classList.toggle("qt-map--on", !isBoard);
  /* Room for the map before its style is here, so that what is below does not jump. */
  if (!isBoard) box.style.height = isExplorer ? "max(56vh, 340px)" : "300px";
  try {
    if (own) stored[name] = JSON.parse(own);
    await Promise.all(needed.map(load));
    if (arrival !== visit || !box.isConnected) return;
    box.style.height = "";
    alive.push(window.QuntuanMap[isBoard ? "board" : "open"](box, stored[name], { fetchPart: fetching(name), isExplorer }));
  } catch (error) {
    /* The list of venues stands on the page; a later visit tries again. */
    needed.forEach(forget);
    box.style.height = "";
    box.classList.remove("qt-map--on");
    if (isExplorer) box.parentNode.classList.add("qt-explorer--listed");
    console.warn("map:", error);
  }
  if (own) delete stored[name];
}

/* A small map below the first screen costs nothing until somebody comes near. */
const near = window.IntersectionObserver && new IntersectionObserver(seen => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    near.unobserve(target);
    embed(target);
  }
}, { rootMargin: "400px" });

window.QuntuanMap = {
  alive,
  data: (name, key, value) => { (stored[name] = stored[name] || {})[key] = value; },
};
start(() => {
  visit += 1;
  for (const map of alive.splice(0)) map.close();
  if (near) near.disconnect();
  for (const box of document.querySelectorAll("[data-map]")) {
    if ("explore" in box.dataset || !near) embed(box);
    else near.observe(box);
  }
});
