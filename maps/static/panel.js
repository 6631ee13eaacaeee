/* The panel above the map: search, facets with counts, what is chosen, nearest to me. */
import { choiceButton, showChoice, showChosen } from "#shared/choice.js";
import { button, element } from "#shared/element.js";
import { canAnswer } from "./near.js";
import { FLAGS } from "./venue-facets.js";

/* ``on`` hears what the reader does: name, toggle, clear, near, town, opened. */
export function panel(data, on) {
  const facets = data.core.facets.filter(([key]) => !FLAGS.has(key)).map(([key, title]) => facetOf(key, title));
  const flags = data.core.facets.filter(([key]) => FLAGS.has(key)).map(([key, title]) => flagOf(key, title));
  const search = searchField(on);
  const row = element("div", { class: "qt-chosen", role: "group", "aria-label": "已选的条件", hidden: true });
  const near = canAnswer(data)
    ? button("离我最近", { class: "qt-near", "aria-pressed": "false" }, () => on.near()) : null;
  const status = element("div", { class: "qt-panel__status", role: "status" });
  const heads = element("div", "qt-panel__facets qt-choices", ...flags.map(({ made }) => made), ...facets.map(({ head }) => head));
  const root = element("form", { class: "qt-panel", role: "search", "aria-label": "查阵地" },
    element("div", "qt-panel__top", search.root, near), heads, ...facets.map(({ values }) => values), row, status);
  root.addEventListener("submit", event => event.preventDefault());

  /* A facet opens below the row of all facets; one at a time. */
  function facetOf(key, title) {
    const number = element("b", null);
    const id = `qt-panel-${key}`;
    const values = element("div", { class: "qt-panel__values qt-choices", role: "group", "aria-label": title, id, hidden: true });
    const head = button(title, { class: "qt-panel__facet", "aria-expanded": "false", "aria-controls": id }, () => {
      const isOpen = values.hidden;
      facets.forEach(each => open(each, each.key === key && isOpen));
      if (isOpen) on.opened();
    });
    head.append(number);
    return { key, head, number, values, buttons: new Map() };
  }

  function open({ head, values }, isOpen) {
    values.hidden = !isOpen;
    head.setAttribute("aria-expanded", String(isOpen));
  }

  function flagOf(key, title) {
    return { key, title, made: choiceButton(title, () => on.toggle(key, "1")) };
  }

  /* The words of a facet, by how many venues have them; made once, then only counted. */
  function fill({ key, values, buttons }, words) {
    for (const word of words) {
      const seal = key === "system"
        && element("span", { class: "qt-seal", "data-system": word, "aria-hidden": "true" }, data.sealChar(word));
      buttons.set(word, choiceButton(word, () => on.toggle(key, word), seal));
    }
    values.append(...buttons.values());
  }

  /* ``counts`` are null before the columns are here. */
  function update(choice, name, counts) {
    facets.forEach(each => {
      const { key, number, values, buttons } = each;
      number.textContent = choice[key].size || "";
      /* A closed facet is counted when it opens: there may be hundreds of towns. */
      if (!counts || values.hidden) return;
      if (!buttons.size) fill(each, counts[key].keys());
      buttons.forEach((made, word) => showChoice(made, counts[key].get(word), choice[key].has(word)));
    });
    flags.forEach(({ key, made }) => showChoice(made, counts && counts[key].get("1"), choice[key].has("1")));
    if (search.input.value !== name) search.input.value = name;
    const chosen = [].concat(...facets.map(({ key }) => [...choice[key]].map(word => [word, () => on.toggle(key, word)])));
    flags.forEach(({ key, title }) => { if (choice[key].size) chosen.push([title, () => on.toggle(key, "1")]); });
    if (name) chosen.push([`“${name}”`, () => on.name("")]);
    showChosen(row, chosen, { clear: on.clear, rest: heads.firstChild || root });
  }

  /* A sentence, and where a position is not known a choice of towns instead. */
  function say(text, towns) {
    status.textContent = text;
    if (!towns) return;
    const select = element("select", { "aria-label": "选一个镇街" },
      element("option", { value: "" }, "选一个镇街"),
      ...towns.map((town, place) => town.name
        ? element("option", { value: String(place) }, `${town.county} ${town.name}`) : null));
    select.addEventListener("change", () => { if (select.value) on.town(towns[Number(select.value)]); });
    status.append(" ", select);
  }

  return { root, update, say, press: isOn => near && near.setAttribute("aria-pressed", String(isOn)) };
}

/* An input method that is composing has not status anything yet. */
function searchField(on) {
  const input = element("input", {
    type: "search", placeholder: "名称或拼音", "aria-label": "按名称或拼音找阵地", autocomplete: "off", enterkeyhint: "search",
  });
  let composing = false;
  const report = () => { if (!composing) on.name(input.value.trim()); };
  input.addEventListener("compositionstart", () => { composing = true; });
  input.addEventListener("compositionend", () => { composing = false; report(); });
  input.addEventListener("input", report);
  return { input, root: element("div", "qt-panel__name", input) };
}
