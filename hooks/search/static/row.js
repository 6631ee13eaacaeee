/* One result: its name, where and whose it is, and a line that says why it was found. */
import { element } from "#shared/element.js";
import * as highlight from "./highlight.js";

const WHY = {
  need: "能办这件事", facility: "有这样的设施", theme: "属于这个主题", implied: "属于相近的主题",
  kind: "是这一类", body: "正文里提到",
};

function context(row, words) {
  const holds = text => highlight.places(text, words).length > 0;
  const alias = !holds(row.name) && row.aliases.find(holds);
  if (alias) return [/^[A-Z]+-\d+$/.test(alias) ? "目录号 " : "也叫：", ...highlight.marked(alias, words)];
  return highlight.marked(row.claim, words);
}

/* Why it is here, where what is shown does not say so. */
function reason(row, words, how) {
  const shown = [row.name, row.place, row.leaders, row.claim, row.address, row.facilities, ...row.aliases].join("，");
  if (how === "near" || highlight.places(shown, words).length) return "";
  return WHY[row.field] || "";
}

/* The children of a link or an option. */
export function content(row, answer) {
  const words = highlight.wordsOf(answer);
  const meta = [row.label, row.place, row.leaders].filter(Boolean).join(" · ");
  const there = [row.address, row.facilities].filter(Boolean).join(" · ");
  const line = context(row, words);
  const why = reason(row, words, answer.how);
  return [
    element("span", "qt-result__name", ...highlight.marked(row.name, words)),
    element("span", "qt-result__meta", ...highlight.marked(meta, words)),
    there && element("span", "qt-result__there", ...highlight.marked(there, words)),
    line.length > 0 && element("span", "qt-result__line", ...line),
    why && element("span", "qt-result__why", why),
  ].filter(Boolean);
}

/* What stands above the list, in one sentence; "" where the list says it. */
export function sentence({ query, kind, how, names, total }) {
  if (kind === "none") return `没有找到“${query}”。`;
  if (how === "near") return `没有“${query}”，名称相近的有：`;
  if (how === "place") return `“${names[0]}”没有“${names[1]}”的页面，下面是“${names[0]}”的：`;
  if (how === "need" && kind === "all") return `按要办的事“${names.join("、")}”找到 ${total} 个结果。`;
  if (how === "need") return `没有同时符合的，下面只合“${names.join("、")}”这一部分：`;
  if (kind === "part") {
    const without = names.length ? `全站没有“${names.join("”“")}”，` : "没有同时含这些字的页面，";
    return `${without}下面是部分匹配的 ${total} 个结果：`;
  }
  return `找到 ${total} 个结果。`;
}
