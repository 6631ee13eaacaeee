/* What draws maps: it comes where a page has one (embed.js), with Leaflet and supercluster. */
import { open } from "./map-view.js";

window.QuntuanMap.open = open;
