"""RTF: control words, groups and letters."""
