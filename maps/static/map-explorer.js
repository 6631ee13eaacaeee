/* The street map as what the explorer's choice is seen on: markers, and a list of what is in sight. */
import L from "./leaflet.js";
import { inView } from "./list.js";
import { readView, writeView } from "./view.js";

/* ``venues`` is the layer. */
export function mapView(data, map, venues) {
  let position = null;
  let begin = ""; /* the view is part of the address once the reader has changed it */
  let moved = null;

  const at = () => `${map.getZoom()} ${map.getCenter().lat.toFixed(4)} ${map.getCenter().lng.toFixed(4)}`;
  const seen = mask => inView(data, mask, map.getBounds());

  return {
    /* Whether the address said where to look; ``refresh`` hears of every move. */
    begin(text, refresh) {
      const sent = readView(text);
      if (sent) map.setView(sent.centre, sent.zoom, { animate: false });
      else begin = at();
      moved = refresh;
      map.on("moveend", moved);
      return Boolean(sent);
    },
    show: mask => venues.show(mask),
    /* A choice that leaves nothing in sight moves the map to what it leaves. */
    follow: mask => { if (!seen(mask).count) venues.fit(); },
    listed(mask) {
      const { groups, count, nowhere } = seen(mask);
      const total = mask.reduce((sum, one) => sum + one, 0);
      const hint = count || total === nowhere ? "" : "，把地图缩小一点看看";
      return [`，图中看得到 ${count} 个${hint}${nowhere ? `，另有 ${nowhere} 个不在图上` : ""}`, groups];
    },
    address: () => (at() === begin ? "" : writeView(map.getCenter(), map.getZoom())),
    arrive(here, closest) {
      position = L.marker(here, {
        icon: L.divIcon({ className: "qt-position", iconSize: [20, 20] }), interactive: false, keyboard: false,
      }).addTo(map);
      const points = closest.map(i => [data.lat[i], data.lng[i]]);
      map.fitBounds(L.latLngBounds([here, ...points]), { padding: [48, 48], maxZoom: 16, animate: false });
    },
    /* Where the map stands now was the reader's own place: that is nothing to pass on. */
    leave() {
      position.remove();
      position = null;
      begin = at();
    },
    close: () => moved && map.off("moveend", moved),
  };
}
