"""How much of a file is read; beyond that it is refused or read in part, and said so."""

MOST_BYTES = 20_000_000
#: Pages that are read; a longer file is read up to here and marked as partial.
MOST_PAGES = 50
#: A file of more pages is no resume and is refused.
REFUSED_PAGES = 500
#: A resume of ten pages has a third of it; what reads a text takes time for every character.
MOST_CHARACTERS = 100_000
#: Words; a longer line, or paragraph, is read as several. Sentences are looked over more than once.
LONGEST_LINE = 1_500
