/* Buttons of the body: they put what the format asks for where the cursor is, and nothing else. */
const WAYS = {
  heading: (chosen) => `\n\n## ${chosen || "小标题"}\n\n`,
  list: (chosen) => `\n\n${(chosen || "第一条\n第二条").split("\n").map((line) => `- ${line}`).join("\n")}\n\n`,
  bold: (chosen) => `**${chosen || "要紧的话"}**`,
  link: (chosen) => `[${chosen || "文字"}](https://)`,
  table: () => "\n\n| 时间 | 内容 |\n| --- | --- |\n|  |  |\n\n",
};

export function startBody(form) {
  const body = form.querySelector("#body");
  form.querySelectorAll("[data-put]").forEach((button) => {
    button.addEventListener("click", () => {
      const { selectionStart: start, selectionEnd: end, value } = body;
      const put = WAYS[button.dataset.put](value.slice(start, end));
      body.focus();
      // As if it was typed, so that Ctrl+Z takes it back; the rest is for browsers without it.
      if (!document.execCommand("insertText", false, put)) {
        body.setRangeText(put, start, end, "end");
        body.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
  });
}
