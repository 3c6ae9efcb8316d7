"""Column mappings in TOML: the ready ones in data/mappings and people's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from shopcard.config import ROOT
from shopcard.domain.column_mapping import FIELDS, ColumnMapping, Rule
from shopcard.domain.errors import Invalid, NotFound

MAPPINGS = ROOT / "data" / "mappings"
VIDEO_MAPPINGS = MAPPINGS / "videos"
_RULE_KEYS = {"column", "columns", "pattern", "split", "join", "value"}
_MAPPING_KEYS = {
    "fields", "attributes", "other_columns", "merge_repeated", "currency", "decimal_mark",
    "missing",
}  # fmt: skip


def ready_mappings(
    folder: Path = MAPPINGS, known_fields: Sequence[str] = FIELDS
) -> list[ColumnMapping]:
    """The mappings that come with the shop, by name."""
    return [read_mapping(path, known_fields) for path in sorted(folder.glob("*.toml"))]


def find_mapping(
    name: str, folder: Path = MAPPINGS, known_fields: Sequence[str] = FIELDS
) -> ColumnMapping:
    """A ready mapping by name, or one in a TOML file. Raises NotFound, or Invalid for a bad one."""
    path = Path(name) if name.endswith(".toml") else folder / f"{name}.toml"
    if path.is_file():
        return read_mapping(path, known_fields)
    known = ", ".join(sorted(each.stem for each in folder.glob("*.toml")))
    raise NotFound(f"There is no mapping {name!r}. Ready ones: {known}; or name a .toml file.")


def read_mapping(path: Path, known_fields: Sequence[str] = FIELDS) -> ColumnMapping:
    """The mapping in a TOML file, of what may fill `known_fields`; Invalid says what is wrong."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
        if unknown := set(raw) - _MAPPING_KEYS:
            raise ValueError(f"unknown setting {min(unknown)!r}")
        if unknown := set(raw["fields"]) - set(known_fields):
            fields = ", ".join(known_fields)
            raise ValueError(f"{min(unknown)!r} is not a field; fields are {fields}")
        if raw.get("decimal_mark", ".") not in (".", ","):
            raise ValueError("decimal_mark must be '.' or ','")
        return ColumnMapping(
            name=path.stem,
            fields={name: _read_rule(name, rule) for name, rule in raw["fields"].items()},
            attributes={n: _read_rule(n, rule) for n, rule in raw.get("attributes", {}).items()},
            other_columns_are_attributes=raw.get("other_columns") == "attributes",
            merges_repeated=bool(raw.get("merge_repeated", False)),
            currency=str(raw.get("currency", "USD")),
            decimal_mark=raw.get("decimal_mark"),
            missing=frozenset({"", *(str(text).casefold() for text in raw.get("missing", ()))}),
        )
    except KeyError as error:
        raise Invalid(f"{path}: the table [{error.args[0]}] is missing.") from error
    except (OSError, ValueError, AttributeError, TypeError, re.error) as error:
        raise Invalid(f"{path} is not a mapping: {error}.") from error


def _read_rule(name: str, raw: Any) -> Rule:
    rule = raw if isinstance(raw, dict) else {"columns": raw}
    if unknown := set(rule) - _RULE_KEYS:
        raise ValueError(f"{name}: unknown key {min(unknown)!r}")
    columns: Any = rule.get("columns", rule.get("column", []))
    pattern = re.compile(rule["pattern"]) if "pattern" in rule else None
    if pattern is not None and pattern.groups < 1:
        raise ValueError(f"{name}: the pattern needs a (group) around what to keep")
    if not columns and "value" not in rule:
        raise ValueError(f"{name}: name a column or a value")
    return Rule(
        columns=(columns,) if isinstance(columns, str) else tuple(map(str, columns)),
        pattern=pattern,
        split=rule.get("split"),
        join=rule.get("join"),
        constant=str(rule["value"]) if "value" in rule else None,
    )
