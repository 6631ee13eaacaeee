/* The layer of venues: about thirty signs whatever the number of venues, clustered anew at
 * every zoom level that the reader looks at. */
(() => {
  "use strict";
  const RADIUS = 80; /* pixels within which spots are drawn as one */
  const OPENING = 14; /* how near a map of one point opens */
  const CLOSE = { 精确: 17, 村社级: 15, 镇街级: 13 }; /* how near one venue is shown */
  const PADDING = { paddingTopLeft: [64, 40], paddingBottomRight: [48, 64] };
  /* Labels of towns need room: this far from every sign and from one another. */
  const APART = [64, 26];

  const Layer = () => L.Layer.extend({
    initialize(data) {
      this.data = data;
      this.mask = null;
      this.signs = new Map();
      this.ground = L.layerGroup();
      this.index();
    },

    onAdd(map) {
      this.fit();
      this.ground.addTo(map);
      map.on("moveend", this.draw, this);
      this.draw();
    },

    onRemove(map) {
      map.off("moveend", this.draw, this);
      this.signs.forEach(sign => sign.remove());
      this.signs.clear();
      this.ground.remove();
    },

    /* Draw these venues only (a byte for each), or all (null). */
    show(mask) {
      this.mask = mask;
      this.index();
      if (this._map) this.draw();
    },

    /* One feature for each spot that has a venue to show; those of all venues are kept. */
    index() {
      this.all = this.all || this.data.spots.map((venues, spot) => this.feature(venues, spot));
      this.features = this.all;
      if (this.mask) {
        this.features = [];
        this.all.forEach(feature => {
          const { venues, spot } = feature.properties;
          const left = venues.length > 1 ? venues.filter(i => this.mask[i]) : venues;
          if (left.length < venues.length) {
            if (left.length) this.features.push(this.feature(left, spot));
          } else if (this.mask[left[0]]) this.features.push(feature);
        });
      }
      this.levels = {};
    },

    feature(venues, spot) {
      const { lat, lng, places } = this.data;
      const town = this.data.town(venues[0]);
      return {
        type: "Feature",
        geometry: { type: "Point", coordinates: [lng[venues[0]], lat[venues[0]]] },
        properties: {
          spot,
          venues,
          sum: venues.reduce((total, i) => total + places(i), 0),
          town,
          county: town.county,
          first: town,
        },
      };
    },

    /* Each zoom level is clustered from the spots themselves, when it is first looked at. */
    level(zoom) {
      this.levels[zoom] = this.levels[zoom] || new Supercluster({
        minZoom: zoom,
        maxZoom: zoom,
        radius: RADIUS,
        extent: 256,
        map: properties => properties,
        reduce: (all, one) => {
          all.sum += one.sum;
          if (all.town !== one.town) all.town = null;
          if (all.county !== one.county) all.county = "";
        },
      }).load(this.features);
      return this.levels[zoom];
    },

    bounds(venues) {
      const { lat, lng } = this.data;
      return L.latLngBounds(venues.map(i => [lat[i], lng[i]]));
    },

    /* The view that holds all that is shown. */
    fit(options) {
      if (!this.features.length) return;
      const corners = this.features.map(({ properties }) => properties.venues[0]);
      this._map.fitBounds(this.bounds(corners), Object.assign({ maxZoom: OPENING, animate: false }, PADDING, options));
    },

    draw() {
      const map = this._map;
      const zoom = Math.round(map.getZoom());
      const view = map.getBounds().pad(0.1);
      const level = this.level(zoom);
      const found = level.getClusters(
        [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()], zoom);
      const kept = new Map();
      const before = this.signs;
      found.forEach(feature => {
        const { cluster_id: id, spot } = feature.properties;
        const venues = id === undefined ? feature.properties.venues : null;
        const key = venues ? `spot ${spot} ${venues.length}` : `${zoom} ${id} ${feature.properties.sum}`;
        const [lng, lat] = feature.geometry.coordinates;
        kept.set(key, before.get(key)
          || (venues ? this.spotMarker([lat, lng], venues) : this.clusterMarker([lat, lng], level, feature)));
      });
      before.forEach((sign, key) => { if (!kept.has(key)) sign.remove(); });
      kept.forEach((sign, key) => { if (!before.has(key)) sign.addTo(map); });
      this.signs = kept;
      this.name();
      this.label(zoom);
    },

    spotMarker(at, venues) {
      const marker = L.marker(at, { icon: QuntuanMap.spotSign(this.data, venues), riseOnHover: true });
      marker.venues = venues;
      marker.isNamed = venues.length > 1 || Boolean(this.data.details(venues[0]));
      return this.opening(marker, () => this.openVenues(venues));
    },

    clusterMarker(at, level, feature) {
      const { cluster_id: id, sum } = feature.properties;
      const icon = QuntuanMap.clusterSign(sum, this.where(feature.properties));
      return this.opening(L.marker(at, { icon, riseOnHover: true }), () => {
        this.openCluster([].concat(...level.getLeaves(id, Infinity).map(leaf => leaf.properties.venues)));
      });
    },

    /* The town or the county that holds a whole cluster, else its first with 等. */
    where({ town, county, first }) {
      if (town) return town.name || town.county;
      if (county && this.data.core.counties.length > 1) return county;
      return `${county ? first.name || county : first.county}等`;
    },

    /* Enter does what a click does; Leaflet passes keys on, but clicks only to popups. */
    opening(marker, act) {
      marker.on("click", act);
      marker.on("keypress", event => { if (event.originalEvent.key === "Enter") act(); });
      return marker;
    },

    /* Nearer, as far as that takes the venues apart; else all of them as a list. */
    openCluster(venues) {
      const map = this._map;
      const bounds = this.bounds(venues);
      if (map.getZoom() >= map.getMaxZoom() || map.getBoundsZoom(bounds) <= map.getZoom()) {
        this.openVenues(venues, bounds.getCenter());
      } else {
        map.fitBounds(bounds, PADDING);
      }
    },

    openVenues(venues, at) {
      const { data } = this;
      const map = this._map;
      const place = at || [data.lat[venues[0]], data.lng[venues[0]]];
      data.fetch(venues).then(
        () => venues.length > 1
          ? QuntuanMap.pilePopup(data, venues) : QuntuanMap.venuePopup(data, venues[0]),
        () => QuntuanMap.element("p", null, "网络不通，没有取到内容。请稍后再点一次。"),
      ).then(content => { if (this._map === map) map.openPopup(content, place, QuntuanMap.popup()); });
    },

    /* Move to one venue and open it. */
    reveal(i) {
      const map = this._map;
      const zoom = Math.max(map.getZoom(), CLOSE[this.data.precision(i)]);
      map.setView([this.data.lat[i], this.data.lng[i]], zoom, { animate: false });
      this.openVenues([i]);
    },

    /* Names of single venues come with their details, after the signs are drawn. */
    name() {
      const open = [...this.signs.values()].filter(sign => sign.venues && !sign.isNamed);
      if (!open.length) return;
      this.data.fetch([].concat(...open.map(sign => sign.venues))).then(() => open.forEach(sign => {
        sign.isNamed = true;
        const held = sign.getElement() === document.activeElement;
        sign.setIcon(QuntuanMap.spotSign(this.data, sign.venues));
        if (held && sign.getElement()) sign.getElement().focus({ preventScroll: true });
      }), () => null);
    },

    /* Names of places on the ground, where no sign and no other name is near. */
    label(zoom) {
      const map = this._map;
      const view = map.getBounds();
      const taken = [...this.signs.values()].map(sign => map.latLngToContainerPoint(sign.getLatLng()));
      this.ground.clearLayers();
      this.data.labels.forEach(({ name, isCounty, at }) => {
        if ((isCounty ? zoom > 10 : zoom < 8) || !view.contains(at)) return;
        const point = map.latLngToContainerPoint(at);
        if (taken.some(other => Math.abs(other.x - point.x) < APART[0] && Math.abs(other.y - point.y) < APART[1])) return;
        taken.push(point);
        L.marker(at, { icon: QuntuanMap.labelSign(name, isCounty), interactive: false, keyboard: false, pane: "tilePane" })
          .addTo(this.ground);
      });
    },
  });

  /* folium's script makes the layer and hands the opened map over. */
  const layer = data => new (Layer())(data);

  /* Above the sign, and clear of the zoom buttons on the left, on a phone too. */
  const popup = () => ({
    maxWidth: Math.max(180, Math.min(300, innerWidth - 140)),
    minWidth: 170,
    offset: [0, -14],
    autoPanPaddingTopLeft: [62, 8],
    autoPanPaddingBottomRight: [8, 8],
  });

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

  Object.assign(QuntuanMap, { layer, opened, open, popup });
})();
