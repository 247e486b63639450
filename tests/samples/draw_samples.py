"""Draws the sample PDFs and writes the Word file: python tests/samples/draw_samples.py [FOLDER]."""

from __future__ import annotations

import sys
from pathlib import Path

from sample_drawing.content import WORD, Content, load_all
from sample_drawing.pages import draw
from sample_drawing.word import write_docx

SAMPLES = Path(__file__).parents[2] / "sample_resumes"


def main() -> None:
    """Write the files into the folder that is given, or into `sample_resumes/`."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in load_all().items():
        (folder / name).write_bytes(made(content))


def made(content: Content) -> bytes:
    """Return the file of a resume, in the format of its layout."""
    return write_docx(content) if content.layout == WORD else draw(content)


if __name__ == "__main__":
    main()
