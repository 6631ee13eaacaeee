/* Files of a choice, made of the site's open data: the same fields, so that whoever filters here and
 * whoever takes all of it get the same words. Loaded when somebody presses (shared/files.js). */
import "./pack.js";
import writeExcelFile from "write-excel-file/universal";
import { addressOf } from "#shared/root.js";

const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/; /* as hooks/view/open_data/formula.py */
const TYPES = { csv: "text/csv;charset=utf-8", geojson: "application/geo+json" };
const WIDEST = 40;

function text(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(text).filter(Boolean).join("；");
  if (typeof value === "boolean") return value ? "是" : "否";
  if (typeof value !== "object") return String(value);
  return "id" in value ? text(value["名称"]) : Object.values(value).map(text).filter(Boolean).join("，");
}

/* A number stays one, so that a spreadsheet can reckon with it; an address is whole. */
function cell(name, value) {
  if (typeof value === "number") return value;
  if (name === "网址" && value) return addressOf(value);
  const said = text(value);
  return FORMULA.test(said) ? `'${said}` : said;
}

function table(items) {
  const names = Object.keys(items[0]).filter(name => name !== "id");
  const used = names.filter(name => items.some(item => text(item[name])));
  return [used, ...items.map(item => used.map(name => cell(name, item[name])))];
}

function sheet(rows) {
  const data = rows.map((row, place) => row.map(value => ({
    value: value === "" ? null : value,
    ...(place ? {} : { fontWeight: "bold" }),
  })));
  const columns = rows[0].map((_, i) => ({
    width: Math.min(WIDEST, 4 + 2 * Math.max(...rows.map(row => String(row[i]).length))),
  }));
  return { data, columns, sheet: "数据", stickyRowsCount: 1 };
}

const quoted = value => (/[",\r\n]/.test(value) ? `"${String(value).replace(/"/g, '""')}"` : value);
const csv = rows => `\ufeff${rows.map(row => row.map(quoted).join(",")).join("\r\n")}\r\n`;

async function made(records, kind, chosen) {
  const answer = await fetch(addressOf(`${records}.${kind === "geojson" ? kind : "json"}`));
  if (!answer.ok) throw new Error(answer.status);
  const whole = await answer.json();
  const kept = list => list.filter(({ id }) => chosen.has(id));
  if (kind === "geojson") {
    const features = kept(whole.features);
    return { count: features.length, body: JSON.stringify({ ...whole, features }, null, 1) };
  }
  const items = kept(whole.items);
  if (!items.length) return { count: 0 };
  const rows = table(items);
  if (kind === "csv") return { count: items.length, body: csv(rows) };
  const note = [["说明"], [whole.title], [whole.licence], [`来自 ${addressOf("index.html")}`]];
  const sheets = [sheet(rows), { data: note, sheet: "说明", columns: [{ width: 100 }] }];
  return { count: items.length, file: await writeExcelFile(sheets).toBlob() };
}

function save(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/* What came of it, in words. */
window.QuntuanDownload = async (records, kind, urls) => {
  if (/MicroMessenger/i.test(navigator.userAgent)) {
    return "微信里存不了文件：点右上角“…”，用浏览器打开这一页再下载。";
  }
  const { count, body, file } = await made(records, kind, new Set(urls));
  if (!count) return kind === "geojson" ? "这些阵地都没有可以公开的位置。" : "没有可以下载的。";
  const name = `${document.querySelector("h1").textContent.trim()}.${kind}`;
  save(name, file || new Blob([body], { type: TYPES[kind] }));
  const rest = urls.length - count;
  const why = kind === "geojson" ? "没有可以公开的位置" : "还没有公开";
  return rest ? `下载了 ${count} 个，另外 ${rest} 个${why}。` : `下载了 ${count} 个。`;
};
