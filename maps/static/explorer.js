/* The explorer: panel, view and list look at one choice, and the address carries it. What the
 * choice is seen on is a map (map-explorer.js) or the board of towns (board.js). */
import { element } from "#shared/element.js";
import { isNarrow, toggled } from "#shared/facets.js";
import { files } from "#shared/files.js";
import { put, readChoice, written } from "#shared/query.js";
import { list as listOf } from "./list.js";
import * as near from "./near.js";
import { panel as panelOf } from "./panel.js";
import { venueFacets } from "./venue-facets.js";

const isNarrowScreen = () => !window.matchMedia("(min-width: 60em)").matches; /* the list stands below */

/* Panel and list are there before the view, so that it is made in the room that they leave.
 * ``reveal`` shows a venue in it, where there is more to see than in the list. */
export function explorer(box, data, reveal = null) {
  const atlas = box.closest(".qt-explorer") || box.parentNode;
  const facets = venueFacets(data);
  const given = new URLSearchParams(location.search);
  let choice = readChoice(facets.keys, location.search);
  let name = given.get("name") || "";
  let mask = new Uint8Array(data.n).fill(1);
  let view = null;
  let here = null; /* where the reader is: it stays in this page, and out of its address */
  let turn = 0;

  const panel = panelOf(data, {
    name: text => change(choice, text),
    toggle: (key, word) => change(toggled({ key }, choice, word), name),
    clear: () => change(readChoice(facets.keys, ""), ""),
    opened: () => apply(),
    near: () => (here ? leave() : seek()),
    town: chooseTown,
  });
  const list = listOf(data, reveal,
    box.dataset.records && files(box.dataset.records, chosen, ["xlsx", "csv", "geojson"]));
  const listBox = element("div", "qt-explorer__list", list.root);
  atlas.classList.add("qt-explorer--on");
  atlas.insertBefore(panel.root, atlas.firstChild);
  box.parentNode.insertBefore(listBox, box.nextSibling);

  function change(nextChoice, nextName) {
    choice = nextChoice;
    name = nextName;
    return apply({ moves: true });
  }

  /* The newest choice wins, however long the data of an older one take. */
  async function apply({ moves = false } = {}) {
    turn += 1;
    const current = turn;
    try {
      await facets.fetch(Boolean(name));
    } catch {
      panel.say("网络不通，没有取到筛选用的内容。请稍后再试。");
      return;
    }
    if (current !== turn) return;
    const result = facets.apply(choice, name);
    ({ choice, mask } = result);
    panel.update(choice, name, result.counts);
    view.show(mask, choice);
    if (moves && result.count && isChosen()) view.follow(mask);
    refresh();
  }

  /* The pages of what fits, in sight or not. */
  async function chosen() {
    const fitting = [...mask.keys()].filter(i => mask[i]);
    await data.fetch(fitting);
    return fitting.map(i => data.details(i).url);
  }

  function isChosen() {
    return Boolean(name) || isNarrow(choice);
  }

  function refresh() {
    if (here) list.put(...near.answer(data, mask, here));
    else showView();
    put(written({ name, ...choice, at: here ? "" : view.address() }));
  }

  function showView() {
    const total = mask.reduce((sum, one) => sum + one, 0);
    const [text, groups] = view.listed(mask);
    list.put(total
      ? `${isChosen() ? "符合条件的" : "共"} ${total} 个${text}${data.areMostVerified ? "" : "。没有注明的都还没有核实"}`
      : "没有符合条件的阵地，去掉一个条件试试。", groups);
  }

  async function seek() {
    panel.say("正在定位……位置只在这台设备上用，不会发出去。");
    try {
      arrive(await near.locate(), "");
    } catch (error) {
      panel.say(error.message, data.towns);
    }
  }

  /* A town whose place nobody may cite is still a town: what is there is listed. */
  function chooseTown(town) {
    const place = near.townAt(data, town);
    if (place) {
      arrive(place, `从${town.name}算起。`);
      return;
    }
    leave();
    const isFacet = facets.keys.includes("town");
    if (isFacet) change({ ...choice, town: new Set([town.name]) }, name);
    panel.say(`${town.name}的位置没有可靠的出处，不排远近；${isFacet ? "下面只列这个镇街的" : "请在下面按镇街找"}。`, data.towns);
  }

  function arrive(place, text) {
    leave();
    here = place;
    panel.say(text, text ? data.towns : null);
    panel.press(true);
    view.arrive(here, near.nearest(data, mask, here).slice(0, 5).map(([i]) => i));
    refresh();
  }

  function leave() {
    if (here) view.leave();
    here = null;
    panel.press(false);
    panel.say("");
    showView();
  }

  function start(opened) {
    view = opened;
    panel.update(choice, name, null);
    const hasMoved = view.begin(given.get("at") || "", refresh);
    if (isChosen()) apply({ moves: !hasMoved });
    else showView();
    if (!given.get("near")) return;
    if (near.canAnswer(data)) seek().then(() => here && isNarrowScreen() && listBox.scrollIntoView());
    else panel.say("这里的镇街都没有可靠的位置，排不出远近。请按镇街找。");
  }

  return {
    start,
    /* The choice of a town on the view itself; whether there is a choice to add it to. */
    narrow(town) {
      if (!isChosen() || !town.name || !facets.keys.includes("town") || choice.town.has(town.name)) return false;
      change({ ...choice, town: new Set([town.name]) }, name).then(() => listBox.scrollIntoView());
      return true;
    },
    close() {
      turn += 1;
      if (view) view.close();
      panel.root.remove();
      listBox.remove();
      atlas.classList.remove("qt-explorer--on");
    },
  };
}
