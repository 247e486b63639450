"""Studies: degrees, schools and programmes, and whether they are completed."""
