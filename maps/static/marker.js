/* Markers: a sign says what was verified, as everywhere (sign.js); a ring around it, that the place
 * is known to the village or the town alone. Colour and letter say whose it is. */
import L from "./leaflet.js";
import { element } from "#shared/element.js";
import { sign, standingOf, words } from "./sign.js";

/* A marker's icon: its name is spoken, and shown as a tooltip. Leaflet loads after this file
 * on no page, but its class is made when the first map is. */
let Sign = null;
const icons = () => Sign || (Sign = L.DivIcon.extend({
  createIcon(old) {
    const icon = L.DivIcon.prototype.createIcon.call(this, old);
    icon.title = this.options.label;
    icon.setAttribute("aria-label", this.options.label);
    if (this.options.system) icon.dataset.system = this.options.system;
    return icon;
  },
}));

/* The letter or number is drawn by the style sheet: the label says it in words.
 * 44 px is what a finger needs; the ring of a town reaches beyond it, for the eye only. */
function markerIcon({ kind, text, caption, label, system, standing }) {
  const mark = element("span", `qt-symbol qt-symbol--${kind} qt-symbol--${standing}`,
    sign(standing), element("b", { "data-text": text }));
  const html = element("span", "qt-symbol__box", mark, element("span", "qt-symbol__caption", caption));
  return new (icons())({ className: "qt-marker", iconSize: [44, 44], html, label, system });
}

/* What holds of most markers is not said. */
const unverified = standing => (standing === "all" ? "" : words(standing));

/* One spot with its venues (indexes). */
export function spotIcon(data, venues) {
  const [first] = venues;
  const grade = data.grade(first);
  const number = venues.reduce((sum, i) => sum + data.places(i), 0);
  const standing = standingOf(venues.length, venues.filter(data.isVerified).length);
  const systems = new Set(venues.map(data.system));
  const system = systems.size === 1 ? data.system(first) : "";
  const town = data.town(first);
  const known = venues.length === 1 && data.details(first);
  const caption = known ? known.name : venues.length > 1 ? town.name || town.county : "";
  const about = [known ? known.name : "", town.name, number > 1 ? `${number} 个阵地` : "",
    grade.caution, unverified(standing)];
  return markerIcon({
    kind: grade.key,
    text: number > 1 ? String(number) : data.sealChar(data.system(first)),
    caption,
    label: about.filter(Boolean).join("，") || "阵地",
    system,
    standing,
  });
}

/* Several spots: how many places, and where. */
export function clusterIcon(number, where, standing) {
  const kind = number > 99 ? "many qt-symbol--large" : "many";
  const label = [where, `${number} 个阵地`, unverified(standing)].filter(Boolean).join("，");
  return markerIcon({ kind, text: String(number), caption: where, label, standing });
}

export function labelIcon(name, isCounty) {
  const html = element("span", { class: `qt-label-place${isCounty ? " qt-label-place--county" : ""}` }, name);
  return L.divIcon({ className: "qt-place-name", iconSize: [0, 0], html });
}
