/* Names by choice: what is typed, in characters or pinyin, proposes what the catalogue knows. */
const SEPARATOR = /[、，,；;\n]/;
const SHOWN = 12;
let known = {};

export function loadChoices() {
  return fetch("/_desk/choices").then((answer) => answer.json()).then((found) => {
    known = found;
  });
}

export function startSuggesting(form) {
  const list = document.createElement("ul");
  list.className = "list-box";
  list.id = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "可以选的");
  let input = null;
  let at = -1;
  let isTaking = false;

  const close = () => {
    list.remove();
    if (input) {
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    at = -1;
  };
  const mark = (next) => {
    const options = list.children;
    if (!options.length) return;
    at = (next + options.length) % options.length;
    Array.from(options).forEach((option, number) => option.setAttribute("aria-selected", String(number === at)));
    input.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  };
  const take = (name) => {
    const parts = input.value.split(SEPARATOR);
    parts[parts.length - 1] = name;
    input.value = "several" in input.dataset ? parts.map((part) => part.trim()).join("、") : name;
    close();
    isTaking = true;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    isTaking = false;
    input.focus();
  };
  const open = () => {
    const found = proposals(input);
    list.textContent = "";
    found.forEach((name, number) => {
      const option = document.createElement("li");
      option.id = `suggestion-${number}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.textContent = name;
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(name);
      });
      list.append(option);
    });
    if (!found.length) return close();
    input.after(list);
    input.setAttribute("aria-expanded", "true");
    at = -1;
    return undefined;
  };

  form.addEventListener("focusin", (event) => {
    if (!isOffered(event.target)) return;
    input = event.target;
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-controls", list.id);
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-autocomplete", "list");
  });
  form.addEventListener("focusout", close);
  form.addEventListener("input", (event) => {
    if (event.target === input && !event.isComposing && !isTaking) open();
  });
  form.addEventListener("compositionend", (event) => {
    if (event.target === input) open();
  });
  form.addEventListener("keydown", (event) => {
    if (event.target !== input || event.isComposing) return;
    const isOpen = list.isConnected;
    if (event.key === "ArrowDown") {
      event.preventDefault();
      if (isOpen) mark(at + 1);
      else open();
    } else if (event.key === "ArrowUp" && isOpen) {
      event.preventDefault();
      mark(at - 1);
    } else if (event.key === "Enter" && isOpen && at >= 0) {
      event.preventDefault();
      take(list.children[at].textContent);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      close();
    }
  });
}

function isOffered(field) {
  return field.matches && field.matches("input[data-kind], input[data-words]");
}

function proposals(input) {
  const typed = input.value.split(SEPARATOR);
  const word = typed.pop().trim().toLowerCase();
  const names = input.dataset.words
    ? input.dataset.words.split("|").map((name) => [name, "", ""])
    : known[input.dataset.kind] || [];
  const taken = new Set(typed.map((name) => name.trim()));
  const free = names.filter((one) => !taken.has(one[0]));
  const begins = (one) => one.some((way) => way.toLowerCase().startsWith(word));
  const holds = (one) => one.some((way) => way.toLowerCase().includes(word));
  const first = free.filter(begins);
  const rest = word ? free.filter((one) => !begins(one) && holds(one)) : [];
  return [...first, ...rest].slice(0, SHOWN).map((one) => one[0]);
}
