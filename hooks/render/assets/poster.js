/* A poster's button prints it; without this script a sentence says how. */
const button = document.querySelector("[data-print]");
button.hidden = false;
document.querySelector("[data-print-by-hand]").hidden = true;
button.addEventListener("click", () => window.print());
