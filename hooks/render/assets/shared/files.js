/* A choice of entries as files for Excel or another map: a row of buttons. What makes the files is
 * fetched at the first press (../download.js). */
import { button, element } from "./element.js";
import { load } from "./load.js";

const KINDS = { xlsx: "Excel", csv: "CSV", geojson: "GeoJSON" };

/* ``records`` is the address of the open data (data/venues), ``chosen`` says which entries, by the
 * addresses of their pages; ``kinds`` are those of KINDS that there are. */
export function files(records, chosen, kinds) {
  const said = element("span", { role: "status" });
  const give = async kind => {
    said.textContent = "正在准备……";
    try {
      await load("assets/download.js");
      said.textContent = await window.QuntuanDownload(records, kind, await chosen());
    } catch {
      said.textContent = "没有下载成。联网打开网站再试；完整的数据在“开放数据”那一页。";
    }
  };
  const buttons = kinds.map(kind => button(KINDS[kind], { class: "qt-files__kind" }, () => give(kind)));
  return element("p", "qt-files", "下载这些：", ...buttons, said);
}
