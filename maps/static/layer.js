/* The layer of venues: about thirty markers whatever the number of venues, clustered anew at
 * every zoom level that the reader looks at. */
import L from "./leaflet.js";
import Supercluster from "supercluster";
import { element } from "#shared/element.js";
import { pilePopup, venuePopup } from "./card.js";
import { clusterIcon, labelIcon, spotIcon } from "./marker.js";
import { standingOf } from "./sign.js";

const RADIUS = 80; /* pixels within which spots are drawn as one */
const OPENING = 14; /* how near a map of one point opens */
const PADDING = { paddingTopLeft: [64, 40], paddingBottomRight: [48, 64] };
/* Labels of towns need room: pixels beside, above and below a marker, which has a caption. */
const APART = { beside: 64, above: 34, below: 60 };

const Layer = () => L.Layer.extend({
  initialize(data) {
    this.data = data;
    this.mask = null;
    this.markers = new Map();
    this.names = L.layerGroup();
    this.index();
  },

  onAdd(map) {
    this.fit();
    this.names.addTo(map);
    map.on("moveend", this.draw, this);
    this.draw();
  },

  onRemove(map) {
    map.off("moveend", this.draw, this);
    this.markers.forEach(marker => marker.remove());
    this.markers.clear();
    this.names.remove();
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
        size: venues.length,
        verified: venues.filter(this.data.isVerified).length,
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
        all.size += one.size;
        all.verified += one.verified;
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
    const before = this.markers;
    found.forEach(feature => {
      const { cluster_id: id, spot } = feature.properties;
      const venues = id === undefined ? feature.properties.venues : null;
      const key = venues ? `spot ${spot} ${venues.length}` : `${zoom} ${id} ${feature.properties.sum}`;
      const [lng, lat] = feature.geometry.coordinates;
      kept.set(key, before.get(key)
        || (venues ? this.spotMarker([lat, lng], venues) : this.clusterMarker([lat, lng], level, feature)));
    });
    before.forEach((marker, key) => { if (!kept.has(key)) marker.remove(); });
    kept.forEach((marker, key) => { if (!before.has(key)) marker.addTo(map); });
    this.markers = kept;
    this.name();
    this.label(zoom);
  },

  spotMarker(at, venues) {
    const marker = L.marker(at, { icon: spotIcon(this.data, venues), riseOnHover: true });
    marker.venues = venues;
    marker.isNamed = venues.length > 1 || Boolean(this.data.details(venues[0]));
    return this.opening(marker, () => this.openVenues(venues));
  },

  clusterMarker(at, level, feature) {
    const { cluster_id: id, sum, size, verified } = feature.properties;
    const icon = clusterIcon(sum, this.where(feature.properties), standingOf(size, verified));
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
        ? pilePopup(data, venues) : venuePopup(data, venues[0]),
      () => element("p", null, "网络不通，没有取到内容。请稍后再点一次。"),
    ).then(content => { if (this._map === map) map.openPopup(content, place, popup()); });
  },

  /* Move to one venue and open it. */
  reveal(i) {
    const map = this._map;
    const zoom = Math.max(map.getZoom(), this.data.grade(i).zoom);
    map.setView([this.data.lat[i], this.data.lng[i]], zoom, { animate: false });
    this.openVenues([i]);
  },

  /* Names of single venues come with their details, after the markers are drawn. */
  name() {
    const open = [...this.markers.values()].filter(marker => marker.venues && !marker.isNamed);
    if (!open.length) return;
    this.data.fetch([].concat(...open.map(marker => marker.venues))).then(() => open.forEach(marker => {
      marker.isNamed = true;
      const held = marker.getElement() === document.activeElement;
      marker.setIcon(spotIcon(this.data, marker.venues));
      if (held && marker.getElement()) marker.getElement().focus({ preventScroll: true });
    }), () => null);
  },

  /* Names of places of the map, where no marker and no other name is near. */
  label(zoom) {
    const map = this._map;
    const view = map.getBounds();
    const taken = [...this.markers.values()].map(marker => map.latLngToContainerPoint(marker.getLatLng()));
    this.names.clearLayers();
    this.data.labels.forEach(({ name, isCounty, point: at }) => {
      if ((isCounty ? zoom > 10 : zoom < 8) || !view.contains(at)) return;
      const point = map.latLngToContainerPoint(at);
      const isNear = other => Math.abs(other.x - point.x) < APART.beside
        && point.y - other.y > -APART.above && point.y - other.y < APART.below;
      if (taken.some(isNear)) return;
      taken.push(point);
      L.marker(at, { icon: labelIcon(name, isCounty), interactive: false, keyboard: false, pane: "tilePane" })
        .addTo(this.names);
    });
  },
});

/* folium's script makes the layer and hands the opened map over. */
export const layer = data => new (Layer())(data);

/* Above the marker, and clear of the zoom buttons on the left, on a phone too. */
function popup() {
  return {
    maxWidth: Math.max(180, Math.min(300, innerWidth - 140)),
    minWidth: 170,
    offset: [0, -14],
    autoPanPaddingTopLeft: [62, 8],
    autoPanPaddingBottomRight: [8, 8],
  };
}
