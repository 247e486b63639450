"""The posts of a resume, in every layout that people use."""
