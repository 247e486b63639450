"""HTML, as a browser would set it."""
