"""Articles (公众号): a brand or a county as text and pictures that an article editor takes over unchanged."""
