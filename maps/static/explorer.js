/* The explorer: panel, map and list look at one choice, and the address carries it. */
import L from "leaflet";
import { element } from "#shared/element.js";
import { facets as facetsOf, SWITCHES } from "./facet.js";
import { inView, list as listOf } from "./list.js";
import * as near from "./near.js";
import { panel as panelOf } from "./panel.js";
import * as share from "./share.js";

/* Panel and list are there before the map, so that it is made in the room that they leave. */
export function explorer(box, data) {
  const atlas = box.closest(".qt-atlas") || box.parentNode;
  const facets = facetsOf(data);
  const found = share.read(facets.keys, location.search);
  let { choice } = found;
  let mask = new Uint8Array(data.n).fill(1);
  let map = null;
  let venues = null;
  let here = null;
  let spot = null;
  let round = 0;

  const panel = panelOf(data, {
    words: text => change(Object.assign({}, choice, { words: text })),
    toggle: (key, word, isOn) => change(Object.assign({}, choice, { [key]: toggled(choice[key], word, isOn) })),
    clear: () => change(share.read(facets.keys, "").choice),
    opened: () => apply(),
    near: () => (here ? leave() : seek()),
    town: town => arrive(near.townAt(data, town), `从${town.name}算起。`),
  });
  const list = listOf(data, i => {
    box.scrollIntoView({ block: "center" });
    venues.reveal(i);
  });
  const away = element("div", "qt-atlas__list", list.root);
  atlas.classList.add("qt-atlas--on");
  atlas.insertBefore(panel.root, atlas.firstChild);
  box.parentNode.insertBefore(away, box.nextSibling);

  function change(next) {
    choice = next;
    apply({ moves: true });
  }

  /* The newest choice wins, however long the data of an older one take. */
  async function apply({ moves = false } = {}) {
    round += 1;
    const current = round;
    try {
      await facets.fetch(choice);
    } catch (error) {
      panel.say("网络不通，没有取到筛选用的内容。请稍后再试。");
      return;
    }
    if (current !== round) return;
    choice = facets.known(choice);
    const result = facets.judge(choice);
    mask = result.mask;
    panel.update(choice, result.counts, facets.words);
    venues.show(mask);
    if (moves && result.count && isChosen() && !hasVisible()) venues.fit();
    refresh();
  }

  const isChosen = () => Boolean(choice.words)
    || facets.keys.some(key => (SWITCHES.has(key) ? choice[key] : choice[key].size > 0));

  /* A choice that leaves nothing in sight moves the map to what it leaves. */
  function hasVisible() {
    return inView(data, mask, map.getBounds()).count > 0;
  }

  function refresh() {
    if (here) showNearest();
    else showView();
    const centre = map.getCenter();
    share.put(choice, moved() ? [centre.lat, centre.lng, map.getZoom()] : null);
  }

  /* The view is part of the address once the reader has changed it. */
  let begin = "";
  const view = () => `${map.getZoom()} ${map.getCenter().lat.toFixed(4)} ${map.getCenter().lng.toFixed(4)}`;
  const moved = () => view() !== begin;

  function showView() {
    const { groups, count, nowhere } = inView(data, mask, map.getBounds());
    const total = mask.reduce((sum, one) => sum + one, 0);
    const hint = count || total === nowhere ? "" : "，把地图缩小一点看看";
    const rest = nowhere ? `，另有 ${nowhere} 处不在图上` : "";
    list.put(total
      ? `${isChosen() ? "符合条件的" : "共"} ${total} 处，图中看得到 ${count} 处${hint}${rest}`
      : "没有符合条件的阵地，去掉一个条件试试。", groups);
  }

  function showNearest() {
    const order = near.nearest(data, mask, here);
    list.put(`离得最近的 ${order.length} 处，只算核实过、位置准的`,
      [["从近到远", order.map(([i, distance]) => [i, near.said(distance)])]]);
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
    spot = L.marker(here, {
      icon: L.divIcon({ className: "qt-here", iconSize: [20, 20] }), interactive: false, keyboard: false,
    }).addTo(map);
    const closest = near.nearest(data, mask, here).slice(0, 5).map(([i]) => [data.lat[i], data.lng[i]]);
    map.fitBounds(L.latLngBounds([here, ...closest]), { padding: [48, 48], maxZoom: 16, animate: false });
    refresh();
  }

  function leave() {
    here = null;
    if (spot) spot.remove();
    spot = null;
    panel.press(false);
    panel.say("");
    showView();
  }

  function start(opened, layer) {
    map = opened;
    venues = layer;
    panel.update(choice, null);
    if (found.view) map.setView([found.view[0], found.view[1]], found.view[2], { animate: false });
    else begin = view();
    map.on("moveend", refresh);
    if (isChosen()) apply({ moves: !found.view });
    else showView();
  }

  return {
    start,
    close() {
      round += 1;
      if (map) map.off("moveend", refresh);
      panel.root.remove();
      away.remove();
      atlas.classList.remove("qt-atlas--on");
    },
  };
}

/* A choice with one word more or less; a switch is on or off. */
function toggled(chosen, word, isOn) {
  if (word === null) return isOn;
  const next = new Set(chosen);
  if (isOn) next.add(word);
  else next.delete(word);
  return next;
}
