/* Questions in plain words: 哪里可以歇脚喝水 asks for 歇脚 and for 饮水. What only makes a sentence
 * is left out; what people say for a need, a kind or a theme stands in the index (brands/词表). */
import { runs } from "./normal.js";

const ASKED = [
  "做了什么", "做过什么", "做了哪些", "做过哪些", "做了啥", "做些什么", "干了什么", "干过什么", "干了哪些", "干了啥",
  "办了什么", "办过什么", "办了哪些", "办过哪些", "搞了什么", "搞了哪些", "是做什么的", "是干什么的", "是干啥的",
  "做什么", "干什么", "干啥", "有些什么", "有些啥", "有什么", "有哪些", "有啥", "是什么", "是啥",
  "哪里可以", "哪里能够", "哪里能", "哪里有", "哪儿可以", "哪儿能", "哪儿有", "在哪里", "在哪儿",
  "去哪里", "去哪儿", "到哪里", "到哪儿", "什么地方", "有没有", "能不能", "可不可以", "是不是",
  "怎么办", "怎么样", "怎样", "怎么", "如何", "哪里", "哪儿", "在哪", "去哪", "到哪", "哪个", "哪些",
  "可以", "我想", "我要", "想要", "想找", "需要", "附近", "最近", "地方", "什么", "找谁", "谁能",
  "谁来", "请问", "帮我", "帮忙", "一下", "一个", "一点", "一些", "时候", "平时", "问问", "没有", "就是", "还是",
];
const SMALL = new Set("的了吗呢吧啊呀我你他想要去来到在有能会和与跟给把被让就都也很找谁哪个里是不没");
const loosely = form => new RegExp(Array.from(form).join(form.length > 2 ? ".{0,2}" : ".?"));

/* The words of the vocabularies in a run, the longest first; a word may be taken apart by two
 * characters (歇[一]歇, 借[一把]伞). Each is {key, name, form, from, to, whole}. */
function concepts(run, words) {
  const found = [];
  words.forEach(([key, name, ...forms]) => {
    forms.forEach(form => {
      const at = run.indexOf(form);
      if (at >= 0) found.push({ key, name, form, from: at, to: at + form.length, size: form.length, whole: true });
      else if (form.length > 1) {
        const loose = loosely(form).exec(run);
        if (loose) {
          const to = loose.index + loose[0].length;
          found.push({ key, name, form, from: loose.index, to, size: form.length, whole: false });
        }
      }
    });
  });
  found.sort((a, b) => b.whole - a.whole || b.size - a.size || a.from - b.from);
  const kept = [];
  found.forEach(one => {
    const over = kept.filter(other => one.from < other.to && other.from < one.to);
    const same = over.every(other => other.from === one.from && other.to === one.to);
    if (!over.length || same) kept.push(one);
  });
  return kept.sort((a, b) => a.from - b.from);
}

/* A run without what was understood and what only asks; pieces of two characters or more. */
function rest(run, taken) {
  const chars = Array.from(run);
  taken.forEach(({ from, to }) => chars.fill(" ", from, to));
  let left = chars.join("");
  ASKED.forEach(word => { left = left.split(word).join(" "); });
  return left.split(" ").map(trimmed).filter(piece => piece.length > 1);
}

function trimmed(piece) {
  let from = 0;
  let to = piece.length;
  while (from < to && SMALL.has(piece[from])) from += 1;
  while (to > from && SMALL.has(piece[to - 1])) to -= 1;
  return piece.slice(from, to);
}

/* {needs: [[concept, …] for one place in the question], pieces: [run]}: all must be met. */
export function understood(query, words) {
  const needs = [];
  const pieces = [];
  runs(query).forEach(run => {
    const found = concepts(run, words);
    const places = new Map();
    found.forEach(one => {
      const place = `${one.from} ${one.to}`;
      places.set(place, [...(places.get(place) || []), one]);
    });
    needs.push(...places.values());
    pieces.push(...rest(run, found));
  });
  return { needs, pieces };
}
