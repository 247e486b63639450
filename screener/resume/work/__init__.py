"""Jobs: what kind of work each was, how long, and what a person should look at."""
