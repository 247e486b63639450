"""Plain text: encodings, columns made of blanks, and signs of sheets."""
