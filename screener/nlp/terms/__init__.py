"""The vocabulary's words on the page, single and in frames of verb and object."""
