/* The script of a frame in another page: its map, where it has one. */
import "#maps/embed.js";
