"""The frame of every map, as folium elements: what folium offers needs jQuery and Bootstrap.

folium.Popup, Icon and Marker pull in four foreign hosts and put data into HTML strings. Here
folium writes the map with its base map, and one layer of our own that is handed the data by
whoever opens the frame.
"""

import folium
from folium.elements import JSCSSMixin
from folium.map import Layer
from folium.template import Template

from maps.assets import SCRIPT, STYLE

FRAME = "quntuan_map"
"""The map's name in the frame's script, and the id of the element that it is drawn in."""


class NamedMap(folium.Map):
    """A folium map under a fixed name: folium's random ids would change the file at every build.

    It asks for Leaflet alone, from this site. The lists are set on the instance, since folium's
    own setters write into lists that all its maps share.
    """

    def __init__(self, closest: int) -> None:
        super().__init__(tiles=None, zoom_control=False)
        # Without tiles nothing else tells how far one can zoom.
        self.options["max_zoom"] = closest
        self.default_js = [("leaflet", SCRIPT)]
        self.default_css = [("leaflet_css", STYLE)]

    def get_name(self) -> str:
        return FRAME


class VenueLayer(JSCSSMixin, Layer):
    """The venues of whatever data the frame is opened with, clustered."""

    _template = Template(
        """
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = layer(data);
        {% endmacro %}
        """
    )

    def __init__(self) -> None:
        super().__init__(name=self.get_name())
        self.default_js = [("venues", SCRIPT)]
        self.default_css = [("venues_css", STYLE)]

    def get_name(self) -> str:
        return f"{FRAME}_venues"
