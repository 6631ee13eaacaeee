/* Brings what says whether a place is open, where a page has one. */
import { load } from "#shared/load.js";
import { start } from "#shared/start.js";

start(() => document.querySelector("[data-opening]") &&
  load("assets/opening.js").then(() => window.QuntuanOpening.say(), () => {}));
