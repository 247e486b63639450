"""DOCX: paragraphs, tables, text boxes, and how they look."""
