/* What the map shows of a venue: in the popup on the map, and in a row of the list. */
import { copied } from "#shared/copy.js";
import { button, element } from "#shared/element.js";
import { link } from "./link.js";
import { sign, standingOf } from "./sign.js";

const NOWHERE = { key: "none", words: "不在图上" };

function lines(className, texts) {
  return texts.filter(Boolean).map(text => element("p", className, text));
}

const joined = (...texts) => texts.filter(Boolean).join(" · ");

/* Open or not, only where somebody verified the hours. */
function state(data, i) {
  const { opening } = data.details(i);
  const now = data.isVerified(i) ? data.state(opening) : null;
  return now && now.text ? now : null;
}

function hoursLine(data, i) {
  const { hours } = data.details(i);
  const now = state(data, i);
  if (!hours) return null;
  return element("p", null, now ? stateTag(now) : null, now ? " " : null, hours);
}

function stateTag(now) {
  return element("span", `qt-state${now.open ? " qt-state--open" : ""}`, now.text);
}

function telephones(found) {
  if (!found) return null;
  const parts = found.map(([number, url, note], place) => [
    place ? "、" : "", link(number, url), note ? `（${note}）` : "",
  ]);
  return element("p", null, "电话：", ...[].concat(...parts));
}

function brands(found) {
  if (!found) return null;
  const parts = found.map(([name, url], place) => [place ? "、" : "", link(name, url)]);
  return element("p", null, "品牌：", ...[].concat(...parts));
}

/* WeChat knows no geo: links, so the address can always be copied. */
function copy(name, details, town) {
  const text = [town.county, town.name, details.address || "", name].filter(Boolean).join(" ");
  const act = button("复制地址", { class: "qt-action" }, async () => {
    act.textContent = (await copied(text)) ? "已复制" : text;
  });
  return act;
}

/* The services' own addresses with the door filled in; maps/navigation.py has them. */
function navigation(data, { door, name, address }) {
  if (!door) return [];
  const quoted = text => encodeURIComponent(text.replace(/;/g, "；").replace(/:/g, "："));
  const words = {
    lng: (door[0] / 1e6).toFixed(6), lat: (door[1] / 1e6).toFixed(6), name: quoted(name), address: quoted(address || name),
  };
  return data.core.services.map(([service, url]) =>
    [service, url.replace(/\{(\w+)\}/g, (_, word) => words[word])]);
}

function acts(data, i, details) {
  const found = navigation(data, details).map(([name, url]) =>
    link(name, url, { class: "qt-action", "aria-label": `用${name}导航到${details.name}` }));
  return element("p", "qt-actions",
    found.length ? element("span", "qt-actions__name", "导航") : null,
    ...found, copy(details.name, details, data.town(i)));
}

export function venuePopup(data, i) {
  const details = data.details(i);
  const town = data.town(i);
  return element("div", "qt-popup",
    element("p", "qt-popup__name", link(details.name, details.url)),
    ...lines("", [
      joined(details.kind, town.name, data.core.counts[i] ? `共 ${data.core.counts[i]} 处` : ""),
      details.address]),
    hoursLine(data, i),
    telephones(details.telephones),
    acts(data, i, details),
    ...lines("", [
      details.roles, details.facilities && `设施：${details.facilities}`, details.entry, details.fee]),
    brands(details.brands),
    ...lines("qt-popup__note", [data.grade(i).caution, details.note]));
}

/* Several venues at one point: a list says more than a fan of markers, whose places on the
 * map would look like the venues' own. What all share stands once. */
export function pilePopup(data, venues) {
  const shared = values => (new Set(values).size === 1 ? values[0] : "");
  const caution = shared(venues.map(i => data.grade(i).caution));
  const note = shared(venues.map(i => data.details(i).note));
  const town = shared(venues.map(i => data.town(i).name));
  const items = venues.map(i => {
    const details = data.details(i);
    const count = data.core.counts[i];
    return element("li", null, link(details.name, details.url),
      ...lines("", [joined(details.kind, details.roles, count ? `共 ${count} 处` : "")]),
      ...lines("qt-popup__note", [note ? "" : details.note]));
  });
  return element("div", "qt-popup",
    ...lines("qt-popup__name", [town]),
    ...lines("qt-popup__note", [caution, note]),
    element("ul", null, ...items));
}

/* A row of the list; ``show`` leads to the venue on the map, where there is one, ``distance`` says how far it is. */
export function row(data, i, show, distance) {
  const details = data.details(i);
  const system = data.system(i);
  const grade = data.grade(i);
  const known = grade || NOWHERE;
  const now = state(data, i);
  const tags = [
    distance ? element("b", "qt-distance", distance) : null,
    now ? stateTag(now) : null,
    show ? element("span", null, known.words) : null,
    data.isVerified(i) === data.areMostVerified ? null
      : element("span", "qt-unverified", data.isVerified(i) ? "核实过" : "未核实"),
  ];
  const seal = element("span", { class: "qt-seal", "data-system": system, title: system },
    data.sealChar(system));
  const about = joined(details.kind, details.address, data.core.counts[i] ? `共 ${data.core.counts[i]} 处` : "");
  return element("li", { class: "qt-row", "data-venue": String(i) },
    seal,
    element("div", "qt-row__words",
      element("p", "qt-row__name", sign(standingOf(1, Number(data.isVerified(i)))), link(details.name, details.url)),
      ...lines("qt-row__about", [about]),
      telephones(details.telephones),
      ...lines("qt-row__about", [details.hours, details.facilities, details.entry, grade ? "" : details.offMap || (show ? "还没有坐标" : "")]),
      tags.some(Boolean) && element("p", "qt-row__tags", ...tags)),
    grade && show ? button("看图", { class: "qt-row__show", "aria-label": `看图：${details.name}` }, () => show(i)) : null);
}
