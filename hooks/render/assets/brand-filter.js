/* The facets of a list of brands: filters the cards in place, says what each further choice would
 * leave, and keeps the choice in the address (?place=…&theme=…). Without this script every choice
 * is a link to a page. */
import { start } from "#shared/start.js";

const wide = window.matchMedia("(min-width: 60em)");
let shelf = null; /* what the page holds, if it holds one */

/* The look stays when links become buttons. */
function pressed(link) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  Object.assign(button.dataset, link.dataset);
  button.append(...link.childNodes);
  link.replaceWith(button);
  return button;
}

/* A choice with what lies above it: a town's county. */
function choiceOf(link) {
  const below = link.closest(".qt-below");
  const above = below ? below.parentNode.querySelector(".qt-choice").dataset.key : "";
  const button = pressed(link);
  return {
    key: button.dataset.key,
    above,
    button,
    label: button.querySelector("span:not([aria-hidden])").textContent,
    number: button.querySelector("small"),
    folds: [below, button.closest(".qt-facet")].filter(fold => fold && "open" in fold),
  };
}

function facetOf(box, cards) {
  const name = box.dataset.facet;
  const choices = [...box.querySelectorAll("a.qt-choice")].map(choiceOf);
  const words = cards.map(card => card.getAttribute(`data-in-${name}`) || "");
  return {
    name,
    all: choices.find(choice => !choice.key),
    choices: choices.filter(choice => choice.key),
    values: words.map(text => text.split(" ").filter(Boolean)),
    chosen: new Set(),
  };
}

/* One pass: which cards fit, and how many would if one value more were chosen. A card that
 * fails in one facet alone counts for the values of that one. */
function judge({ cards, facets }) {
  const tallies = facets.map(() => new Map());
  const count = (t, i) => facets[t].values[i].forEach(key => tallies[t].set(key, (tallies[t].get(key) || 0) + 1));
  const fits = cards.map((_, i) => {
    let failed = -1;
    for (let t = 0; t < facets.length; t += 1) {
      const { chosen, values } = facets[t];
      if (chosen.size && !values[i].some(key => chosen.has(key))) {
        if (failed >= 0) return false;
        failed = t;
      }
    }
    if (failed < 0) facets.forEach((_, t) => count(t, i));
    else count(failed, i);
    return failed < 0;
  });
  return { fits, tallies };
}

function draw() {
  const { cards, facets, total, box, count, none } = shelf;
  const { fits, tallies } = judge(shelf);
  cards.forEach((card, i) => { if (card.hidden === fits[i]) card.hidden = !fits[i]; });
  facets.forEach(({ choices, chosen, all }, t) => {
    let left = 0;
    choices.forEach(({ key, button, number }) => {
      const many = tallies[t].get(key) || 0;
      left += many;
      number.textContent = many;
      button.setAttribute("aria-pressed", chosen.has(key));
      button.disabled = !many && !chosen.has(key);
    });
    if (!all) return;
    all.number.textContent = left;
    all.button.setAttribute("aria-pressed", !chosen.size);
  });
  const shown = fits.filter(Boolean).length;
  const isNarrow = facets.some(({ chosen }) => chosen.size);
  count.textContent = isNarrow ? `${total}，显示 ${shown} 个` : total;
  none.hidden = shown > 0;
  box.classList.toggle("is-empty", !shown);
  tell(isNarrow);
}

function chip(label, said, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  if (said) button.setAttribute("aria-label", said);
  button.addEventListener("click", act);
  return button;
}

/* What is chosen, each to be taken back; the focus stays where it was or on what was found. */
function tell(isNarrow) {
  const { facets, row, count } = shelf;
  const at = [...row.children].indexOf(document.activeElement);
  const chips = [];
  facets.forEach(facet => facet.choices.filter(({ key }) => facet.chosen.has(key)).forEach(choice => {
    chips.push(chip(choice.label, `去掉：${choice.label}`, () => toggle(facet, choice)));
  }));
  row.textContent = "";
  row.hidden = !isNarrow;
  if (isNarrow) {
    row.append(...chips, chip("清除", "", clear));
    row.lastChild.className = "qt-chosen__clear";
  }
  if (at >= 0) (chips[Math.min(at, chips.length - 1)] || count).focus();
}

/* A county and one of its towns: the later choice is meant. */
function toggle({ choices, chosen }, { key, above }) {
  if (!chosen.delete(key)) {
    chosen.delete(above);
    choices.forEach(other => { if (other.above === key) chosen.delete(other.key); });
    chosen.add(key);
  }
  commit();
}

function clear() {
  shelf.facets.forEach(({ chosen }) => chosen.clear());
  commit();
  shelf.count.focus();
}

function commit() {
  const query = new URLSearchParams();
  shelf.facets.forEach(({ name, chosen }) => chosen.forEach(key => query.append(name, key)));
  draw();
  try {
    history.pushState(null, "", location.pathname + (`${query}` && `?${query}`));
  } catch (error) {
    /* Some browsers allow no other address on file://; the filter works all the same. */
  }
}

/* The address is what counts: after a link that was sent, and after back. */
function recall() {
  const query = new URLSearchParams(location.search);
  shelf.facets.forEach(({ name, choices, chosen }) => {
    const asked = query.getAll(name);
    chosen.clear();
    choices.filter(({ key }) => asked.includes(key)).forEach(({ key, folds }) => {
      chosen.add(key);
      folds.forEach(fold => { fold.open = true; });
    });
  });
  draw();
}

function mount(box) {
  const cards = [...box.querySelectorAll(".qt-cards > li")];
  const facets = [...box.querySelectorAll("[data-facet]")].map(facet => facetOf(facet, cards));
  const count = box.querySelector(".qt-shelf__count");
  shelf = {
    box,
    cards,
    facets,
    count,
    total: count.textContent,
    row: box.querySelector(".qt-chosen"),
    none: box.querySelector(".qt-shelf__none"),
  };
  facets.forEach(facet => {
    facet.choices.forEach(choice => choice.button.addEventListener("click", () => toggle(facet, choice)));
    if (facet.all) facet.all.button.addEventListener("click", () => { facet.chosen.clear(); commit(); });
  });
  box.querySelector("[data-clear]").addEventListener("click", clear);
  box.classList.add("is-live");
  unfold();
  recall();
}

/* On a desk the facets stand open beside the cards. */
function unfold() {
  if (shelf && wide.matches) shelf.box.querySelector(".qt-facets").open = true;
}

function arrive() {
  const box = document.querySelector("[data-shelf]");
  if (shelf && shelf.box === box) recall();
  else if (box) mount(box);
  else shelf = null;
}

start(arrive);
wide.addListener(unfold); /* WeChat's old browsers have no addEventListener here */
window.addEventListener("popstate", () => { if (shelf && shelf.box.isConnected) recall(); });
/* The theme takes a link to the page that is shown for a way to its top, whatever the query:
 * it does not hear of one, and the browser follows it. */
document.addEventListener("click", event => {
  const link = shelf && event.target.closest("a[href]");
  if (!link || link.hash || link.host !== location.host || link.pathname !== location.pathname) return;
  if (link.search !== location.search) event.stopPropagation();
}, true);
