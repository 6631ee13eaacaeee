/* Where the map stands, as a part of its address: 30.66108,120.85449,12 is latitude, longitude, zoom. */

/* null where the text says no place on earth. */
export function readView(text) {
  const at = text.split(",").map(Number);
  const isView = at.length === 3 && at.every(Number.isFinite) && Math.abs(at[0]) <= 90 && Math.abs(at[1]) <= 180;
  return isView ? { centre: [at[0], at[1]], zoom: at[2] } : null;
}

export const writeView = ({ lat, lng }, zoom) => [lat.toFixed(5), lng.toFixed(5), zoom].join(",");
