/* A value that can be chosen, as a button that stays down, and the row of what is chosen. */
import { button, element, fill } from "./element.js";

/* ``seal`` is an element before the word, or nothing. */
export function choiceButton(word, act, seal) {
  const made = button("", { class: "qt-choice" }, act);
  made.append(...[seal, element("span", null, word), " ", element("small")].filter(Boolean));
  return made;
}

/* How many it would leave, or null where that is not known yet: what leaves nothing is off. */
export function showChoice(made, count, isChosen) {
  made.querySelector("small").textContent = count === null ? "" : count;
  made.setAttribute("aria-pressed", String(isChosen));
  made.disabled = count === 0 && !isChosen;
}

/* ``chosen``: [[label, what takes it back]]. The focus stays in the row, or goes to ``rest``. */
export function showChosen(row, chosen, { clear, rest }) {
  const at = [...row.children].indexOf(document.activeElement);
  const buttons = chosen.map(([label, act]) => button(label, { "aria-label": `去掉：${label}` }, act));
  row.hidden = !buttons.length;
  fill(row, ...buttons, buttons.length > 0 && button("清除", { class: "qt-chosen__clear" }, clear));
  if (at >= 0) (buttons[Math.min(at, buttons.length - 1)] || rest).focus();
}
