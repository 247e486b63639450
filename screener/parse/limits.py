"""How much of a file is read; beyond that it is refused or read in part, and said so."""

MOST_BYTES = 20_000_000
#: Pages that are read; a longer file is read up to here and marked as partial.
MOST_PAGES = 50
#: A file of more pages is no resume and is refused.
REFUSED_PAGES = 500
MOST_CHARACTERS = 2_000_000
