/* Draws venues on a Leaflet map: the script that folium writes calls ground, venues and frame.
 * Data reaches the page through textContent alone. */
(() => {
  "use strict";
  const KINDS = { 精确: "point", 村社级: "village", 镇街级: "town" };
  const CAUTIONS = { 村社级: "位置为村社中心示意", 镇街级: "位置为镇街中心示意" };
  /* Above the sign, and clear of the zoom buttons on the left, on a phone too. */
  const POPUP = {
    maxWidth: Math.max(160, Math.min(260, innerWidth - 160)),
    minWidth: 150,
    offset: [0, -14],
    autoPanPaddingTopLeft: [62, 8],
    autoPanPaddingBottomRight: [8, 8],
  };

  function element(tag, className, ...children) {
    const made = document.createElement(tag);
    if (className) made.className = className;
    made.append(...children.filter(child => child !== ""));
    return made;
  }

  const places = record => record.count || 1;
  const unique = values => [...new Set(values)];
  const only = values => (unique(values).length === 1 ? values[0] : "");

  /* A marker's icon; its name is spoken and shown as a tooltip. */
  const Sign = L.DivIcon.extend({
    createIcon(old) {
      const icon = L.DivIcon.prototype.createIcon.call(this, old);
      icon.title = this.options.label;
      icon.setAttribute("aria-label", this.options.label);
      return icon;
    },
  });

  /* 44 px is what a finger needs; the ring of a town reaches beyond it, for the eye only. */
  function sign(kind, number, caption, label) {
    const mark = element("span", "qt-sign qt-sign--" + kind, number > 1 ? String(number) : "");
    const html = element("span", "qt-sign__box", mark, element("span", "qt-sign__caption", caption));
    return new Sign({ className: "qt-marker", iconSize: [44, 44], html, label });
  }

  function recordSign(record) {
    const about = [record.name, record.place, CAUTIONS[record.precision] || ""];
    return sign(KINDS[record.precision], places(record), record.name, about.filter(Boolean).join(","));
  }

  function clusterSign(cluster) {
    const records = recordsOf(cluster);
    const number = records.reduce((sum, record) => sum + places(record), 0);
    const towns = unique(records.map(record => record.place).filter(Boolean));
    const caption = towns.length > 1 ? `${towns[0]}等 ${towns.length} 地` : towns.join("");
    const kind = towns.length === 1 && only(records.map(record => record.precision)) === "镇街级"
      ? "town" : "many";
    return sign(kind, number, caption, `${caption},${number} 处阵地`);
  }

  /* The clusters hand out their markers in an order of their own; the list keeps ours. */
  const recordsOf = cluster => cluster.getAllChildMarkers()
    .map(marker => marker.options)
    .sort((one, other) => one.order - other.order)
    .map(options => options.record);

  function link(record) {
    const anchor = element("a", "", record.name);
    anchor.href = new URL(record.url, QuntuanMap.root).href;
    return anchor;
  }

  function details(record) {
    return [record.organisations.join("、"), record.count ? `共 ${record.count} 处` : ""];
  }

  function lines(className, texts) {
    return texts.filter(Boolean).map(text => element("p", className, text));
  }

  function recordPopup(record) {
    return element("div", "qt-popup",
      element("p", "qt-popup__name", link(record)),
      ...lines("", [[record.place, ...details(record)].filter(Boolean).join(" · ")]),
      ...lines("qt-popup__note", [CAUTIONS[record.precision], record.note]));
  }

  /* Several venues at one point: a list says more than a fan of markers, whose places on the
   * map would look like the venues' own. A note that all share stands once. */
  function pilePopup(records) {
    const caution = only(records.map(record => CAUTIONS[record.precision] || ""));
    const note = only(records.map(record => record.note));
    const items = records.map(record => element("li", "", link(record),
      ...lines("", [details(record).filter(Boolean).join(" · ")]),
      ...lines("qt-popup__note", [
        caution ? "" : CAUTIONS[record.precision], note ? "" : record.note])));
    return element("div", "qt-popup",
      ...lines("qt-popup__name", [only(records.map(record => record.place))]),
      ...lines("qt-popup__note", [caution, note]),
      element("ul", "", ...items));
  }

  function openCluster(event) {
    if (event.type === "clusterkeypress" && event.originalEvent.key !== "Enter") return;
    const cluster = event.layer;
    const map = event.target._map;
    const bounds = cluster.getBounds();
    if (bounds.getSouthWest().equals(bounds.getNorthEast()) || map.getZoom() >= map.getMaxZoom()) {
      map.openPopup(pilePopup(recordsOf(cluster)), cluster.getLatLng(), POPUP);
    } else {
      cluster.zoomToBounds({ paddingTopLeft: [64, 40], paddingBottomRight: [48, 64] });
    }
  }

  function venues(records) {
    const group = L.markerClusterGroup({
      iconCreateFunction: clusterSign,
      maxClusterRadius: 80,
      showCoverageOnHover: false,
      spiderfyOnMaxZoom: false,
      zoomToBoundsOnClick: false,
      animate: motion,
    });
    group.on("clusterclick clusterkeypress", openCluster);
    return group.addLayers(records.map((record, order) =>
      L.marker(record.at, { icon: recordSign(record), record, order, riseOnHover: true })
        .bindPopup(() => recordPopup(record), POPUP)));
  }

  /* folium finds the element of a map by its id. */
  function ground(container, id) {
    const made = element("div", "qt-map__ground");
    made.id = id;
    made.setAttribute("role", "group");
    made.setAttribute("aria-label", "地图,按方向键移动,按加号、减号缩放");
    container.append(made);
  }

  function frame(map, credit) {
    map.attributionControl.setPrefix(false);
    /* Leaflet takes HTML here; the credit is text. */
    if (credit) map.attributionControl.addAttribution(element("span", "", credit).innerHTML);
    L.control.zoom({ zoomInTitle: "放大", zoomOutTitle: "缩小" }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    followFocus(map);
    return map;
  }

  /* A popup takes the keyboard's focus; Escape closes it and gives the focus back. */
  function followFocus(map) {
    let before = null;
    map.on("popupopen", event => {
      const popup = event.popup.getElement();
      popup.querySelector(".leaflet-popup-close-button").setAttribute("aria-label", "关闭");
      before = document.activeElement;
      popup.querySelector("a").focus({ preventScroll: true });
    });
    map.getContainer().addEventListener("keydown", event => {
      if (event.key !== "Escape") return;
      map.closePopup();
      if (before && before.isConnected) before.focus({ preventScroll: true });
    });
  }

  /* One finger scrolls the page and two move the map; the wheel scrolls the page too. A map
   * that swallows scrolling traps its reader, above all on a phone inside WeChat. */
  const motion = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  L.Map.mergeOptions({
    dragging: !matchMedia("(pointer: coarse)").matches,
    scrollWheelZoom: false,
    zoomAnimation: motion,
    fadeAnimation: motion,
  });

  Object.assign(QuntuanMap, { ground, venues, frame });
})();
