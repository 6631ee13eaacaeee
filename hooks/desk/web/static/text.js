/* A file as text, for what no form can show: judged while somebody types, line by line. */
import { ask } from "./ask.js";
import { forget, keep, kept } from "./draft.js";

const QUIET = 400; // ms

export function startText(form) {
  if (!form) return;
  const area = form.querySelector("#text");
  const box = form.querySelector("#lines");
  const state = document.getElementById("state");
  const { path } = form.dataset;
  const name = `text:${path}`;
  let timer = 0;

  const tell = (told) => {
    box.textContent = "";
    told.forEach((one) => {
      const line = document.createElement("p");
      line.className = one.severity;
      line.textContent = `第 ${one.line} 行：${one.what}${one.remedy}`;
      box.append(line);
    });
  };
  const send = (save) =>
    ask("text", { path, text: area.value, version: form.dataset.version, save }).then(({ status, found }) => {
      if (status !== 200) {
        state.textContent = found.message;
        return;
      }
      tell(found.told);
      form.dataset.version = found.version;
      if (save) {
        forget(name);
        state.textContent = "存好了";
      }
    });

  area.addEventListener("input", (event) => {
    if (event.isComposing) return;
    state.textContent = "没有存盘";
    keep(name, area.value);
    clearTimeout(timer);
    timer = setTimeout(() => send(false), QUIET);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    send(true);
  });
  const before = kept(name);
  const offer = form.querySelector("#restore");
  if (before !== null && before !== area.value) {
    offer.hidden = false;
    offer.addEventListener("click", (event) => {
      if (event.target.dataset.do === "restore") area.value = before;
      if (event.target.dataset.do === "forget") forget(name);
      offer.hidden = Boolean(event.target.dataset.do) || offer.hidden;
    });
  }
  send(false);
}
