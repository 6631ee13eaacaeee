"""Parts: addresses, sections and what several pages show in the same way."""
