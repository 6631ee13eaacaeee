/* The parts of Leaflet that our maps use: a third of the whole stays away. Its own entry brings
 * vectors, overlays, tooltips and GeoJSON, too, and each of its modules counts as used there.
 * What a base map needs comes with the frame (maps/frame.py). */
import { Attribution } from "leaflet/src/control/Control.Attribution.js";
import { scale } from "leaflet/src/control/Control.Scale.js";
import { zoom } from "leaflet/src/control/Control.Zoom.js";
import { EPSG3857 } from "leaflet/src/geo/crs/CRS.EPSG3857.js";
import { toLatLngBounds } from "leaflet/src/geo/LatLngBounds.js";
import { Layer } from "leaflet/src/layer/Layer.js";
import { layerGroup } from "leaflet/src/layer/LayerGroup.js";
import { DivIcon, divIcon } from "leaflet/src/layer/marker/DivIcon.js";
import { marker } from "leaflet/src/layer/marker/Marker.js";
import "leaflet/src/layer/Popup.js";
import { GridLayer } from "leaflet/src/layer/tile/GridLayer.js";
import "leaflet/src/map/handler/Map.DoubleClickZoom.js";
import "leaflet/src/map/handler/Map.Drag.js";
import "leaflet/src/map/handler/Map.Keyboard.js";
import "leaflet/src/map/handler/Map.TouchZoom.js";
import { Map, createMap } from "leaflet/src/map/Map.js";

/* Under the names of Leaflet's whole, by which folium writes. */
export default {
  CRS: { EPSG3857 },
  DivIcon,
  GridLayer,
  Layer,
  Map,
  control: { scale, zoom },
  Control: { Attribution },
  divIcon,
  latLngBounds: toLatLngBounds,
  layerGroup,
  map: createMap,
  marker,
};
