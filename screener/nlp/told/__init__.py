"""Posts that are told in sentences and paragraphs."""
