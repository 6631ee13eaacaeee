/* The desk: what the pages do beyond being filled in. Each part sees for itself whether it is needed. */
import { startEntry } from "./entry.js";
import { startFill } from "./fill.js";
import { startList } from "./list.js";
import { startRenaming, startSigning } from "./sign.js";
import { startText } from "./text.js";
import { startUnsaved } from "./unsaved.js";

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const dress = () => {
  document.documentElement.dataset.mdColorScheme = dark.matches ? "slate" : "default";
};
dress();
dark.addListener(dress);

startUnsaved(document.getElementById("unsaved"));
startList(document.getElementById("find"));
startEntry(document.getElementById("form"));
startFill(document.getElementById("fill"));
startText(document.getElementById("raw"));
startSigning(document.getElementById("sign"));
startRenaming(document.getElementById("rename"));
