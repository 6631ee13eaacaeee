/* The signs of what was verified: all of it (●), a part (◐), nothing (○). Their one table is
 * hooks/view/parts/standing.py, which the build hands over as a module. */
import { signs } from "#signs.js";

const SVG = "http://www.w3.org/2000/svg";

export const standingOf = (count, verified) =>
  verified === count ? "all" : verified ? "some" : "none";

export const words = standing => signs[standing][0];

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.keys(attributes).forEach(key => made.setAttribute(key, attributes[key]));
  return made;
}

/* A drawing of its own, or what stands in place of ``old``, which may be a part of a drawing. */
export function sign(standing, old) {
  const made = old ? old.cloneNode(false)
    : shape("svg", { class: "qt-sign", viewBox: "-7 -7 14 14", width: 14, height: 14, "aria-hidden": "true" });
  made.append(shape("circle", { r: signs.radius }));
  if (signs[standing][1]) made.append(shape("path", { class: "qt-sign__full", d: signs[standing][1] }));
  return made;
}
