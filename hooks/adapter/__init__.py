"""The adapter: the one package that knows MkDocs.

The core makes pages and files; the adapter hands them to MkDocs. If MkDocs
must one day be replaced, only this folder and ``mkdocs.yml`` change.
"""
