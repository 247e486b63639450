"""PDF: two readers, what the eye sees, and damage of every kind."""
