/* What searches: it comes when somebody is about to (form.js), with the head of the index. */
import * as box from "./box.js";
import { answer } from "./engine.js";
import * as results from "./results.js";
import * as store from "./store.js";

function arrive() {
  box.arrive();
  results.arrive();
}

/* Called once, when the head of the index is here too. */
function start() {
  store.open();
  box.build();
  Object.assign(window.QuntuanSearch, { arrive });
  results.arrive();
  box.take();
}

Object.assign(window.QuntuanSearch, { start, answer });
