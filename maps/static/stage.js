/* The stage: a map in its box, with its controls, its manners and its way with the keyboard. */
(() => {
  "use strict";

  /* One finger scrolls the page and two move the map; the wheel scrolls the page too. A map
   * that swallows scrolling traps its reader, above all on a phone inside WeChat. */
  function manners() {
    const motion = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    L.Map.mergeOptions({
      dragging: !matchMedia("(pointer: coarse)").matches,
      scrollWheelZoom: false,
      zoomAnimation: motion,
      fadeAnimation: motion,
      markerZoomAnimation: motion,
    });
    /* Credits and 审图号 stand at the lower left, each as long as what it is for; no flag. */
    L.Control.Attribution.mergeOptions({ position: "bottomleft", prefix: false });
  }

  /* What the frame that folium wrote gives back: the map with its controls. */
  function opened(map, venues, credit, tiles) {
    /* Leaflet takes HTML here; the credit is text. */
    if (credit) map.attributionControl.addAttribution(QuntuanMap.element("span", null, credit).innerHTML);
    L.control.zoom({ zoomInTitle: "放大", zoomOutTitle: "缩小" }).addTo(map);
    L.control.scale({ imperial: false, position: "bottomright" }).addTo(map);
    if (tiles.length) {
      QuntuanMap.ground.watch(map, tiles, text => {
        QuntuanMap.ground.paper().addTo(map);
        map.getContainer().parentNode.append(QuntuanMap.element("p", { class: "qt-said", role: "status" }, text));
      });
    } else {
      QuntuanMap.ground.paper().addTo(map);
    }
    followFocus(map);
    return { map, venues };
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
    map.getContainer().addEventListener("keydown", event => {
      if (event.key !== "Escape" || !map._popup || !map._popup.isOpen()) return;
      map.closePopup();
      if (before && before.isConnected) before.focus({ preventScroll: true });
    });
  }

  /* Open a map in its box; what comes back can be closed. folium finds the element by its id. */
  function open(box, name, parts, explore) {
    const { element } = QuntuanMap;
    manners();
    const data = QuntuanMap.decode(name, parts);
    const stage = element("div", {
      class: "qt-map__ground", role: "group", "aria-label": "地图，按方向键移动，按加号、减号缩放",
    });
    const explorer = explore ? QuntuanMap.explorer(box, data) : null;
    box.append(stage);
    const { map, venues } = QuntuanMap.frame(stage, data);
    stage.removeAttribute("id");
    if (explorer) explorer.start(map, venues);
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

  Object.assign(QuntuanMap, { opened, open });
})();
