/* Nearest to me: verified venues whose position is a door or a village, by distance; where there
 * are none, the towns. The position stays in this page. */
import { inTowns } from "./list.js";

const FAR = 60000; /* metres: further than anybody goes for these */
const EARTH = 6371008.8; /* metres, the mean radius */
const REASONS = {
  1: "浏览器没有把您的位置告诉本站。可以在浏览器或微信的设置里允许定位，也可以选一个镇街。",
  2: "这台设备现在测不出位置。可以选一个镇街。",
  3: "定位太久没有结果。可以选一个镇街。",
};

export function locate() {
  return new Promise((resolve, reject) => {
    if (!navigator.geolocation) {
      reject(new Error(REASONS[2]));
      return;
    }
    navigator.geolocation.getCurrentPosition(
      found => resolve([found.coords.latitude, found.coords.longitude]),
      error => reject(new Error(REASONS[error.code] || REASONS[2])),
      { timeout: 10000, maximumAge: 60000 });
  });
}

/* Metres along a great circle (haversine). */
export function metres([lat, lng], [north, east]) {
  const rad = Math.PI / 180;
  const half = angle => Math.sin(angle * rad / 2) ** 2;
  const part = half(north - lat) + Math.cos(lat * rad) * Math.cos(north * rad) * half(east - lng);
  return 2 * EARTH * Math.asin(Math.sqrt(part));
}

/* As exact as a position can be: 60 米, 1.2 公里, 35 公里. */
export function distanceText(distance) {
  if (distance < 1000) return `约 ${Math.max(10, Math.round(distance / 10) * 10)} 米`;
  return `约 ${distance < 10000 ? (distance / 1000).toFixed(1) : Math.round(distance / 1000)} 公里`;
}

const serves = (data, i) => data.isVerified(i) && data.hasPlace(i) && data.grade(i).isNear;

/* Indexes and distances, nearest first. */
export function nearest(data, mask, here) {
  const found = [];
  for (let i = 0; i < data.n; i += 1) {
    if (mask[i] && serves(data, i)) found.push([i, metres(here, [data.lat[i], data.lng[i]])]);
  }
  return found.sort((one, other) => one[1] - other[1]);
}

/* Whether there is anything that a distance could be reckoned to. */
export const canAnswer = data => data.core.near > 0 || data.labels.some(({ isCounty }) => !isCounty);

/* What is listed from near to far: a sentence, and groups for the list. */
export function answer(data, mask, here) {
  if (!data.core.near) return towns(data, mask, here);
  const order = nearest(data, mask, here);
  return [`离得最近的 ${order.length} 个，只算核实过、位置准的`,
    [["从近到远", order.map(([i, distance]) => [i, distanceText(distance)])]]];
}

/* A town is some kilometres wide. */
const kilometres = distance => (distance < 1000 ? "不到 1 公里" : `约 ${Math.round(distance / 1000)} 公里`);

/* No door is known: towns by their middle. Those that nobody can place come last and say so. */
function towns(data, mask, here) {
  const found = inTowns(data, mask).map(([title, venues, town]) => {
    const place = townAt(data, town);
    return { title, venues, distance: place ? metres(here, place) : Infinity };
  }).sort((one, other) => (one.distance === other.distance ? 0 : one.distance - other.distance));
  const [first] = found;
  if (!first) return ["没有符合条件的阵地，去掉一个条件试试。", []];
  const groups = found.map(({ title, venues, distance }) =>
    [`${title}，${distance < Infinity ? kilometres(distance) : "没有位置，没有排"}`, venues]);
  if (first.distance === Infinity) return ["这里的镇街都没有可靠的位置，排不出远近。按镇街找：", groups];
  const far = first.distance > FAR ? `最近的镇街离您也有${kilometres(first.distance)}。` : "";
  return [`${far}镇街从近到远，按镇街中心算，到镇街为止。没有核实到门口，去之前请先打听。`, groups];
}

/* Where a town is: its label's place, else the middle of its venues. */
export function townAt(data, town) {
  const label = data.labels.find(({ name, isCounty }) => name === town.name && !isCounty);
  if (label) return label.point;
  const known = [];
  for (let i = town.from; i < town.to; i += 1) if (data.hasPlace(i)) known.push(i);
  if (!known.length) return null;
  const mean = column => known.reduce((sum, i) => sum + column[i], 0) / known.length;
  return [mean(data.lat), mean(data.lng)];
}
