/* The facets of a list of brands: filters the cards in place, says what each further choice would
 * leave, and keeps the choice in the address. Without this script every choice is a link to a page. */
import { showChoice, showChosen } from "#shared/choice.js";
import { isNarrow, judge, known, toggled } from "#shared/facets.js";
import { files } from "#shared/files.js";
import { put, readChoice, written } from "#shared/query.js";
import { addressOf } from "#shared/root.js";
import { start } from "#shared/start.js";

const wide = window.matchMedia("(min-width: 60em)");
let list = null; /* what the page holds, if it holds one */

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

/* A value with what lies above it (a town's county), and what is folded around it. */
function valueOf(link) {
  const below = link.closest(".qt-filterable__below");
  const button = pressed(link);
  return {
    word: button.dataset.key,
    above: below ? below.parentNode.querySelector(".qt-choice").dataset.key : "",
    button,
    label: button.querySelector("span:not([aria-hidden])").textContent,
    folds: [below, button.closest(".qt-filterable__facet")].filter(fold => fold && "open" in fold),
  };
}

/* ``all`` is the button of no choice, where the facet has one. */
function facetOf(box, cards) {
  const key = box.dataset.facet;
  const found = [...box.querySelectorAll("a.qt-choice")].map(valueOf);
  const values = found.filter(({ word }) => word);
  const words = values.map(({ word }) => word);
  const borne = cards.map(card => (card.getAttribute(`data-in-${key}`) || "").split(" "));
  return {
    key,
    words,
    sets: borne.map(each => each.map(word => words.indexOf(word)).filter(number => number >= 0)),
    of: [...cards.keys()],
    above: new Map(values.map(({ word, above }) => [word, above])),
    values,
    all: found.find(({ word }) => !word),
  };
}

function draw() {
  const { box, cards, facets, choice, count, total, none } = list;
  const { found, counts } = judge(cards.keys(), facets, choice);
  const fits = new Set(found);
  cards.forEach((card, i) => { if (card.hidden === fits.has(i)) card.hidden = !fits.has(i); });
  facets.forEach(({ key, values, all }) => {
    values.forEach(({ word, button }) => showChoice(button, counts[key].get(word), choice[key].has(word)));
    if (!all) return;
    // A brand of several organisations is one brand: the words' counts do not add up to all.
    const without = judge(cards.keys(), facets, { ...choice, [key]: new Set() });
    showChoice(all.button, without.found.length, !choice[key].size);
    all.button.disabled = false;
  });
  count.textContent = isNarrow(choice) ? `${total}，显示 ${found.length} 个` : total;
  none.hidden = found.length > 0;
  box.classList.toggle("is-empty", !found.length);
  drawChosen();
}

function drawChosen() {
  const { facets, choice, row, count } = list;
  const chosen = [];
  facets.forEach(facet => facet.values.forEach(({ word, label }) => {
    if (choice[facet.key].has(word)) chosen.push([label, () => change(toggled(facet, choice, word))]);
  }));
  showChosen(row, chosen, { clear, rest: count });
}

const chosenIn = query => known(list.facets, readChoice(list.facets.map(({ key }) => key), query));

function clear() {
  change(chosenIn(""));
}

function change(choice) {
  list.choice = choice;
  draw();
  put(written(choice), { isNew: true });
}

/* The address is what counts: after a link that was sent, and after back. */
function recall() {
  list.choice = chosenIn(location.search);
  list.facets.forEach(({ key, values }) => values.forEach(({ word, folds }) => {
    if (list.choice[key].has(word)) folds.forEach(fold => { fold.open = true; });
  }));
  draw();
}

function attach(box) {
  const cards = [...box.querySelectorAll(".qt-cards > li")];
  const facets = [...box.querySelectorAll("[data-facet]")].map(facet => facetOf(facet, cards));
  const count = box.querySelector(".qt-filterable__count");
  list = {
    box,
    cards,
    facets,
    count,
    total: count.textContent,
    row: box.querySelector(".qt-chosen"),
    none: box.querySelector(".qt-filterable__none"),
  };
  facets.forEach(facet => {
    facet.values.forEach(({ word, button }) => button.addEventListener("click", () => change(toggled(facet, list.choice, word))));
    if (facet.all) facet.all.button.addEventListener("click", () => change({ ...list.choice, [facet.key]: new Set() }));
  });
  box.querySelector("[data-clear]").addEventListener("click", () => {
    clear();
    count.focus();
  });
  box.classList.add("is-live");
  const shown = () => cards.filter(card => !card.hidden)
    .map(card => card.querySelector("h3 a").href.slice(addressOf("").length));
  box.querySelector(".qt-cards").after(files(box.dataset.records, shown, ["xlsx", "csv"]));
  unfold();
  recall();
}

/* On a desk the facets stand open beside the cards. */
function unfold() {
  if (list && wide.matches) list.box.querySelector(".qt-filterable__facets").open = true;
}

wide.addListener(unfold); /* WeChat's old browsers have no addEventListener here */
window.addEventListener("popstate", () => { if (list && list.box.isConnected) recall(); });
/* The theme takes a link to the page that is shown for a way to its top, whatever the query:
 * it does not hear of one, and the browser follows it. */
document.addEventListener("click", event => {
  const link = list && event.target.closest("a[href]");
  if (!link || link.hash || link.host !== location.host || link.pathname !== location.pathname) return;
  if (link.search !== location.search) event.stopPropagation();
}, true);
start(() => {
  const box = document.querySelector("[data-filterable]");
  if (list && list.box === box) recall();
  else if (box) attach(box);
  else list = null;
});
