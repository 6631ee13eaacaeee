/* Elements of the page: data reach it through textContent alone. */
(() => {
  "use strict";

  /* A child is an element or words; nothing ("", null, false) is left out. */
  function element(tag, given, ...children) {
    const made = document.createElement(tag);
    const attributes = typeof given === "string" ? { class: given } : given || {};
    Object.keys(attributes).forEach(name => {
      if (attributes[name] === true) made.setAttribute(name, "");
      else if (attributes[name] || attributes[name] === 0) made.setAttribute(name, attributes[name]);
    });
    made.append(...children.filter(child => child || child === 0));
    return made;
  }

  function button(words, given, act) {
    const made = element("button", Object.assign({ type: "button" }, given), words);
    made.addEventListener("click", act);
    return made;
  }

  function fill(parent, ...children) {
    parent.textContent = "";
    parent.append(...children.filter(Boolean));
  }

  const addressOf = url => new URL(url, QuntuanSearch.root).href;
  const resultsOf = query => `${addressOf("search.html")}?q=${encodeURIComponent(query)}`;

  Object.assign(QuntuanSearch, { element, button, fill, addressOf, resultsOf });
})();
