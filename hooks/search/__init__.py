"""Search: the index that a browser reads in small parts, and the scripts that read it.

``docs/search-index.md`` is the format. This room knows documents and words;
what the site's pages make of them is the view's business.
"""

from hooks.search.assets import ENTRIES, FIRST
from hooks.search.document import Document, Field, Sort, Word
from hooks.search.index import is_index_file, search_index

__all__ = ["ENTRIES", "FIRST", "Document", "Field", "Sort", "Word", "is_index_file", "search_index"]
