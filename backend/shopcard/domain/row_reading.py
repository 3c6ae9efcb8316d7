"""Reading one row of somebody's file by a mapping: what is refused, and what is left out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from shopcard.domain.cell_values import BadValue
from shopcard.domain.column_mapping import ColumnMapping, Row, Rule

T = TypeVar("T")

MAX_TEXT = 200
"""Characters of any text that has no limit of its own; a longer one is cut, with a warning."""


@dataclass(frozen=True, slots=True)
class Note:
    """What was wrong with a row: it was refused, or (a warning) taken without the field."""

    line: int
    level: Literal["refused", "warning"]
    reason: str
    field: str | None = None
    item_id: str | None = None
    """Of the product or video, as far as it is known."""


class Refused(Exception):
    """A row that cannot be taken, because of one field."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


class RowReading:
    """One row on its way to something; what is to be said about it gathers in `notes`."""

    def __init__(self, row: Row, mapping: ColumnMapping, limits: Mapping[str, int]) -> None:
        """`limits`: characters of texts, by field."""
        self.row = row
        self.mapping = mapping
        self.notes: list[Note] = []
        self.item_id: str | None = None
        self._limits = limits

    def texts(self, rule: Rule | None) -> list[str]:
        """What stands in the rule's cells. Raises BadValue."""
        return rule.texts(self.row.cells, self.mapping.missing) if rule else []

    def text(self, rule: Rule | None) -> str | None:
        """As one text. Raises BadValue."""
        texts = self.texts(rule)
        if rule is None or not texts:
            return None
        return rule.join.join(texts) if rule.join is not None else texts[0]

    def value(self, name: str, read: Callable[[str], T]) -> T | None:
        """What `read` makes of the field; None where it is empty. Raises BadValue."""
        text = self.text(self.mapping.fields.get(name))
        return None if text is None else read(text)

    def required(self, name: str, read: Callable[[str], T]) -> T:
        """As `value`. Raises Refused where the field is empty or cannot be read."""
        try:
            value = self.value(name, read)
        except BadValue as problem:
            raise Refused(name, f"{name}: {problem}") from problem
        if value is None:
            raise Refused(name, f"{name} is empty")
        return value

    def optional(self, name: str, read: Callable[[str], T]) -> T | None:
        """As `value`, but what cannot be read is left out, with a warning."""
        try:
            return self.value(name, read)
        except BadValue as problem:
            self.warn(name, f"{name} left out: {problem}")
            return None

    def bounded(self, name: str) -> Callable[[str], str]:
        """Cuts a text to what the field may hold, with a warning."""

        def read(text: str) -> str:
            limit = self._limits.get(name, MAX_TEXT)
            if len(text) <= limit:
                return text
            self.warn(name, f"{name} cut to {limit} characters")
            return text[:limit].rstrip()

        return read

    def warn(self, name: str, reason: str) -> None:
        """Notes that the row was taken, but not all of this field."""
        self.notes.append(Note(self.row.line, "warning", reason, name, self.item_id))

    def result(self, make: Callable[[], T]) -> tuple[T | None, list[Note]]:
        """What `make` makes of the row, None where it is refused, and what is to be said of it."""
        try:
            return make(), self.notes
        except Refused as refused:
            note = Note(self.row.line, "refused", str(refused), refused.field)
            return None, [*self.notes, note]
