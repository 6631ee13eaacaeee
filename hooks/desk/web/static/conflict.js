/* Two people at one entry: both texts of each field, side by side, and nothing is overwritten unasked. */
export function showConflict(box, answer, settle) {
  box.hidden = false;
  box.textContent = "";
  const words = document.createElement("p");
  if (!answer.conflict) {
    words.textContent = answer.message;
    box.append(words);
    return;
  }
  words.textContent = answer.conflict.length
    ? "打开以后，别人也改了这个条目，没有存盘。下面是两边不一样的地方，逐项选用哪一个，再存一次。"
    : "打开以后，别人改过这个条目里的数据、荣誉、图片或写法，没有存盘。先把你的改动记下来，重新打开再改。";
  box.append(words);
  if (answer.conflict.length) box.append(table(answer.conflict, settle));
  const done = document.createElement("button");
  done.type = "button";
  done.className = "button main";
  done.textContent = answer.conflict.length ? "选好了，存盘" : "重新打开";
  done.addEventListener("click", () => {
    if (!answer.conflict.length) return window.location.reload();
    box.hidden = true;
    return settle.save(answer.version);
  });
  box.append(done);
  box.scrollIntoView({ block: "center" });
}

function table(conflicts, settle) {
  const found = document.createElement("table");
  found.innerHTML = "<thead><tr><th scope=col>哪一项</th><th scope=col>文件里的</th><th scope=col>你写的</th></tr></thead>";
  const body = document.createElement("tbody");
  conflicts.forEach((one, number) => {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = one.heading;
    row.append(head, choice(one, "theirs", number, settle), choice(one, "mine", number, settle));
    body.append(row);
  });
  found.append(body);
  return found;
}

function choice(one, whose, number, settle) {
  const cell = document.createElement("td");
  const label = document.createElement("label");
  const radio = document.createElement("input");
  radio.type = "radio";
  radio.name = `conflict-${number}`;
  radio.checked = whose === "mine";
  radio.style.width = "auto";
  radio.addEventListener("change", () => settle.take(one.field, one[whose]));
  label.append(radio, ` ${one[whose] || "（空）"}`);
  cell.append(label);
  return cell;
}
