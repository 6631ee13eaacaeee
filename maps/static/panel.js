/* The panel above the map: search, filters with counts, what is chosen, nearest to me. */
import { button, element } from "#shared/element.js";
import { SWITCHES } from "./facet.js";

/* ``on`` is told of what the reader does: words, toggle, clear, near, town, opened. */
export function panel(data, on) {
  const titles = new Map(data.core.facets);
  const boxes = new Map();
  const search = searchField(on);
  const groups = [...titles].filter(([key]) => !SWITCHES.has(key)).map(([key, title]) => group(key, title));
  const switches = [...titles].filter(([key]) => SWITCHES.has(key)).map(([key, title]) => toggle(key, title));
  const chips = element("div", { class: "qt-chips", role: "group", "aria-label": "已选的条件" });
  const near = data.core.near
    ? button("离我最近", { class: "qt-near", "aria-pressed": "false" }, () => on.near()) : null;
  const said = element("div", { class: "qt-panel__said", role: "status" });
  const root = element("form", { class: "qt-panel", role: "search", "aria-label": "查阵地" },
    element("div", "qt-panel__top", search.root, near),
    element("div", "qt-facets", ...groups.map(each => each.head), ...switches.map(each => each.root)),
    ...groups.map(each => each.options), chips, said);
  root.addEventListener("submit", event => event.preventDefault());

  /* A facet opens below the row of all facets; one at a time. */
  function group(key, title) {
    const number = element("b", null);
    const id = `qt-facet-${key}`;
    const options = element("div", { class: "qt-facet__words", role: "group", "aria-label": title, id, hidden: true });
    const head = button(title, { class: "qt-facet", "aria-expanded": "false", "aria-controls": id }, () => {
      const isOpen = options.hidden;
      groups.forEach(each => open(each, each.key === key && isOpen));
      if (isOpen) on.opened();
    });
    head.append(number);
    return { key, head, number, options };
  }

  function open({ head, options }, isOpen) {
    options.hidden = !isOpen;
    head.setAttribute("aria-expanded", String(isOpen));
  }

  function toggle(key, title) {
    const count = element("small", null);
    const made = chip(title, count, checked => on.toggle(key, null, checked));
    return { key, root: made.root, input: made.input, count };
  }

  function chip(text, count, act) {
    const input = element("input", { type: "checkbox" });
    input.addEventListener("change", () => act(input.checked));
    return { input, root: element("label", "qt-chip", input, element("span", null, text), count) };
  }

  /* The words of a facet, by how many venues have them; made once, then only counted. */
  function fill({ key, options }, words) {
    words.forEach(word => {
      const count = element("small", null);
      const made = chip(word, count, checked => on.toggle(key, word, checked));
      if (key === "system") made.root.prepend(element("span", { class: "qt-seal", "data-system": word, "aria-hidden": "true" }, data.letter(word)));
      boxes.set(`${key} ${word}`, { input: made.input, count, root: made.root });
      options.append(made.root);
    });
  }

  function update(choice, counts, words) {
    groups.forEach(each => {
      each.number.textContent = choice[each.key].size || "";
      /* A closed facet is counted when it opens: there may be hundreds of towns. */
      if (!counts || each.options.hidden) return;
      if (!each.options.firstChild) fill(each, words(each.key));
      words(each.key).forEach(word => tell(boxes.get(`${each.key} ${word}`), choice[each.key].has(word), counts[each.key][word]));
    });
    switches.forEach(each => {
      const number = counts ? Object.values(counts[each.key]).reduce((sum, one) => sum + one, 0) : null;
      tell(each, choice[each.key], number);
    });
    if (search.input.value !== choice.words) search.input.value = choice.words;
    draw(choice);
  }

  function tell({ input, count, root: box }, checked, number) {
    input.checked = checked;
    input.disabled = number === 0 && !checked;
    count.textContent = number === null ? "" : number;
    box.classList.toggle("qt-chip--none", input.disabled);
  }

  /* What is chosen stands in sight, each with a way to take it back. */
  function draw(choice) {
    const chosen = [];
    titles.forEach((title, key) => {
      if (choice[key] === true) chosen.push([title, () => on.toggle(key, null, false)]);
      else if (choice[key]) choice[key].forEach(word => chosen.push([word, () => on.toggle(key, word, false)]));
    });
    if (choice.words) chosen.push([`“${choice.words}”`, () => on.words("")]);
    while (chips.firstChild) chips.firstChild.remove();
    chips.append(...chosen.map(([text, act]) =>
      button(`${text} ×`, { class: "qt-chosen", "aria-label": `去掉条件 ${text}` }, act)));
    if (chosen.length) chips.append(button("全部清除", { class: "qt-clear" }, () => on.clear()));
  }

  /* A sentence, and for a position that was not told a choice of towns instead. */
  function say(text, towns) {
    said.textContent = text;
    if (!towns) return;
    const select = element("select", { "aria-label": "选一个镇街" },
      element("option", { value: "" }, "选一个镇街"),
      ...towns.map((town, place) => town.name
        ? element("option", { value: String(place) }, `${town.county} ${town.name}`) : null));
    select.addEventListener("change", () => { if (select.value) on.town(towns[Number(select.value)]); });
    said.append(" ", select);
  }

  return { root, update, say, press: isOn => near && near.setAttribute("aria-pressed", String(isOn)) };
}

/* An input method that is composing has not said anything yet. */
function searchField(on) {
  const input = element("input", {
    type: "search", placeholder: "名称或拼音", "aria-label": "按名称或拼音找阵地", autocomplete: "off", enterkeyhint: "search",
  });
  let composing = false;
  const tell = () => { if (!composing) on.words(input.value.trim()); };
  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => { composing = false; tell(); });
  input.addEventListener("input", tell);
  return { input, root: element("div", "qt-search", input) };
}
