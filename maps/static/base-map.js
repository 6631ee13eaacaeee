/* The base map below the venues: plain paper, and a watch over tiles that do not answer. */
import L from "./leaflet.js";

const PATIENCE = 4500; /* ms */
const NO_ANSWER = "底图没有响应，先看空白底图；阵地照常能查。";

const isAnswered = layer => Boolean(layer.getContainer())
  && layer.getContainer().querySelector(".leaflet-tile-loaded") !== null;

/* One tile is an answer. Where none comes in time, or every one that was asked for has
 * failed, the layers go, and the requests with them. The layers are on the map already. */
export function watch(map, layers, say) {
  let timer = setTimeout(giveUp, PATIENCE);

  function stop() {
    clearTimeout(timer);
    layers.forEach(layer => layer.off({ tileload: stop, load: finish }));
    map.off("unload", stop);
  }

  /* Leaflet says "load" of a layer whose tiles have all come or failed, and goes on to use
   * the layer's map: it can be taken away a moment later only. */
  function finish() {
    if (layers.some(layer => layer.isLoading())) return;
    clearTimeout(timer);
    timer = setTimeout(giveUp, 0);
  }

  function giveUp() {
    stop();
    layers.forEach(layer => layer.remove());
    say(NO_ANSWER);
  }

  if (layers.some(isAnswered)) {
    stop();
    return stop;
  }
  layers.forEach(layer => layer.on({ tileload: stop, load: finish }));
  map.on("unload", stop);
  return stop;
}

/* Squares of 256 px that move with the map, so that moving it is seen. */
let Paper = null;
export function paper() {
  Paper = Paper || L.GridLayer.extend({
    createTile() {
      const square = document.createElement("div");
      square.className = "qt-paper";
      return square;
    },
  });
  return new Paper();
}
