"""Lines that may head a post: their pieces, titles, employers, places and dates."""
