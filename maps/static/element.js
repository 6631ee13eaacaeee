/* Elements of the page: data reach it through textContent alone. */
(() => {
  "use strict";

  /* A child is an element or words; nothing ("", null, false) is left out. */
  function element(tag, given, ...children) {
    const made = document.createElement(tag);
    const attributes = typeof given === "string" ? { class: given } : given || {};
    for (const name of Object.keys(attributes)) {
      if (attributes[name] === true) made.setAttribute(name, "");
      else if (attributes[name] || attributes[name] === 0) made.setAttribute(name, attributes[name]);
    }
    made.append(...children.filter(child => child || child === 0));
    return made;
  }

  /* A link into the site, or to another host. */
  function link(text, url, given) {
    const anchor = element("a", given, text);
    const away = /^[a-z]+:/.test(url);
    anchor.href = away ? url : new URL(url, QuntuanMap.root).href;
    if (/^https?:/.test(url)) anchor.rel = "noopener";
    return anchor;
  }

  function button(text, given, act) {
    const made = element("button", Object.assign({ type: "button" }, given), text);
    made.addEventListener("click", act);
    return made;
  }

  Object.assign(QuntuanMap, { element, link, button });
})();
