"""Documents: Word files and texts are read as blocks of Markdown; what is lost on the way is told."""
