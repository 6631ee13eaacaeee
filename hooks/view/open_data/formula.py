"""What begins a formula, and may begin no cell that somebody opens in a spreadsheet."""

SIGNS = tuple("=+-@\t\r\n＝＋－＠")
"""A Chinese Excel reads the full-width signs as well; ``download.js`` has the same, and a test holds it."""
