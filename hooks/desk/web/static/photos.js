/* Photos: dropped or chosen, stored without their metadata, and put into the form to be explained. */
import { ask } from "./ask.js";
import { addItem } from "./items.js";

/** Two photos are told apart by what they show, not by the names that a phone gave them. */
function picture(item, file) {
  const image = document.createElement("img");
  image.alt = "";
  image.src = URL.createObjectURL(file);
  image.onerror = () => image.remove(); // HEIC, which few browsers show
  item.querySelector("legend").after(image);
}

export function startPhotos(form, stateOf, changed) {
  const drop = form.querySelector("#drop");
  if (!drop) return;
  const said = drop.querySelector(".said");
  const list = drop.closest("[data-list]");

  const tell = (text) => {
    const line = document.createElement("p");
    line.textContent = text;
    said.append(line);
  };
  const send = (file) => {
    const state = stateOf();
    const data = new FormData();
    ["target", "path", "name", "version"].forEach((name) => data.append(name, state[name]));
    data.append("地区", state.texts["地区"] || "");
    data.append("file", file);
    tell(`正在放入 ${file.name}……`);
    return ask("picture", data).then(({ status, found }) => {
      said.lastChild.remove();
      if (status !== 200) return tell(found.message);
      tell(`${file.name} 放好了：${found.file}。写上说明、谁同意公开。`);
      picture(addItem(list, { 文件: found.file }), file);
      return changed();
    });
  };
  const sendAll = (files) => {
    said.textContent = "";
    Array.from(files).reduce((before, file) => before.then(() => send(file)), Promise.resolve());
  };

  drop.querySelector("input").addEventListener("change", (event) => {
    sendAll(event.target.files);
    event.target.value = "";
  });
  drop.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("over");
  });
  drop.addEventListener("dragleave", () => drop.classList.remove("over"));
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("over");
    sendAll(event.dataTransfer.files);
  });
}
