/* Every page in a frame of this one: what of it could run, and what ran when it was touched. */
async ([urls, atOnce]) => {
  const SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);
  const NEVER = new Set(["IFRAME", "FRAME", "OBJECT", "EMBED", "BASE", "APPLET", "TEMPLATE", "PORTAL"]);
  const EVENTS = ["focus", "mouseover", "click", "toggle", "error"];
  const found = [];

  function look(page, url) {
    const say = (what, element) => found.push(`${url}: ${what}: ${element.outerHTML.slice(0, 200)}`);
    for (const element of page.querySelectorAll("*")) {
      const name = element.tagName.toUpperCase();
      if (NEVER.has(name)) say("element", element);
      if (name === "SCRIPT" && element.closest("article")) say("script", element);
      if (name === "META" && /refresh|set-cookie/i.test(element.httpEquiv)) say("meta", element);
      for (const attribute of element.attributes) {
        if (/^on/i.test(attribute.name)) say("handler", element);
        if (/^(?:(?:xlink:)?href|src|action|formaction|data|poster|background|srcdoc)$/i.test(attribute.name)) {
          const scheme = new URL(attribute.value, page.baseURI).protocol;
          const isPicture = scheme === "data:" && (name === "IMG" || name === "LINK");
          if (!SCHEMES.has(scheme) && !isPicture) say("address", element);
        }
      }
    }
  }

  function touch(view) {
    view.addEventListener("click", event => event.preventDefault());
    view.addEventListener("submit", event => event.preventDefault());
    for (const element of view.document.querySelectorAll("article *, footer *, header *")) {
      EVENTS.forEach(name => element.dispatchEvent(new view.Event(name, { bubbles: name === "mouseover", cancelable: true })));
    }
  }

  async function open(url) {
    const frame = document.createElement("iframe");
    const loaded = new Promise(done => { frame.onload = done; });
    frame.src = url;
    document.body.append(frame);
    await loaded;
    const view = frame.contentWindow;
    try {
      look(view.document, url);
      touch(view);
      await new Promise(done => { setTimeout(done); });
      if (view.pwned !== undefined || self.pwned !== undefined) found.push(`${url}: ran`);
      if (view.location.pathname !== new URL(url, location).pathname) found.push(`${url}: left`);
    } catch (error) {
      found.push(`${url}: ${error}`);
    }
    frame.remove();
  }

  const coming = urls[Symbol.iterator]();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const url of coming) await open(url);
  }));
  return found;
}
