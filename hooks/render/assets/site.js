/* The script of every page. Paths below ../ are the libraries' own folders (hooks/render/bundle.py). */
import "#maps/embed.js";
import "#search/form.js";
import "./brand-filter.js";
import "./correction.js";
import "./header.js";
import "./visit.js";
