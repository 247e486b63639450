"""The tokens of RTF → paragraphs: groups within groups, control words, and letters as bytes."""

from __future__ import annotations

import re
from dataclasses import replace

from screener.errors import SourceError
from screener.parse.package.look import Colour
from screener.parse.package.paragraphs import Gathered, Run
from screener.parse.rtf import controlwords as words
from screener.parse.rtf.state import LETTERS, PARAGRAPH, Layout, State, Story, why_unseen

_TOKEN = re.compile(
    rb"\\(?:([a-zA-Z]{1,32})(-?[0-9]{1,9})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|[\r\n]+|([^\\{}\r\n]+)"
)
#: Groups deeper than this are no document that a person made.
_DEEPEST = 1_000


class Reader:
    """Reads the tokens of one file."""

    def __init__(self, data: bytes) -> None:
        self.body, self.notes = Story(), Story()
        self.margins: dict[str, Story] = {}
        self.gathered = Gathered()
        self.seen: set[str] = set()
        self._data = data
        self._state = State(self.body)
        self._stack: list[State] = []
        self._encoding = "cp1252"
        self._fonts: dict[int, int] = {}
        self._default_font = 0
        self._colours: list[Colour | None] = []
        self._mixing: dict[str, int] = {}
        self._layout = Layout()
        self._starred = False
        self._skip = 0
        self._bytes = bytearray()

    def read(self) -> None:
        """Read until the end, or as much as is read of one file."""
        at = 0
        while at < len(self._data) and not self.gathered.full:
            found = _TOKEN.match(self._data, at)
            if found is None:  # a backslash at the very end
                break
            at = found.end()
            word, figures, code, sign, brace, letters = found.groups()
            if letters is not None:
                self._letters(letters)
            elif code is not None:
                self._letters(bytes((int(code, 16),)))
            elif brace is not None:
                self._flush()
                self._brace(opening=brace == b"{")
            elif word is not None:
                at += self._word(word.decode(), int(figures) if figures else None)
            elif sign is not None:
                self._sign(sign)
        self._flush()
        for story in (self.body, self.notes, *self.margins.values()):
            story.end()

    def _brace(self, *, opening: bool) -> None:
        self._starred, self._skip = False, 0
        if opening:
            self._stack.append(self._state)
            if len(self._stack) > _DEEPEST:
                raise SourceError.of("damaged", "its parts are nested too deeply")
        elif self._stack:
            inner, self._state = self._state, self._stack.pop()
            if inner.story is not self._state.story:
                inner.story.end()
                if inner.place == "box":
                    self._state.story.after.extend(inner.story.done)

    # ------------------------------------------------ letters

    def _letters(self, letters: bytes) -> None:
        skipped = min(self._skip, len(letters))
        self._skip -= skipped
        if self._state.passed:
            return
        if self._state.place == "colours":
            self._end_colours(letters)
        elif self._state.place in ("", "box"):
            self._bytes += letters[skipped:]

    def _flush(self) -> None:
        """Decode the bytes that came so far, all of one look."""
        if not self._bytes:
            return
        letters, charset = bytes(self._bytes), self._fonts.get(self._state.font)
        self._bytes.clear()
        if charset == words.SYMBOL:
            # The places of private use, where symbol fonts have their bullets.
            self._add("".join(chr(0xF000 + code) if code > 0x20 else " " for code in letters))
        else:
            encoding = (words.charset(charset) if charset else None) or self._encoding
            self._add(letters.decode(encoding, "replace"))

    def _add(self, text: str) -> None:
        state = self._state
        if state.passed or state.deleted or state.place in ("fonts", "colours", "mark"):
            return
        why = why_unseen(state, self._layout, self._colours)
        run = Run(text, state.size, state.bold, state.capitals, why)
        self.gathered.add(state.story.now, run)

    def _end_colours(self, letters: bytes) -> None:
        for _ in range(letters.count(b";")):
            mixed = tuple(min(max(self._mixing.get(part, 0), 0), 255) for part in ("red", "green", "blue"))
            self._colours.append((mixed[0], mixed[1], mixed[2]) if self._mixing else None)
            self._mixing = {}

    # ------------------------------------------------ control words

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self._starred = True
        else:
            self._word(sign.decode("latin-1"), None)

    def _word(self, word: str, number: int | None) -> int:
        """Take a control word; return how many bytes of raw data follow it."""
        starred, self._starred = self._starred, False
        if word == "bin":
            return max(number or 0, 0)
        if self._state.passed:
            return 0
        if word == "u":
            self._flush()
            self._unicode(number or 0)
        elif self._skip:
            self._skip -= 1
        elif not self._opens_group(word, starred=starred):
            self._flush()
            self._act(word, number)
        return 0

    def _unicode(self, number: int) -> None:
        code = number % 0x10000
        # Two halves of a letter beyond the first 65,536 come one after the other.
        runs = self._state.story.now.runs
        if 0xDC00 <= code < 0xE000 and runs and "\ud800" <= runs[-1].text[-1:] < "\udc00":
            pair = (runs[-1].text[-1] + chr(code)).encode("utf-16-le", "surrogatepass")
            runs[-1] = replace(runs[-1], text=runs[-1].text[:-1] + pair.decode("utf-16-le"))
        else:
            self._add(chr(code))
        self._skip = self._state.fallback

    def _opens_group(self, word: str, *, starred: bool) -> bool:
        """Return whether a word says what its group is for."""
        state = self._state
        if word == "pict":
            self.seen.add(word)
        if word in words.PASSED or (starred and word not in words.STARRED):
            if word == "pn":
                state.story.now.bullet = True
            self._state = replace(state, passed=True)
        elif word == "fonttbl":
            self._state = replace(state, place="fonts")
        elif word == "colortbl":
            self._state = replace(state, place="colours")
        elif word in words.MARKS:
            state.story.now.bullet = True
            self._state = replace(state, place="mark")
        elif word in words.MARGINS:
            self._state = replace(state, story=self.margins.setdefault(word, Story()))
        elif word == "footnote":
            self._state = replace(state, story=self.notes)
        elif word == "shptxt":
            self._state = replace(state, story=Story(), place="box")
        else:
            return word in words.STARRED
        self._flush_into(state)
        return True

    def _flush_into(self, state: State) -> None:
        """What came before a group's name belongs to what was before."""
        self._state, inner = state, self._state
        self._flush()
        self._state = inner

    def _act(self, word: str, number: int | None) -> None:
        if word in words.SIGNS:
            self._add(words.SIGNS[word])
        elif word in words.ENDS:
            self._end(word)
        elif word in ("titlepg", "facingp", "object"):
            self.seen.add(word)
        elif word in ("red", "green", "blue"):
            self._mixing[word] = number or 0
        elif word == "fcharset" and self._state.place == "fonts":
            self._fonts[self._state.font] = number or 0
        elif word in words.PAGES:
            self._encoding = words.PAGES[word]
        elif word == "ansicpg":
            self._encoding = words.code_page(number or 1252)
        elif word == "deff":
            self._default_font = number or 0
            self._state = replace(self._state, font=self._default_font)
        elif word in PARAGRAPH:
            if self._state.place != "mark":
                PARAGRAPH[word](self._layout, self._state.story, number)
        elif word in LETTERS:
            self._state = LETTERS[word](self._state, number)
        elif word == "plain":
            kept = self._state
            self._state = State(kept.story, place=kept.place, font=self._default_font, fallback=kept.fallback)

    def _end(self, word: str) -> None:
        self._state.story.end()
        if word in ("cell", "nestcell"):
            self._layout.cell += word == "cell"
        elif word == "row":
            self._layout.cell = 0
