"""View: what each page shows, as plain values that know addresses but no HTML, no file and no MkDocs.

``parts`` is what pages are made of, ``pages`` and ``handout`` make them, ``site`` is all of them.
"""
