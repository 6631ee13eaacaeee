/* What was written in this browser and not saved, on the first page: a new entry has no line there yet. */
import { allKept } from "./draft.js";

const SHORT = { month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" };

export function startUnsaved(box) {
  if (!box) return;
  allKept().forEach(([name, found]) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = addressOf(name, found);
    link.textContent = typeof found === "string" ? name.replace("text:", "") : whatAndWhen(found);
    line.append(link);
    box.querySelector("ul").append(line);
    box.hidden = false;
  });
}

/** 阵地“河湾驿站”（11月30日 17:40）. */
export function whatAndWhen(found) {
  const file = found.path.split("/").pop().replace(".md", "");
  const name = found.name || file;
  const when = found.when ? `（${new Date(found.when).toLocaleString("zh-CN", SHORT)}）` : "";
  return `${found.target}${name ? `“${name}”` : ""}${when}`;
}

function addressOf(name, found) {
  if (typeof found === "string") return `/_desk/text?path=${encodeURIComponent(name.replace("text:", ""))}`;
  if (found.path) return `/_desk/edit?path=${encodeURIComponent(found.path)}`;
  return `/_desk/new?type=${encodeURIComponent(found.target)}`;
}
