/* 纠错: a button copies what there is to say, for a chat; where nothing copies, it shows the words. */
import { copied } from "#shared/copy.js";
import { element } from "#shared/element.js";
import { start } from "#shared/start.js";

async function give(made) {
  if (await copied(made.dataset.copy)) {
    made.textContent = "已复制，可以粘贴到微信";
    return;
  }
  const words = element("textarea", { readonly: true, rows: "6", "aria-label": "纠错内容" });
  words.value = made.dataset.copy;
  made.replaceWith(words);
  words.select();
}

start(() => {
  for (const made of document.querySelectorAll("[data-copy][hidden]")) {
    made.hidden = false;
    made.addEventListener("click", () => give(made));
  }
});
