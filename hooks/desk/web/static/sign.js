/* Signing and renaming: small forms that answer with a sentence. */
import { ask } from "./ask.js";

export function startSigning(form) {
  if (!form) return;
  const said = form.querySelector(".said");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { path, step } = form.dataset;
    const found = { path, step };
    ["role", "day", "code"].forEach((name) => {
      found[name] = form.querySelector(`#${name}`).value;
    });
    ask("sign", found).then((answer) => {
      if (answer.status === 200) window.location.reload();
      else tell(said, [answer.found.message], "error");
    });
  });
}

export function startRenaming(form) {
  if (!form) return;
  const said = form.querySelector(".said");
  const really = form.querySelector("#do");
  const send = (save) => {
    const name = form.querySelector("#new").value;
    const alias = form.querySelector("#alias").checked;
    return ask("rename", { path: form.dataset.path, name, alias, save }).then(({ status, found }) => {
      really.hidden = true;
      if (status !== 200) return tell(said, [found.message], "error");
      if (save) {
        window.location.replace(`/_desk/edit?path=${encodeURIComponent(found.path)}`);
        return undefined;
      }
      really.hidden = false;
      return tell(said, [
        `会改成 ${found.path}。`,
        `一起改的文件有 ${found.files.length} 个：${found.files.join("、")}。`,
        ...(found.signed.length ? [`其中审过的 ${found.signed.length} 个要重新审：${found.signed.join("、")}。`] : []),
        ...(found.mentions.length ? [`旧名还写在这些地方，不是引用，不会改：${found.mentions.join("、")}。`] : []),
      ], "");
    });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    send(false);
  });
  form.addEventListener("input", () => {
    really.hidden = true;
  });
  really.addEventListener("click", () => send(true));
}

function tell(box, lines, kind) {
  box.textContent = "";
  lines.forEach((text) => {
    const line = document.createElement("p");
    line.className = kind;
    line.textContent = text;
    box.append(line);
  });
}
