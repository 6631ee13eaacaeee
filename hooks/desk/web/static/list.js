/* The list of all entries: what holds every word of the question stays. */
export function startList(input) {
  if (!input) return;
  const rows = Array.from(document.querySelectorAll("#entries tbody tr"));
  const told = document.getElementById("found");
  const find = () => {
    const words = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row) => {
      const text = row.dataset.words.toLowerCase();
      const fits = words.every((word) => text.includes(word));
      row.hidden = !fits;
      count += fits ? 1 : 0;
    });
    told.textContent = words.length ? `找到 ${count} 个` : "";
  };
  input.addEventListener("input", (event) => {
    if (!event.isComposing) find();
  });
  input.addEventListener("compositionend", find);
}
