/* Words for the clipboard: whether they are there. Pages without https, and old browsers, have no
 * clipboard of their own; there a field is filled, selected and copied. */
export async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byHand(text);
  }
}

function byHand(text) {
  const field = document.createElement("textarea");
  field.setAttribute("aria-hidden", "true");
  field.className = "qt-copied";
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  return done;
}
