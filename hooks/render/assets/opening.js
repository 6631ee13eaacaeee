/* Whether a place is open now, said beside its hours: <p data-opening="CODE"></p>. Comes only where a
 * page has such a place; of places that nobody verified the page gives no code. */
import { state } from "#maps/hours.js";
import { holidays, until } from "#holidays.js";

const MINUTE = 60000;
const ZONE = 480; /* the clock of China */

function say(now) {
  if (new Date(now + ZONE * MINUTE).toISOString().slice(0, 10) > until) return; /* holidays are not known */
  for (const line of document.querySelectorAll("[data-opening]")) {
    const { open, text } = state(line.dataset.opening, holidays, now);
    line.textContent = text;
    line.classList.toggle("qt-visit__now--open", open === true);
  }
}

window.QuntuanOpening = { say: () => say(Date.now()) };
setInterval(window.QuntuanOpening.say, MINUTE);
