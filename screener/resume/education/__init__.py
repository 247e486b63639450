"""Studies: degrees, schools and programmes, and whether they are completed.

`find` asks the others: `degrees` which lines belong to each degree (`degreewords`: which words mean one,
`cuts`: where it begins within a line,
`above`: which lines above it are its own), `studies` and `programmes` what names no degree, `completion`,
`students` and `twice` whether it is done, and `ahead` whether it has begun. `subjects` says what was
studied. `schools`, `schoolnames` and `schoolrecords` keep the names of schools apart. `studywords` holds
the words that several of them look for.
"""
