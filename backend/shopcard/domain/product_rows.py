"""From the rows of somebody's catalogue file to products."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Literal, TypeVar

from shopcard.domain import cell_values
from shopcard.domain.cell_values import Amount, BadValue, clean_text
from shopcard.domain.column_mapping import ColumnMapping, Row, Rule
from shopcard.domain.product import Price, Product

T = TypeVar("T")

LIMITS = {"name": 500, "description": 5000}
MAX_TEXT = 200
"""Characters of any text that LIMITS does not name; a longer one is cut, with a warning."""
MAX_SUB_CATEGORIES = 50
MAX_ATTRIBUTES = 50


@dataclass(frozen=True, slots=True)
class Note:
    """What was wrong with a row: it was refused, or (a warning) taken without the field."""

    line: int
    level: Literal["refused", "warning"]
    reason: str
    field: str | None = None
    product_id: str | None = None


class RowReader:
    """Reads rows by one mapping. A row without id, name, category or with a price that cannot be
    read is refused; any other field that cannot be read is left out with a warning."""

    def __init__(self, mapping: ColumnMapping) -> None:
        self._mapping = mapping

    def read(self, row: Row) -> tuple[Product | None, list[Note]]:
        """The product, None when the row is refused, and what is to be said about the row."""
        reading = _Reading(row, self._mapping)
        try:
            return reading.product(), reading.notes
        except _Refused as refused:
            return None, [*reading.notes, Note(row.line, "refused", str(refused), refused.field)]


class _Refused(Exception):
    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field


class _Reading:
    """One row on its way to a product."""

    def __init__(self, row: Row, mapping: ColumnMapping) -> None:
        self.notes: list[Note] = []
        self._row = row
        self._mapping = mapping
        self._product_id: str | None = None

    def product(self) -> Product:
        self._product_id = self._required("product_id", cell_values.read_id)
        name = self._required("name", self._bounded("name"))
        sub_categories = self._sub_categories()
        main_category = self._optional("main_category", self._bounded("main_category"))
        if main_category is None and not sub_categories:
            raise _Refused("main_category", "main_category is empty")
        rating = self._optional("rating", cell_values.read_rating)
        rating_count = self._optional("rating_count", cell_values.read_count)
        in_stock = self._optional("in_stock", cell_values.read_stock)
        return Product(
            product_id=self._product_id,
            name=name,
            main_category=main_category or sub_categories[0],
            sub_categories=sub_categories,
            description=self._optional("description", self._bounded("description")) or "",
            brand=self._optional("brand", self._bounded("brand")),
            image=self._optional("image", cell_values.read_url),
            price=self._price(),
            rating=rating,
            rating_count=rating_count or 0,
            in_stock=in_stock is not False,
            attributes=MappingProxyType(dict(self._attributes())),
            variant_group=self._optional("variant_group", cell_values.read_id),
            launched_on=self._optional("launched_on", cell_values.read_date),
            art=self._optional("art", self._bounded("art")),
        )

    def _text(self, rule: Rule) -> str | None:
        texts = rule.texts(self._row.cells, self._mapping.missing)
        if not texts:
            return None
        return rule.join.join(texts) if rule.join is not None else texts[0]

    def _value(self, name: str, read: Callable[[str], T]) -> T | None:
        rule = self._mapping.fields.get(name)
        text = self._text(rule) if rule else None
        return None if text is None else read(text)

    def _required(self, name: str, read: Callable[[str], T]) -> T:
        try:
            value = self._value(name, read)
        except BadValue as problem:
            raise _Refused(name, f"{name}: {problem}") from problem
        if value is None:
            raise _Refused(name, f"{name} is empty")
        return value

    def _optional(self, name: str, read: Callable[[str], T]) -> T | None:
        try:
            return self._value(name, read)
        except BadValue as problem:
            self._warn(name, f"{name} left out: {problem}")
            return None

    def _bounded(self, name: str) -> Callable[[str], str]:
        def read(text: str) -> str:
            limit = LIMITS.get(name, MAX_TEXT)
            if len(text) <= limit:
                return text
            self._warn(name, f"{name} cut to {limit} characters")
            return text[:limit].rstrip()

        return read

    def _sub_categories(self) -> tuple[str, ...]:
        rule = self._mapping.fields.get("sub_categories")
        try:
            texts = rule.texts(self._row.cells, self._mapping.missing) if rule else []
        except BadValue as problem:
            self._warn("sub_categories", f"sub_categories left out: {problem}")
            return ()
        if len(texts) > MAX_SUB_CATEGORIES:
            self._warn("sub_categories", f"only the first {MAX_SUB_CATEGORIES} taken")
        bounded = self._bounded("sub_categories")
        return tuple(dict.fromkeys(bounded(text) for text in texts[:MAX_SUB_CATEGORIES]))

    def _attributes(self) -> Iterator[tuple[str, str]]:
        rules = dict(self._mapping.attributes)
        if self._mapping.other_columns_are_attributes:
            others = [c for c in self._row.cells if c and c not in self._mapping.columns()]
            rules |= {clean_text(column): Rule(columns=(column,)) for column in others}
        if len(rules) > MAX_ATTRIBUTES:
            self._warn("attributes", f"only the first {MAX_ATTRIBUTES} taken")
        for name, rule in list(rules.items())[:MAX_ATTRIBUTES]:
            try:
                value = self._text(rule)
            except BadValue as problem:
                self._warn(name, f"{name} left out: {problem}")
                continue
            if value:
                yield self._bounded("attribute")(name), self._bounded(name)(value)

    def _price(self) -> Price | None:
        """Sale and list price; one alone is both, a sale price above the list price is both."""
        sale, listed = self._amount("price"), self._amount("list_price")
        if sale is None or listed is None:
            sale = listed = sale or listed
        if sale is None or listed is None:
            return None
        if sale.currency and listed.currency and sale.currency != listed.currency:
            raise _Refused("price", f"prices in {sale.currency} and {listed.currency}")
        if sale.value > listed.value:
            self._warn("list_price", f"list price {listed.value} is below the price {sale.value}")
            listed = sale
        return Price(sale.value, listed.value, sale.currency or listed.currency or self._currency())

    def _amount(self, name: str) -> Amount | None:
        try:
            return self._value(
                name, lambda t: cell_values.read_amount(t, self._mapping.decimal_mark)
            )
        except BadValue as problem:
            # A product must not go on sale at a price that nobody meant.
            raise _Refused(name, f"{name}: {problem}") from problem

    def _currency(self) -> str:
        return self._optional("currency", cell_values.read_currency) or self._mapping.currency

    def _warn(self, name: str, reason: str) -> None:
        self.notes.append(Note(self._row.line, "warning", reason, name, self._product_id))


def merge(first: Product, later: Product) -> Product:
    """One product of two rows: all sub-categories, gaps of the first filled from the later."""
    gaps: dict[str, object] = {
        name: getattr(later, name)
        for name in (
            "description",
            "brand",
            "image",
            "price",
            "variant_group",
            "launched_on",
            "art",
        )
        if not getattr(first, name)
    }
    if first.rating is None:
        gaps |= {"rating": later.rating, "rating_count": later.rating_count}
    return replace(
        first,
        sub_categories=tuple(dict.fromkeys((*first.sub_categories, *later.sub_categories))),
        attributes=MappingProxyType({**later.attributes, **first.attributes}),
        **gaps,  # type: ignore[arg-type]
    )
