/* A poster's button prints it; without this script a sentence says how. */
(function () {
  "use strict";
  var button = document.querySelector("[data-print]");
  var sentence = document.querySelector("[data-print-by-hand]");
  if (!button || !sentence) return;
  button.hidden = false;
  sentence.hidden = true;
  button.addEventListener("click", function () { window.print(); });
})();
