/* Elements of the page: data reach it through textContent alone. */

/* A child is an element or words; nothing ("", null, false) is left out. */
export function element(tag, given, ...children) {
  const made = document.createElement(tag);
  const attributes = typeof given === "string" ? { class: given } : given || {};
  for (const name of Object.keys(attributes)) {
    if (attributes[name] === true) made.setAttribute(name, "");
    else if (attributes[name] || attributes[name] === 0) made.setAttribute(name, attributes[name]);
  }
  made.append(...children.filter(child => child || child === 0));
  return made;
}

export function button(text, given, act) {
  const made = element("button", { type: "button", ...given }, text);
  made.addEventListener("click", act);
  return made;
}

/* These children in place of those that are there. */
export function fill(parent, ...children) {
  parent.textContent = "";
  parent.append(...children.filter(Boolean));
}
