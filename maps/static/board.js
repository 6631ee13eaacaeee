/* The board of towns with its choice: a tile says how many fit, and leads to these. Without this
 * script every tile leads to its town's page. */
import { decode } from "./data.js";
import { explorer as explorerOf } from "./explorer.js";
import { inTowns } from "./list.js";
import { sign, standingOf, words } from "./sign.js";

const keyOf = (county, town) => `${county}\n${town}`;

function tilesOf(box, data) {
  const known = new Map(data.towns.map(town => [keyOf(town.county, town.name), town]));
  return [...box.querySelectorAll("[data-town]")].map(link => {
    const county = link.closest("[data-county]");
    return {
      link,
      county,
      town: known.get(keyOf(county.dataset.county, link.dataset.town)),
      href: link.getAttribute("href"),
      label: link.getAttribute("aria-label"),
      name: link.getAttribute("aria-label").split("，")[0],
      count: link.querySelector("[data-count]"),
      mark: link.querySelector(".qt-sign"),
    };
  }).filter(({ town }) => town);
}

/* What of a town fits, and how much of that was verified. */
function counted(data, { from, to }, mask) {
  let count = 0;
  let verified = 0;
  for (let i = from; i < to; i += 1) {
    count += mask[i];
    if (mask[i] && data.isVerified(i)) verified += 1;
  }
  return { count, verified };
}

function showTile(data, tile, mask) {
  const { link, town, href, label, name, mark } = tile;
  const { count, verified } = counted(data, town, mask);
  const isWhole = count === town.to - town.from;
  const standing = standingOf(count, verified);
  link.classList.toggle("is-off", !count);
  if (count) link.setAttribute("href", href);
  else link.removeAttribute("href"); /* nothing is behind it */
  link.setAttribute("aria-label", isWhole ? label
    : count ? `${name}，${count} 个符合条件，${words(standing)}` : `${name}，没有符合条件的`);
  tile.count.textContent = count;
  mark.replaceWith(tile.mark = sign(standing, mark));
  return count;
}

/* A county of several in which nothing fits is out of the way; its tiles alone are pale. */
function showCounties(counts) {
  counts.forEach((count, county) => {
    county.hidden = !count && counts.size > 1;
    const total = county.querySelector("[data-total]");
    if (total) total.textContent = count;
  });
}

function boardView(box, data, tiles) {
  return {
    begin: () => false,
    show(mask) {
      const counts = new Map();
      tiles.forEach(tile => {
        counts.set(tile.county, (counts.get(tile.county) || 0) + showTile(data, tile, mask));
      });
      showCounties(counts);
    },
    follow() {},
    listed: mask => ["", inTowns(data, mask)],
    address: () => "",
    arrive() {},
    leave() {},
    close() {},
  };
}

window.QuntuanMap.board = (box, parts, { fetchPart }) => {
  const data = decode(parts, fetchPart);
  const explorer = explorerOf(box, data);
  const tiles = tilesOf(box, data);
  tiles.forEach(({ link, town }) => link.addEventListener("click", event => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.button;
    if (isPlain && explorer.narrow(town)) event.preventDefault();
  }));
  explorer.start(boardView(box, data, tiles));
  return explorer;
};
