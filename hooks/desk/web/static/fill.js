/* Somebody else's form: chosen, filled in by the desk, saved by the browser; the old one is not touched. */
import { ask } from "./ask.js";

const NO_MARK = "这张表里没有要填的记号：在要填的地方写 【填：谁/要什么】，存盘，再选一次。";

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function lines(title, all) {
  const list = document.createElement("ul");
  all.forEach((line) => list.append(element("li", line)));
  return all.length ? [element("h2", `${title} ${all.length} 处`), list] : [];
}

/** A link to the bytes, under the name that they are saved by. */
function saved(found) {
  const bytes = Uint8Array.from(atob(found.data), (char) => char.charCodeAt(0));
  const link = element("a", `保存 ${found.name}`);
  link.className = "button";
  link.href = URL.createObjectURL(new Blob([bytes]));
  link.download = found.name;
  const line = document.createElement("p");
  line.append(link);
  return line;
}

function told(found) {
  if (!found.answers.length && !found.left.length) return [element("p", NO_MARK)];
  return [
    ...(found.data ? [saved(found)] : []),
    ...(found.lost ? [element("p", `注意：${found.lost}`)] : []),
    ...lines("填好", found.answers),
    ...lines("没有填，记号还在原处", found.left),
  ];
}

export function startFill(form) {
  if (!form) return;
  const said = document.getElementById("filled");
  const say = (...nodes) => {
    said.textContent = "";
    said.append(...nodes);
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("input").addEventListener("change", (event) => {
    const [file] = event.target.files;
    if (!file) return;
    const data = new FormData();
    data.append("file", file);
    say(element("p", `正在填 ${file.name}……`));
    ask("fill", data).then(({ status, found }) => {
      say(...(status === 200 ? told(found) : [element("p", found.message)]));
      event.target.value = "";
    });
  });
}
