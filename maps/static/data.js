/* The data of one map, decoded: venue i stands at index i of every column. The format is
 * described in maps/columns.py, which writes it. */
import { state } from "./hours.js";

const UNIT = 1e-5;
const BEIJING = 8 * 3600 * 1000; /* ms east of Greenwich */
const DETAILS = [
  "name", "url", "kind", "roles", "address", "hours", "opening", "telephones", "fee",
  "facilities", "entry", "brands", "note", "door", "offMap",
];
const VENUE = "阵"; /* the character of a venue whose system is not known */

/* maps/delta.py writes it: differences in two digits, larger ones behind a ~ in four. */
const ESCAPE = "~";
const DIGITS = new Map([...Array(93).keys()].map(n => String.fromCharCode(n + 33))
  .filter(char => !"\"&<>\\{'".includes(char)).map((char, value) => [char, value]));

function unpacked(text) {
  const numbers = [];
  let sum = 0;
  for (let at = 0; at < text.length;) {
    const isLong = text[at] === ESCAPE;
    const end = at + (isLong ? 5 : 2);
    let rank = 0;
    for (at += isLong ? 1 : 0; at < end; at += 1) rank = rank * DIGITS.size + DIGITS.get(text[at]);
    sum += rank % 2 ? -(rank + 1) / 2 : rank / 2;
    numbers.push(sum);
  }
  return numbers;
}

/* Names of places, with where they stand. */
function labels({ labels: { names, lat, lng }, towns, counties }) {
  const north = unpacked(lat);
  const east = unpacked(lng);
  return names.map((name, i) => ({
    name: name < 0 ? counties[-1 - name] : typeof name === "number" ? towns[name][0] : name,
    isCounty: name < 0,
    point: [north[i] * UNIT, east[i] * UNIT],
  }));
}

function positions(core) {
  const lat = new Float64Array(core.n).fill(NaN);
  const lng = new Float64Array(core.n).fill(NaN);
  const north = unpacked(core.lat);
  const east = unpacked(core.lng);
  let next = 0;
  for (let i = 0; i < core.n; i += 1) {
    if (core.grade[i] === "-") continue;
    lat[i] = north[next] * UNIT;
    lng[i] = east[next] * UNIT;
    next += 1;
  }
  return { lat, lng };
}

/* The towns in the order of the list, each with its first venue and the one after its last. */
function towns(core) {
  let from = 0;
  return core.towns.map(([name, county, size]) => {
    from += size;
    return { name, county: core.counties[county], from: from - size, to: from };
  });
}

/* Venues at one point that is known equally well are one spot: drawn, counted and opened together.
 * For each spot its venues. */
function spots(core, { lat, lng }) {
  const known = new Map();
  const members = [];
  for (let i = 0; i < core.n; i += 1) {
    if (core.grade[i] === "-") continue;
    const key = `${lat[i]} ${lng[i]} ${core.grade[i]}`;
    if (!known.has(key)) {
      known.set(key, members.length);
      members.push([]);
    }
    members[known.get(key)].push(i);
  }
  return members;
}

function named(row) {
  const found = {};
  DETAILS.forEach((name, place) => { found[name] = row[place] || ""; });
  return found;
}

/* No state on days for which it is not known whether they are holidays. */
function stateAt(core, code, now) {
  const today = new Date(now + BEIJING).toISOString().slice(0, 10);
  if (!code || today > core.until) return { open: null, text: "" };
  return state(code, core.holidays, now);
}

/* ``parts`` are those that are at hand; ``fetchPart(key)`` brings another one. */
export function decode(parts, fetchPart) {
  const { core } = parts;
  const part = key => parts[key] ? Promise.resolve(parts[key]) : fetchPart(key);
  const { lat, lng } = positions(core);
  const found = towns(core);
  const grades = core.grades.map(([key, words, caution, zoom, isNear]) => ({ key, words, caution, zoom, isNear }));
  const sealChars = new Map(Object.entries(core.sealChars));
  const townOf = new Uint16Array(core.n);
  found.forEach((town, place) => townOf.fill(place, town.from, town.to));
  const rows = [];
  const states = new Map();
  let minute = 0;
  const chunk = i => Math.floor(i / core.chunk);

  function take(number, list) {
    list.forEach((row, place) => { rows[number * core.chunk + place] = named(row); });
  }

  const verified = [...core.verified].filter(one => one === "1").length;

  Object.keys(parts).filter(key => /^\d+$/.test(key)).forEach(key => take(Number(key), parts[key]));

  return {
    core,
    n: core.n,
    lat,
    lng,
    towns: found,
    town: i => found[townOf[i]],
    spots: spots(core, { lat, lng }),
    labels: labels(core),
    places: i => core.counts[i] || 1,
    grade: i => grades[core.grade[i]],
    /* What holds of most is said once above the list. */
    areMostVerified: verified * 2 > core.n,
    /* Nearer than this nothing is known of any. */
    closest: Math.max(...grades.map(grade => grade.zoom)),
    isVerified: i => core.verified[i] === "1",
    system: i => core.systems[parseInt(core.system[i], 36)] || "",
    /* Colour never stands alone. */
    sealChar: system => sealChars.get(system) || VENUE,
    hasPlace: i => core.grade[i] !== "-",
    /* Open or not, reckoned once a minute for all doors with the same hours. */
    state: code => {
      const now = Date.now();
      if (Math.floor(now / 60000) !== minute) {
        minute = Math.floor(now / 60000);
        states.clear();
      }
      if (!states.has(code)) states.set(code, stateAt(core, code, now));
      return states.get(code);
    },
    details: i => rows[i],
    /* The details of these venues, once they are here. */
    fetch: wanted => {
      const missing = new Set(wanted.filter(i => !rows[i]).map(chunk));
      return Promise.all([...missing].map(number => part(number).then(list => take(number, list))));
    },
    part,
  };
}
