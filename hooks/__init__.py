"""What runs when the site is built: read, parse, shape, join, check, view, render, publish.

``hooks.pipeline`` shows the whole way of the data on one screen; CONTRIBUTING.md has the
table of rooms and who may know whom. Only ``hooks.adapter`` knows MkDocs.
"""
