/* The list beside the map: what the view shows, by town; then what has no place on the map. */
import { button, element } from "#shared/element.js";
import { row } from "./card.js";

const PAGE = 20;

/* ``files`` is a row of buttons for what is chosen, or nothing. */
export function list(data, show, files) {
  let length = PAGE;
  const head = element("p", { class: "qt-list__count", role: "status" });
  const body = element("div", "qt-list__groups");
  const more = button("", { class: "qt-list__more" }, () => {
    length += PAGE;
    render();
  });
  const root = element("section", { class: "qt-list", "aria-label": "阵地名单" }, head, body, more, files || "");
  let wanted = [];
  let turn = 0;
  let caption = "";
  let isDrawn = false;

  /* The words and the rows change together. ``groups`` are [heading, [[venue, distance]]], in order. */
  function put(text, groups) {
    const key = groups.map(([title, venues]) => `${title}:${venues.map(([i]) => i)}`).join(";");
    caption = text;
    if (key === root.dataset.key) {
      if (isDrawn) head.textContent = caption; /* else the rows that it speaks of are still to come */
      return;
    }
    root.dataset.key = key;
    isDrawn = false;
    wanted = groups;
    length = PAGE;
    render();
  }

  async function render() {
    turn += 1;
    const current = turn;
    const shown = [];
    let left = length;
    wanted.forEach(([title, venues]) => {
      if (left > 0 && venues.length) shown.push([title, venues.slice(0, left), venues.length]);
      left -= venues.length;
    });
    const indexes = [].concat(...shown.map(([, venues]) => venues.map(([i]) => i)));
    try {
      await data.fetch(indexes);
    } catch {
      if (current === turn) body.textContent = "网络不通，名单没有取到。可以看下面按镇街的名单。";
      delete root.dataset.key;
      return;
    }
    if (current !== turn) return;
    head.textContent = caption;
    draw(shown);
    isDrawn = true;
    const total = wanted.reduce((sum, [, venues]) => sum + venues.length, 0);
    more.hidden = total <= length;
    more.textContent = `再看 ${Math.min(PAGE, total - length)} 个`;
  }

  /* Rows that stay keep their elements, and the focus its place. */
  function draw(shown) {
    const old = new Map([...body.querySelectorAll("[data-venue]")].map(row => [row.dataset.venue, row]));
    const focus = document.activeElement;
    const parts = shown.map(([title, venues, number]) => element("div", "qt-list__group",
      element("h2", "qt-list__title", title, element("small", null, `${number} 个`)),
      element("ul", null, ...venues.map(([i, distance]) =>
        (!distance && old.get(String(i))) || row(data, i, show, distance)))));
    while (body.firstChild) body.firstChild.remove();
    body.append(...parts);
    if (focus && body.contains(focus)) focus.focus({ preventScroll: true });
  }

  return { root, put };
}

/* Venues of the mask by town, with the town: all that is known where no door is. */
export function inTowns(data, mask) {
  const isWide = data.core.counties.length > 1;
  return data.towns.map(town => {
    const found = [];
    for (let i = town.from; i < town.to; i += 1) if (mask[i]) found.push([i]);
    const title = [isWide || !town.name ? town.county : "", town.name || "未写明镇街"].filter(Boolean).join(" ");
    return [title, found, town];
  }).filter(([, found]) => found.length);
}

/* Venues of the mask that stand in ``bounds``, by town; those without a place come last. */
export function inView(data, mask, bounds) {
  const { lat, lng } = data;
  const [south, north] = [bounds.getSouth(), bounds.getNorth()];
  const [west, east] = [bounds.getWest(), bounds.getEast()];
  const groups = [];
  const nowhere = [];
  let count = 0;
  data.towns.forEach(town => {
    const found = [];
    for (let i = town.from; i < town.to; i += 1) {
      if (!mask[i]) continue;
      if (!data.hasPlace(i)) nowhere.push([i]);
      else if (lat[i] >= south && lat[i] <= north && lng[i] >= west && lng[i] <= east) found.push([i]);
    }
    count += found.length;
    if (found.length) groups.push([town.name || town.county || "其他", found]);
  });
  if (nowhere.length) groups.push(["不在图上的", nowhere]);
  return { groups, count, nowhere: nowhere.length };
}
