/* Figures, honours, pictures and events: one below the other, numbered as they stand. */
export function startItems(form, changed) {
  form.addEventListener("click", (event) => {
    const what = event.target.dataset && event.target.dataset.do;
    if (what === "add-item") {
      const added = addItem(event.target.closest("[data-list]"));
      added.querySelector("input, select, textarea").focus();
      changed();
    }
    if (what === "drop-item") {
      const list = event.target.closest("[data-list]");
      event.target.closest(".item").remove();
      renumber(list);
      list.querySelector('[data-do="add-item"]').focus();
      changed();
    }
  });
}

/** A new item with these values by heading. */
export function addItem(list, values = {}) {
  const items = list.querySelectorAll(".item");
  const added = list.querySelector("template").content.cloneNode(true).querySelector(".item");
  const last = items[items.length - 1];
  if (last) last.after(added);
  else list.querySelector("template").before(added);
  list.open = true;
  renumber(list);
  Object.keys(values).forEach((heading) => {
    const field = added.querySelector(`[data-field$="/${heading}"] :is(input, select, textarea)`);
    if (field) field.value = values[heading];
  });
  return added;
}

function renumber(list) {
  const key = list.dataset.list;
  const items = list.querySelectorAll(".item");
  items.forEach((item, at) => {
    item.querySelectorAll("[data-field]").forEach((field) => {
      const heading = field.dataset.field.split("/").pop();
      const name = `items/${key}/${at}/${heading}`;
      const id = name.split("/").join("-");
      field.dataset.field = name;
      const input = field.querySelector("input, select, textarea");
      input.name = name;
      input.id = id;
      input.setAttribute("aria-describedby", `${id}-help ${id}-said`);
      field.querySelector("label").htmlFor = id;
      field.querySelector(".help").id = `${id}-help`;
      field.querySelector(".said").id = `${id}-said`;
    });
  });
  list.querySelector(".count").textContent = String(items.length);
}

/** {key: [{序号, heading: text}]} of all lists. */
export function itemsOf(form) {
  const found = {};
  form.querySelectorAll("[data-list]").forEach((list) => {
    found[list.dataset.list] = Array.from(list.querySelectorAll(".item")).map((item) => {
      const row = { 序号: item.dataset.number };
      item.querySelectorAll("input, select, textarea").forEach((input) => {
        row[input.name.split("/").pop()] = input.value;
      });
      return row;
    });
  });
  return found;
}
