/* The explorer: panel, map and list look at one choice, and the address carries it. */
import L from "./leaflet.js";
import { element } from "#shared/element.js";
import { isNarrow, toggled } from "#shared/facets.js";
import { files } from "#shared/files.js";
import { put, readChoice, written } from "#shared/query.js";
import { inView, list as listOf } from "./list.js";
import * as near from "./near.js";
import { panel as panelOf } from "./panel.js";
import { venueFacets } from "./venue-facets.js";
import { readView, writeView } from "./view.js";

const isNarrowScreen = () => !window.matchMedia("(min-width: 60em)").matches; /* the list stands below the map */

/* Panel and list are there before the map, so that it is made in the room that they leave. */
export function explorer(box, data) {
  const atlas = box.closest(".qt-explorer") || box.parentNode;
  const facets = venueFacets(data);
  const given = new URLSearchParams(location.search);
  const sent = readView(given.get("at") || "");
  let choice = readChoice(facets.keys, location.search);
  let name = given.get("name") || "";
  let mask = new Uint8Array(data.n).fill(1);
  let map = null;
  let venues = null;
  let here = null;
  let position = null;
  let turn = 0;
  let begin = ""; /* the view is part of the address once the reader has changed it */

  const panel = panelOf(data, {
    name: text => change(choice, text),
    toggle: (key, word) => change(toggled({ key }, choice, word), name),
    clear: () => change(readChoice(facets.keys, ""), ""),
    opened: () => apply(),
    near: () => (here ? leave() : seek()),
    town: town => arrive(near.townAt(data, town), `从${town.name}算起。`),
  });
  const list = listOf(data, i => {
    box.scrollIntoView({ block: "center" });
    venues.reveal(i);
  }, box.dataset.records && files(box.dataset.records, chosen, ["xlsx", "csv", "geojson"]));
  const listBox = element("div", "qt-explorer__list", list.root);
  atlas.classList.add("qt-explorer--on");
  atlas.insertBefore(panel.root, atlas.firstChild);
  box.parentNode.insertBefore(listBox, box.nextSibling);

  function change(nextChoice, nextName) {
    choice = nextChoice;
    name = nextName;
    apply({ moves: true });
  }

  /* The newest choice wins, however long the data of an older one take. */
  async function apply({ moves = false } = {}) {
    turn += 1;
    const current = turn;
    try {
      await facets.fetch(Boolean(name));
    } catch {
      panel.say("网络不通，没有取到筛选用的内容。请稍后再试。");
      return;
    }
    if (current !== turn) return;
    const result = facets.apply(choice, name);
    ({ choice, mask } = result);
    panel.update(choice, name, result.counts);
    venues.show(mask);
    if (moves && result.count && isChosen() && !hasVisible()) venues.fit();
    refresh();
  }

  /* The pages of what fits, in sight or not. */
  async function chosen() {
    const fitting = [...mask.keys()].filter(i => mask[i]);
    await data.fetch(fitting);
    return fitting.map(i => data.details(i).url);
  }

  function isChosen() {
    return Boolean(name) || isNarrow(choice);
  }

  /* A choice that leaves nothing in sight moves the map to what it leaves. */
  function hasVisible() {
    return inView(data, mask, map.getBounds()).count > 0;
  }

  function refresh() {
    if (here) showNearest();
    else showView();
    put(written({ name, ...choice, at: view() !== begin ? writeView(map.getCenter(), map.getZoom()) : "" }));
  }

  function view() {
    return `${map.getZoom()} ${map.getCenter().lat.toFixed(4)} ${map.getCenter().lng.toFixed(4)}`;
  }

  function showView() {
    const { groups, count, nowhere } = inView(data, mask, map.getBounds());
    const total = mask.reduce((sum, one) => sum + one, 0);
    const hint = count || total === nowhere ? "" : "，把地图缩小一点看看";
    const rest = nowhere ? `，另有 ${nowhere} 个不在图上` : "";
    list.put(total
      ? `${isChosen() ? "符合条件的" : "共"} ${total} 个，图中看得到 ${count} 个${hint}${rest}${data.areMostVerified ? "" : "。没有注明的都还没有核实"}`
      : "没有符合条件的阵地，去掉一个条件试试。", groups);
  }

  function showNearest() {
    const order = near.nearest(data, mask, here);
    list.put(`离得最近的 ${order.length} 个，只算核实过、位置准的`,
      [["从近到远", order.map(([i, distance]) => [i, near.distanceText(distance)])]]);
  }

  async function seek() {
    panel.say("正在定位……");
    try {
      arrive(await near.locate(), "");
    } catch (error) {
      panel.say(error.message, data.towns);
    }
  }

  function arrive(place, text) {
    leave();
    if (!place) {
      panel.say("这个镇街没有位置。", data.towns);
      return;
    }
    here = place;
    panel.say(text, text ? data.towns : null);
    panel.press(true);
    position = L.marker(here, {
      icon: L.divIcon({ className: "qt-position", iconSize: [20, 20] }), interactive: false, keyboard: false,
    }).addTo(map);
    const closest = near.nearest(data, mask, here).slice(0, 5).map(([i]) => [data.lat[i], data.lng[i]]);
    map.fitBounds(L.latLngBounds([here, ...closest]), { padding: [48, 48], maxZoom: 16, animate: false });
    refresh();
  }

  function leave() {
    here = null;
    if (position) position.remove();
    position = null;
    panel.press(false);
    panel.say("");
    showView();
  }

  function start(opened, layer) {
    map = opened;
    venues = layer;
    panel.update(choice, name, null);
    if (sent) map.setView(sent.centre, sent.zoom, { animate: false });
    else begin = view();
    map.on("moveend", refresh);
    if (isChosen()) apply({ moves: !sent });
    else showView();
    if (given.get("near")) seek().then(() => here && isNarrowScreen() && listBox.scrollIntoView());
  }

  return {
    start,
    close() {
      turn += 1;
      if (map) map.off("moveend", refresh);
      panel.root.remove();
      listBox.remove();
      atlas.classList.remove("qt-explorer--on");
    },
  };
}
