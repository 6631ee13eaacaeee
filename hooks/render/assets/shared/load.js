/* Brings a script or a style of the site, once; a failed one may be tried again. */
import { addressOf } from "./root.js";

const loading = new Map();

/* The tag goes into the body: instant navigation takes out of the head what the next page does
 * not bring itself. async = false keeps the order of execution. */
function fetched(path) {
  return new Promise((resolve, reject) => {
    const isStyle = path.endsWith(".css");
    const tag = document.createElement(isStyle ? "link" : "script");
    const url = addressOf(path);
    tag.onload = resolve;
    tag.onerror = () => {
      forget(path);
      reject(new Error(url));
    };
    if (isStyle) Object.assign(tag, { rel: "stylesheet", href: url });
    else Object.assign(tag, { async: false, src: url });
    document.body.append(tag);
  });
}

export function load(path) {
  if (!loading.has(path)) loading.set(path, fetched(path));
  return loading.get(path);
}

export function forget(path) {
  loading.delete(path);
}
