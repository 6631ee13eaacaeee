"""Compendium (汇编): all brands of a county as one Word document, told as the public's site tells them."""
