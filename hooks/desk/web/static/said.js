/* Messages beside the fields: what is wrong, and how to mend it, where the eye is. */
import { ask } from "./ask.js";

const MISSING_WORD = "Q406";
const IN_VOCABULARY = /词表“(.+?)”里没有“(.+?)”/;

/** Shows all that is told; the whole entry's messages stand on top. */
export function show(form, { told, understood }, again) {
  form.querySelectorAll(".said").forEach((box) => {
    if (box.id !== "photo-said") box.textContent = "";
  });
  form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
  Object.keys(understood).forEach((name) => {
    const line = document.createElement("p");
    line.className = "understood";
    line.textContent = understood[name];
    fieldOf(form, name).querySelector(".said").append(line);
  });
  told.forEach((one) => {
    const field = one.field && fieldOf(form, one.field);
    const box = field ? field.querySelector(".said") : form.querySelector("#whole");
    box.append(message(one, again));
    if (field && one.severity === "error") {
      const input = field.querySelector("input, select, textarea");
      input.setAttribute("aria-invalid", "true");
      for (let around = field.parentElement; around && around !== form; around = around.parentElement) {
        if (around.matches("details")) around.open = true;
      }
    }
  });
}

export function fieldOf(form, name) {
  return Array.from(form.querySelectorAll("[data-field]")).find((one) => one.dataset.field === name);
}

function message(one, again) {
  const line = document.createElement("p");
  line.className = one.severity;
  line.append(`${one.what}${one.remedy} `);
  if (one.code) {
    const code = document.createElement("span");
    code.className = "code";
    code.textContent = one.code;
    line.append(code);
  }
  const word = one.code === MISSING_WORD && IN_VOCABULARY.exec(one.what);
  if (word) line.append(adder(word[1], word[2], again));
  return line;
}

function adder(kind, word, again) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = `把“${word}”加进词表`;
  button.addEventListener("click", () => {
    ask("word", { kind, word }).then(({ status, found }) => {
      if (status === 200) again();
      else button.replaceWith(found.message);
    });
  });
  return button;
}
