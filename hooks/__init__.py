"""What runs when the site is built: read, parse, shape, join, check, view, emit.

The pure core lives in the modules beside this file and never imports MkDocs;
``hooks.adapter`` is the one package that does. ``hooks.pipeline`` shows the
whole way of the data on one screen.
"""
