"""Words at places made into lines in reading order. Knows no file format."""
