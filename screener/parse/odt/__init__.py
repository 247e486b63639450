"""ODT: paragraphs, and how they look."""
