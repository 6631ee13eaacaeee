/* Whether a door is open, and until or from when, by the clock of China in whatever zone the
 * phone is. The code is what hooks/model/scalar/hours.py writes: "0-4 510-690 780-1020;5 540-720;h":
 * days (Monday is 0), then spans in minutes after midnight, past 1440 into the next day; at last
 * statutory holidays: "h" closed, "h 540-960" these spans, "h=" as on such a weekday, else unsaid.
 * A span belongs to the day, holiday or not, on which it begins. */
const DAY = 1440;
const ZONE = 480; /* minutes east of Greenwich; no summer time since 1991 */
const AHEAD = 15; /* days to look for the next opening: longer than any holiday */
const NAMES = "一二三四五六日";

const read = code => {
  const week = Array.from(NAMES, () => []);
  let holiday = null;
  for (const part of code.split(";")) {
    const [days, ...words] = part.split(" ");
    const spans = words.map(word => word.split("-").map(Number));
    if (days === "h=") holiday = "usual";
    else if (days === "h") holiday = spans;
    else days.split(",").forEach(run => {
      const [first, last = first] = run.split("-").map(Number);
      week.fill(spans, first, last + 1);
    });
  }
  return { week, holiday };
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
  const { week, holiday } = read(code);
  const usual = ahead => week[weekday(today + ahead)];
  const isHoliday = ahead => rests(holidays, today + ahead);
  const spans = ahead => isHoliday(ahead) && holiday !== "usual" ? holiday : usual(ahead);
  const name = ahead => {
    if (ahead < 2) return ["昨天", "今天", "明天"][ahead + 1];
    const then = date(today + ahead);
    return ahead < 7 ? `周${NAMES[weekday(today + ahead)]}`
      : `${then.getUTCMonth() + 1}月${then.getUTCDate()}日`;
  };
  const unsaid = ahead => `${name(ahead)}是法定节假日，开放时间可能不同`;
  return { usual, spans, name, unsaid };
};

/* All spans from yesterday on, in minutes from today's midnight, and the first unknown day. */
const outlook = spans => {
  const known = [];
  let unknown = Infinity;
  for (let ahead = -1; ahead <= AHEAD; ahead += 1) {
    const found = spans(ahead);
    if (found) known.push(...found.map(span => span.map(at => at + ahead * DAY)));
    else if (ahead >= 0) unknown = Math.min(unknown, ahead);
  }
  return { known, unknown };
};

const opened = (end, known, { name }) => {
  if (known.some(([from, to]) => from === 0 && to >= DAY)) return "全天开放";
  const ahead = Math.ceil(end / DAY) - 1;
  return `开放中，${ahead ? `${name(ahead)} ` : ""}${time(end - ahead * DAY)} 结束`;
};

const closed = (next, unknown, { name, unsaid }) => {
  const ahead = next ? Math.floor(next[0] / DAY) : Infinity;
  if (unknown < ahead) return `现在不开放，${unsaid(unknown)}`;
  return next ? `现在不开放，${name(ahead)} ${time(next[0] - ahead * DAY)} 开` : "现在不开放";
};

/* now: milliseconds since 1970 (UTC); holidays: ISO dates. open is null where nobody knows. */
export function state(code, holidays, now) {
  if (!code) return { open: null, text: "" };
  const clock = Math.floor(now / 60000) + ZONE;
  const today = Math.floor(clock / DAY);
  const minute = clock - today * DAY;
  const days = calendar(code, holidays, today);
  const { known, unknown } = outlook(days.spans);

  let end = minute;
  for (const [from, to] of known) if (from <= end && to > end) end = to;
  if (end > minute) return { open: true, text: opened(end, known, days) };
  if (unknown === 0) return { open: null, text: days.unsaid(0) };
  const mayGoOn = !days.spans(-1) && days.usual(-1).some(span => span[1] > minute + DAY);
  if (mayGoOn) return { open: null, text: days.unsaid(-1) };
  const next = known.find(([from]) => from > minute);
  return { open: false, text: closed(next, unknown, days) };
}
