"""What is online: the site as its readers get it, and what it links to, asked from this computer."""
