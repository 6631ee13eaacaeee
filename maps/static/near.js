/* Nearest to me: verified venues whose position is a door or a village, by distance. */
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
