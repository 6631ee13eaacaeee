/* A position by a click: on the site's base map if it has one, else among the towns that are known. */
import L from "leaflet";

const DIGITS = 6;
const NEAR = 15; // zoom at which a place is recognised
const COARSE = "这个网站没有底图，只看得出在哪个镇街。要准，从地图网站的选点工具复制经纬度。";
const FINE = "点一下大门的位置；放大了再点，才准。";

export function startPlace(form, changed) {
  const field = form.querySelector('[name="texts/坐标"]');
  if (!field) return;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "在地图上点";
  field.after(button);
  button.addEventListener("click", () => {
    fetch("/_desk/map").then((answer) => answer.json()).then((found) => open(form, found, changed));
  });
}

function open(form, found, changed) {
  const dialog = document.createElement("dialog");
  dialog.className = "map-dialog";
  dialog.setAttribute("aria-label", "在地图上点位置");
  const help = line(found.layers.length ? FINE : COARSE, "help");
  const box = document.createElement("div");
  box.className = "map-box";
  const said = line("还没有点", "");
  said.setAttribute("role", "status");
  const middle = act("用地图正中");
  const done = act("就是这里", "main");
  const leave = act("不选");
  done.disabled = true;
  const tools = document.createElement("p");
  tools.className = "tools";
  tools.append(middle, done, leave);
  dialog.append(help, box, said, tools);
  document.body.append(dialog);
  dialog.showModal();

  const map = drawn(box, found);
  let chosen = null;
  let mark = null;
  const choose = (at) => {
    chosen = `${at.lng.toFixed(DIGITS)},${at.lat.toFixed(DIGITS)}`;
    if (mark) mark.setLatLng(at);
    else mark = L.circleMarker(at, { radius: 9, color: "#b8321a", fillOpacity: 0.6 }).addTo(map);
    said.textContent = `${chosen}（${found.crs}）`;
    done.disabled = false;
  };
  map.on("click", (event) => choose(event.latlng));
  middle.addEventListener("click", () => choose(map.getCenter()));
  leave.addEventListener("click", () => dialog.close());
  done.addEventListener("click", () => {
    write(form, found, chosen);
    dialog.close();
    changed();
  });
  dialog.addEventListener("close", () => {
    map.remove();
    dialog.remove();
  });
}

function drawn(box, found) {
  const map = L.map(box, { attributionControl: Boolean(found.caption), maxZoom: found.closest });
  found.layers.forEach((layer) => {
    L.tileLayer(layer, {
      attribution: found.caption.replace(/[<&]/g, ""),
      subdomains: found.subdomains || "abc",
      maxZoom: found.closest,
      referrerPolicy: "strict-origin",
    }).addTo(map);
  });
  found.points.forEach((point) => {
    const look = point.is_place ? { radius: 3, color: "#5a544b" } : { radius: 5, color: "#1d6a48" };
    const name = document.createElement("span"); // text, never markup
    name.textContent = point.name;
    L.circleMarker(point.spot, { ...look, interactive: false })
      .bindTooltip(name, { permanent: point.is_place, direction: "right" })
      .addTo(map);
  });
  const points = found.points.map((point) => point.spot);
  if (points.length) map.fitBounds(points, { maxZoom: NEAR });
  else map.setView([30.75, 120.75], 10);
  return map;
}

/** What a click says: where, in which datum, from where; how precisely only if nothing else can be. */
function write(form, found, chosen) {
  const put = (heading, text, isKept) => {
    const input = form.querySelector(`[name="texts/${heading}"]`);
    if (input && !(isKept && input.value)) input.value = text;
  };
  put("坐标", chosen);
  put("坐标系", found.crs);
  put("坐标出处", found.layers.length ? "地图选点" : "按镇街位置示意选点");
  if (found.precision) put("精度", found.precision);
}

function line(text, kind) {
  const found = document.createElement("p");
  found.className = kind;
  found.textContent = text;
  return found;
}

function act(text, kind = "") {
  const found = document.createElement("button");
  found.type = "button";
  found.className = `button ${kind}`;
  found.textContent = text;
  return found;
}
