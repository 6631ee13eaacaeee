"""The desk in a browser: entries as forms, for this computer alone."""
