"""The competencies: shown being done, only stated, or absent."""
