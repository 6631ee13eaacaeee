/* Whether a door is open, and until or from when, by the clock of China in whatever zone the
 * phone is. The code is what hooks/model/scalar/hours.py writes: "0-4 510-690 780-1020;5 540-720;h":
 * days (Monday is 0), then spans in minutes after midnight, past 1440 into the next day; at last
 * statutory holidays: "h" closed, "h 540-960" these spans, "h=" as on such a weekday, else unsaid;
 * "e990": from that minute on nobody gets in. Seasons: "0501-1031:…|1101-0430:…".
 * A span belongs to the day, holiday or not, on which it begins. */
const DAY = 1440;
const ZONE = 480; /* minutes east of Greenwich; no summer time since 1991 */
const AHEAD = 15; /* days to look for the next opening: longer than any holiday */
const NAMES = "一二三四五六日";

const read = code => {
  const week = Array.from(NAMES, () => []);
  let holiday = null;
  let entry = Infinity;
  for (const part of code.split(";")) {
    const [days, ...words] = part.split(" ");
    const spans = words.map(word => word.split("-").map(Number));
    if (days === "h=") holiday = "usual";
    else if (days === "h") holiday = spans;
    else if (days.startsWith("e")) entry = Number(days.slice(1));
    else days.split(",").forEach(run => {
      const [first, last = first] = run.split("-").map(Number);
      week.fill(spans, first, last + 1);
    });
  }
  return { week, holiday, entry };
};

/* Which code holds on a day of the year, "0501": the last may lie in the next year. */
const season = text => {
  const parts = text.split("|").map(part => {
    const [days, code] = part.includes(":") ? part.split(":") : ["0101-1231", part];
    const [first, last] = days.split("-");
    return { first, last, code: read(code) };
  });
  return day => parts.find(({ first, last }) => first <= last
    ? first <= day && day <= last : first <= day || day <= last).code;
};

const date = day => new Date(day * DAY * 60000);
const weekday = day => (day + 3) % 7; /* 1970 began on a Thursday */
const time = at => [at / 60, at % 60].map(n => String(Math.floor(n)).padStart(2, "0")).join(":");

/* Many doors are asked about the same days. */
const rest = new WeakMap();
const rests = (holidays, day) => {
  if (!rest.has(holidays)) rest.set(holidays, new Map());
  const known = rest.get(holidays);
  if (!known.has(day)) known.set(day, holidays.includes(date(day).toISOString().slice(0, 10)));
  return known.get(day);
};

/* The days around one, which are counted from it: yesterday is -1. */
const calendar = (code, holidays, today) => {
  const held = season(code);
  const of = ahead => held(date(today + ahead).toISOString().slice(5, 10).replace("-", ""));
  const usual = ahead => of(ahead).week[weekday(today + ahead)];
  const isHoliday = ahead => rests(holidays, today + ahead);
  const spans = ahead => {
    const { holiday } = of(ahead);
    if (!isHoliday(ahead)) return usual(ahead);
    /* "As usual" of a holiday on a day of rest may mean either. */
    return holiday === "usual" ? usual(ahead).length ? usual(ahead) : null : holiday;
  };
  const entry = ahead => of(ahead).entry + ahead * DAY;
  const name = ahead => {
    if (ahead < 2) return ["昨天", "今天", "明天"][ahead + 1];
    const then = date(today + ahead);
    return ahead < 7 ? `周${NAMES[weekday(today + ahead)]}`
      : `${then.getUTCMonth() + 1}月${then.getUTCDate()}日`;
  };
  const unsaid = ahead => `${name(ahead)}是法定节假日，开放时间可能不同`;
  return { usual, spans, entry, name, unsaid };
};

/* All spans from yesterday on, in minutes from today's midnight, each with its last admission,
 * and the first unknown day. */
const outlook = ({ spans, entry }) => {
  const known = [];
  let unknown = Infinity;
  for (let ahead = -1; ahead <= AHEAD; ahead += 1) {
    const found = spans(ahead);
    if (found) known.push(...found.map(span => [...span.map(at => at + ahead * DAY), entry(ahead)]));
    else if (ahead >= 0) unknown = Math.min(unknown, ahead);
  }
  return { known, unknown };
};

const opened = (end, last, known, { name }) => {
  if (known.some(([from, to]) => from === 0 && to >= DAY)) return "全天开放";
  const ahead = Math.ceil(end / DAY) - 1;
  const admission = last < end ? `${time(last)} 后不再进人，` : "";
  return `开放中，${admission}${ahead ? `${name(ahead)} ` : ""}${time(end - ahead * DAY)} 结束`;
};

const closed = (next, unknown, { name, unsaid }) => {
  const ahead = next ? Math.floor(next[0] / DAY) : Infinity;
  if (unknown < ahead) return unsaid(unknown);
  return next ? `${name(ahead)} ${time(next[0] - ahead * DAY)} 开` : "";
};

/* now: milliseconds since 1970 (UTC); holidays: ISO dates. open is null where nobody knows. */
export function state(code, holidays, now) {
  if (!code) return { open: null, text: "" };
  const clock = Math.floor(now / 60000) + ZONE;
  const today = Math.floor(clock / DAY);
  const minute = clock - today * DAY;
  const days = calendar(code, holidays, today);
  const { known, unknown } = outlook(days);
  const next = known.find(([from]) => from > minute);
  const shut = word => {
    const then = closed(next, unknown, days);
    return { open: false, text: then ? `${word}，${then}` : word };
  };

  let end = minute;
  let last = Infinity;
  for (const [from, to, entry] of known) {
    if (from <= end && to > end) {
      end = to;
      last = from < entry && entry < to ? entry : Infinity;
    }
  }
  if (end > minute && last <= minute) return shut("今天不再进人");
  if (end > minute) return { open: true, text: opened(end, last, known, days) };
  if (unknown === 0) return { open: null, text: days.unsaid(0) };
  const mayGoOn = !days.spans(-1) && days.usual(-1).some(span => span[1] > minute + DAY);
  if (mayGoOn) return { open: null, text: days.unsaid(-1) };
  return shut("现在不开放");
}
