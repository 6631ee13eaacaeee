/* A map in its box, with its controls, its gestures and its way with the keyboard. */
import L from "./leaflet.js";
import frame from "#frame.js"; /* folium wrote it: maps/frame.py */
import { element } from "#shared/element.js";
import * as base from "./base-map.js";
import { decode } from "./data.js";
import { explorer as explorerOf } from "./explorer.js";
import { layer as layerOf } from "./layer.js";
import { mapView } from "./map-explorer.js";

/* One finger scrolls the page and two move the map; the wheel scrolls the page too (leaflet.js
 * leaves Leaflet's handler of it out). A map that swallows scrolling traps its reader, above all
 * on a phone inside WeChat. */
function setGestures() {
  const motion = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  L.Map.mergeOptions({
    dragging: !matchMedia("(pointer: coarse)").matches,
    zoomAnimation: motion,
    fadeAnimation: motion,
    markerZoomAnimation: motion,
  });
  /* Credits and 审图号 stand at the lower left, each as long as what it is for; no flag. */
  L.Control.Attribution.mergeOptions({ position: "bottomleft", prefix: false });
}

/* Credit, controls and base map. */
function addControls(map, credit, tiles) {
  /* Leaflet takes HTML here; the credit is text. */
  if (credit) map.attributionControl.addAttribution(element("span", null, credit).innerHTML);
  L.control.zoom({ zoomInTitle: "放大", zoomOutTitle: "缩小" }).addTo(map);
  L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
  if (tiles.length) {
    base.watch(map, tiles, text => {
      base.paper().addTo(map);
      map.getContainer().parentNode.append(element("p", { class: "qt-map__status", role: "status" }, text));
    });
  } else {
    base.paper().addTo(map);
  }
  followFocus(map);
}

/* A popup takes the keyboard's focus; Escape closes it and gives the focus back. */
function followFocus(map) {
  let before = null;
  const box = map.getContainer().parentNode;
  map.on("popupclose", () => box.classList.remove("qt-map--open"));
  map.on("popupopen", event => {
    box.classList.add("qt-map--open");
    const content = event.popup.getElement();
    const close = content.querySelector(".leaflet-popup-close-button");
    if (close) close.setAttribute("aria-label", "关闭");
    before = document.activeElement;
    const first = content.querySelector(".qt-popup a");
    if (first) first.focus({ preventScroll: true });
  });
  /* It moves so that a popup fits: what is pressed must stay where it is until it is let go. */
  map.getContainer().addEventListener("pointerdown", () => map.stop(), { capture: true });
  map.getContainer().addEventListener("keydown", event => {
    if (event.key !== "Escape" || !map._popup || !map._popup.isOpen()) return;
    map.closePopup();
    if (before && before.isConnected) before.focus({ preventScroll: true });
  });
}

/* Open a map in its box; what comes back can be closed. folium finds the element by its id. */
export function open(box, parts, { fetchPart, isExplorer }) {
  setGestures();
  const data = decode(parts, fetchPart);
  const canvas = element("div", {
    class: "qt-map__canvas", role: "group", "aria-label": "地图，按方向键移动，按加号、减号缩放",
  });
  let layer = null;
  const explorer = isExplorer ? explorerOf(box, data, i => {
    box.scrollIntoView({ block: "center" });
    layer.reveal(i);
  }) : null;
  box.append(canvas);
  const { map, venues, credit, tiles } = frame(L, layerOf, canvas, data);
  layer = venues;
  map.setMaxZoom(Math.min(map.getMaxZoom(), data.closest));
  addControls(map, credit, tiles);
  canvas.removeAttribute("id");
  if (explorer) explorer.start(mapView(data, map, venues));
  return {
    map,
    venues,
    close() {
      if (explorer) explorer.close();
      map.remove();
      while (box.firstChild) box.firstChild.remove();
    },
  };
}
