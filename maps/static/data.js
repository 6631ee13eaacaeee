/* The data of one map, decoded: venue i stands at index i of every column. The format is
 * described in maps/columns.py, which writes it. */
(() => {
  "use strict";
  const UNIT = 1e-5;
  const BEIJING = 8 * 3600 * 1000; /* ms east of Greenwich */
  const DETAILS = [
    "name", "url", "kind", "organisations", "address", "hours", "opening", "telephone", "fee",
    "facilities", "brands", "note", "navigation", "offMap",
  ];
  const PRECISIONS = ["精确", "村社级", "镇街级"];
  /* A system's letter; colour never stands alone. */
  const LETTERS = {
    工会: "工", 共青团: "团", 妇联: "妇", 科协: "科", 残联: "残", 工商联: "商", 综合: "综",
    党政: "政", 社会组织: "社", 企业: "企", 学校: "校",
  };

  function positions(core) {
    const lat = new Float64Array(core.n).fill(NaN);
    const lng = new Float64Array(core.n).fill(NaN);
    let next = 0;
    let north = 0;
    let east = 0;
    for (let i = 0; i < core.n; i += 1) {
      if (core.precision[i] === "-") continue;
      north += core.lat[next];
      east += core.lng[next];
      next += 1;
      lat[i] = north * UNIT;
      lng[i] = east * UNIT;
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

  /* Venues at one point with one precision are one spot: drawn, counted and opened together. */
  function spots(core, { lat, lng }) {
    const known = new Map();
    const of = new Int32Array(core.n).fill(-1);
    const at = [];
    for (let i = 0; i < core.n; i += 1) {
      if (core.precision[i] === "-") continue;
      const key = `${Math.round(lat[i] / UNIT)} ${Math.round(lng[i] / UNIT)} ${core.precision[i]}`;
      if (!known.has(key)) {
        known.set(key, at.length);
        at.push(i);
      }
      of[i] = known.get(key);
    }
    return { of, at };
  }

  function named(row) {
    const found = {};
    DETAILS.forEach((name, place) => { found[name] = row[place] || ""; });
    return found;
  }

  function decode(name, parts) {
    const core = parts.core;
    const { lat, lng } = positions(core);
    const found = towns(core);
    const townOf = new Uint16Array(core.n);
    found.forEach((town, place) => townOf.fill(place, town.from, town.to));
    const rows = [];
    const chunk = i => Math.floor(i / core.chunk);

    function take(number, list) {
      list.forEach((row, place) => { rows[number * core.chunk + place] = named(row); });
    }

    Object.keys(parts).filter(key => /^\d+$/.test(key)).forEach(key => take(Number(key), parts[key]));

    return {
      name,
      core,
      n: core.n,
      lat,
      lng,
      towns: found,
      town: i => found[townOf[i]],
      spots: spots(core, { lat, lng }),
      places: i => core.counts[i] || 1,
      precision: i => PRECISIONS[core.precision[i]] || "",
      isVerified: i => core.verified[i] === "1",
      system: i => core.systems[parseInt(core.system[i], 36)] || "",
      hasPlace: i => core.precision[i] !== "-",
      /* Open or not, as long as it is known which days are holidays. */
      state: code => {
        const now = Date.now();
        const today = new Date(now + BEIJING).toISOString().slice(0, 10);
        return code && today <= core.until
          ? QuntuanMap.hours.state(code, core.holidays, now) : { open: null, text: "" };
      },
      details: i => rows[i],
      /* All that is said of these venues, once it is here. */
      fetch: wanted => {
        const missing = new Set(wanted.filter(i => !rows[i]).map(chunk));
        return Promise.all([...missing].map(number =>
          QuntuanMap.part(name, number).then(list => take(number, list))));
      },
      part: key => parts[key] ? Promise.resolve(parts[key]) : QuntuanMap.part(name, key),
    };
  }

  Object.assign(QuntuanMap, { decode, letter: system => LETTERS[system] || (system ? "他" : "阵") });
})();
