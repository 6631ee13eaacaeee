/* An entry as a form: judged while somebody types, shown beside, saved when they say so. */
import { ask } from "./ask.js";
import { startBody } from "./body.js";
import { showConflict } from "./conflict.js";
import { allKept, forget, keep } from "./draft.js";
import { addItem, itemsOf, startItems } from "./items.js";
import { startPhotos } from "./photos.js";
import { startPlace } from "./place.js";
import { fieldOf, show } from "./said.js";
import { loadChoices, startSuggesting } from "./suggest.js";
import { whatAndWhen } from "./unsaved.js";

const SAVED = "#saved"; // a new entry becomes another page, which says so
const QUIET = 250; // ms without a key before the form is judged

export function startEntry(form) {
  if (!form) return;
  const key = Math.random().toString(36).slice(2);
  const frame = document.getElementById("page");
  const told = document.getElementById("state");
  const drafts = form.dataset.path || `new:${form.dataset.target}`;
  const draft = `${drafts}#${key}`; // what another window wrote stays its own
  let timer = 0;
  let judging = 0;
  let isDirty = false;
  let shown = "";

  const state = () => {
    const texts = {};
    form.querySelectorAll('[name^="texts/"]').forEach((input) => {
      texts[input.name.slice("texts/".length)] = input.value;
    });
    const name = form.querySelector('[name="name"]');
    const { target, path, version } = form.dataset;
    return { target, path, version, name: name ? name.value : "", texts, items: itemsOf(form) };
  };
  const look = (url) => {
    document.getElementById("empty").hidden = Boolean(url || shown);
    if (!url) return;
    const address = `/_desk/shown/${key}/${url}`;
    const inside = frame.contentWindow;
    const scrolled = inside && shown === address ? inside.scrollY : 0;
    frame.onload = () => {
      frame.contentWindow.scrollTo(0, scrolled);
      hideMissing(frame.contentDocument);
    };
    shown = address;
    inside.location.replace(address);
  };
  const judge = () => {
    const number = (judging += 1);
    return ask("judge", state(), key).then(({ status, found }) => {
      if (number !== judging) return; // somebody typed on
      if (status !== 200) {
        told.textContent = found.message;
        return;
      }
      const isUntouched = !form.dataset.path && !isDirty; // nobody has made a mistake yet
      show(form, isUntouched ? { ...found, told: [] } : found, judge);
      const wrong = isUntouched ? 0 : found.told.filter((one) => one.severity === "error").length;
      told.textContent = wrong ? `还有 ${wrong} 处要改` : isDirty ? "没有存盘" : "";
      look(found.url);
    });
  };
  const changed = () => {
    isDirty = true;
    told.textContent = "没有存盘";
    keep(draft, { ...state(), when: Date.now() });
    clearTimeout(timer);
    timer = setTimeout(judge, QUIET);
  };
  const take = (field, text) => {
    fieldOf(form, field).querySelector("input, select, textarea").value = text;
    changed();
  };
  const save = () => {
    clearTimeout(timer);
    judging += 1;
    told.textContent = "正在存盘……";
    return ask("save", state(), key).then(({ status, found }) => {
      if (status === 409) {
        told.textContent = "没有存盘";
        const again = (known) => {
          form.dataset.version = known;
          save();
        };
        return showConflict(document.getElementById("conflict"), found, { take, save: again });
      }
      if (status !== 200) {
        told.textContent = found.message;
        return undefined;
      }
      show(form, found, judge);
      if (!found.saved) {
        told.textContent = "有错误，没有存盘；写的内容还在";
        const first = form.querySelector('[aria-invalid="true"]');
        if (first) first.focus();
        return undefined;
      }
      isDirty = false;
      forget(draft);
      if (!form.dataset.path) {
        window.location.replace(`/_desk/edit?path=${encodeURIComponent(found.path)}${SAVED}`);
        return undefined;
      }
      form.dataset.version = found.version;
      numbered(form);
      told.textContent = "存好了";
      return judge().then(() => {
        if (!isDirty) told.textContent = "存好了";
      });
    });
  };
  form.addEventListener("input", (event) => {
    if (!event.isComposing && event.target.type !== "file" && event.target.type !== "radio") changed();
  });
  form.addEventListener("compositionend", changed);
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target.tagName === "INPUT") event.preventDefault(); // saves nothing
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    save();
  });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") {
      event.preventDefault();
      save();
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (isDirty) event.preventDefault();
  });
  startItems(form, changed);
  startBody(form);
  startPhotos(form, state, changed);
  startPlace(form, changed);
  startWidth(frame.closest(".shown"));
  offerDrafts(form, drafts, state, changed);
  loadChoices().then(() => startSuggesting(form));
  const isJustSaved = window.location.hash === SAVED;
  window.history.replaceState(null, "", window.location.href.replace(SAVED, ""));
  judge().then(() => {
    if (isJustSaved && !isDirty) told.textContent = "存好了";
  });
}

/** After a save every item has a number in the file, but those that hold nothing. */
function numbered(form) {
  form.querySelectorAll("[data-list]").forEach((list) => {
    const filled = Array.from(list.querySelectorAll(".item")).filter((item) =>
      Array.from(item.querySelectorAll("input, select, textarea")).some((input) => input.value.trim()));
    filled.forEach((item, at) => {
      item.dataset.number = String(at + 1);
    });
  });
}

/** Covers and photos are drawn when the site is: until then there is nothing to show. */
function hideMissing(page) {
  page.querySelectorAll("img").forEach((image) => {
    const hide = () => image.remove();
    if (image.complete && !image.naturalWidth) hide();
    else image.addEventListener("error", hide);
  });
}

function startWidth(around) {
  const buttons = around.querySelectorAll("[data-width]");
  const choose = (width) => {
    around.classList.toggle("phone", width === "phone");
    buttons.forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.width === width)));
  };
  buttons.forEach((one) => one.addEventListener("click", () => choose(one.dataset.width)));
  choose("phone");
}

/** What was written before and not saved is offered, each until somebody takes or drops it. */
function offerDrafts(form, name, state, changed) {
  const box = form.querySelector("#restore");
  const words = (one) => JSON.stringify([one.name, one.texts, one.items]);
  const now = words(state());
  allKept(name).forEach(([own, found]) => {
    if (words(found) === now) {
      forget(own);
      return;
    }
    const offer = box.querySelector("template").content.cloneNode(true).firstElementChild;
    offer.querySelector(".when").textContent = whatAndWhen(found);
    offer.addEventListener("click", (event) => {
      const what = event.target.dataset.do;
      if (!what) return;
      if (what === "restore") fill(form, found);
      forget(own);
      offer.remove();
      box.hidden = !box.querySelector("p");
      if (what === "restore") changed();
    });
    box.append(offer);
    box.hidden = false;
  });
}

/** What was typed belongs to the file as it was then: if it is another now, a save shows both. */
function fill(form, found) {
  form.dataset.version = found.version;
  Object.keys(found.texts).forEach((heading) => {
    const field = fieldOf(form, `texts/${heading}`);
    if (field) field.querySelector("input, select, textarea").value = found.texts[heading];
  });
  const name = form.querySelector('[name="name"]');
  if (name) name.value = found.name;
  Object.keys(found.items).forEach((key) => {
    const list = form.querySelector(`[data-list="${key}"]`);
    if (!list) return;
    list.querySelectorAll(".item").forEach((item) => item.remove());
    found.items[key].forEach((row) => {
      addItem(list, row).dataset.number = row.序号;
    });
  });
}
