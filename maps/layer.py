"""The layer of venues, as folium elements: what folium itself offers needs jQuery and Bootstrap.

folium.Popup, Icon and Marker pull in four foreign hosts and put data into HTML strings. Here
folium writes the frame of the map, and one element hands all records, as JSON, to
``static/venues.js``, which draws them with textContent.
"""

import json
import re
from collections.abc import Sequence

import folium
from folium.elements import JSCSSMixin
from folium.map import Layer
from folium.template import Template

from maps.assets import SCRIPTS, STYLES
from maps.record import VenueRecord

# 1e-6 degrees is 0.1 m: finer than any venue is known, and it keeps the bytes stable.
_DECIMALS = 6

# What would end a script element or a line, were the JSON ever put inside a page; and what
# opens a tag of Jinja, because folium compiles the text that a template yields once more.
# Outside its strings this JSON holds a brace before a quotation mark only.
_UNSAFE = re.compile("[<>&\u2028\u2029]|{(?=[{%#])")


class NamedMap(folium.Map):
    """A folium map under a fixed name: folium's random ids would change the file at every build.

    It asks for Leaflet alone, from this site. The lists are set on the instance, since folium's
    own setters write into lists that all its maps share.
    """

    def __init__(self, variable: str, closest: int) -> None:
        self._variable = variable
        super().__init__(tiles=None, zoom_control=False)
        # Without tiles nothing else tells the clusters how far one can zoom.
        self.options["max_zoom"] = closest
        self.default_js = [("leaflet", SCRIPTS["leaflet"])]
        self.default_css = [("leaflet_css", STYLES["leaflet_css"])]

    def get_name(self) -> str:
        return self._variable


class VenueLayer(JSCSSMixin, Layer):
    """All venues of one map, clustered."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = QuntuanMap.venues({{ this.records }});
        {% endmacro %}
        """
    )

    def __init__(self, variable: str, records: Sequence[VenueRecord]) -> None:
        self._variable = variable
        super().__init__(name=variable)
        self.records = script_json([_plain(record) for record in records])
        self.default_js = [(name, SCRIPTS[name]) for name in ("markerclusterjs", "venues")]
        self.default_css = [(name, STYLES[name]) for name in ("markerclustercss", "map_css")]

    def get_name(self) -> str:
        return self._variable


def script_json(value: object) -> str:
    """JSON that is safe as JavaScript wherever it stands: a file, a script element, a template."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _plain(record: VenueRecord) -> dict[str, object]:
    return {
        "name": record.name,
        "url": record.url,
        "at": [round(record.latitude, _DECIMALS), round(record.longitude, _DECIMALS)],
        "precision": record.precision,
        "place": record.place,
        "organisations": record.organisations,
        "note": record.note,
        "count": record.count,
    }
