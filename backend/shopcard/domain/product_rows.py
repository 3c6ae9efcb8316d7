"""From the rows of somebody's catalogue file to products."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from shopcard.domain import cell_values
from shopcard.domain.cell_values import Amount, BadValue, clean_text, read_amount
from shopcard.domain.column_mapping import ColumnMapping, Row, Rule
from shopcard.domain.product import Price, Product
from shopcard.domain.row_reading import Note, Refused, RowReading

LIMITS = {"name": 500, "description": 5000}
MAX_SUB_CATEGORIES = 50
MAX_ATTRIBUTES = 50


def read_product(row: Row, mapping: ColumnMapping) -> tuple[Product | None, list[Note]]:
    """The product, None when the row is refused, and what is to be said about the row.

    A row without id, name, category or with a price that cannot be read is refused; any other
    field that cannot be read is left out with a warning.
    """
    reading = _ProductReading(row, mapping, LIMITS)
    return reading.result(reading.product)


class _ProductReading(RowReading):
    """One row on its way to a product."""

    def product(self) -> Product:
        product_id = self.item_id = self.required("product_id", cell_values.read_id)
        name = self.required("name", self.bounded("name"))
        sub_categories = self._sub_categories()
        main_category = self.optional("main_category", self.bounded("main_category"))
        if main_category is None and not sub_categories:
            raise Refused("main_category", "main_category is empty")
        rating = self.optional("rating", cell_values.read_rating)
        rating_count = self.optional("rating_count", cell_values.read_count)
        in_stock = self.optional("in_stock", cell_values.read_stock)
        return Product(
            product_id=product_id,
            name=name,
            main_category=main_category or sub_categories[0],
            sub_categories=sub_categories,
            description=self.optional("description", self.bounded("description")) or "",
            brand=self.optional("brand", self.bounded("brand")),
            image=self.optional("image", cell_values.read_url),
            price=self._price(),
            rating=rating,
            rating_count=rating_count or 0,
            in_stock=in_stock is not False,
            attributes=MappingProxyType(dict(self._attributes())),
            variant_group=self.optional("variant_group", cell_values.read_id),
            launched_on=self.optional("launched_on", cell_values.read_date),
            art=self.optional("art", self.bounded("art")),
        )

    def _sub_categories(self) -> tuple[str, ...]:
        try:
            texts = self.texts(self.mapping.fields.get("sub_categories"))
        except BadValue as problem:
            self.warn("sub_categories", f"sub_categories left out: {problem}")
            return ()
        if len(texts) > MAX_SUB_CATEGORIES:
            self.warn("sub_categories", f"only the first {MAX_SUB_CATEGORIES} taken")
        bounded = self.bounded("sub_categories")
        return tuple(dict.fromkeys(bounded(text) for text in texts[:MAX_SUB_CATEGORIES]))

    def _attributes(self) -> Iterator[tuple[str, str]]:
        rules = dict(self.mapping.attributes)
        if self.mapping.other_columns_are_attributes:
            others = [c for c in self.row.cells if c and c not in self.mapping.columns()]
            rules |= {clean_text(column): Rule(columns=(column,)) for column in others}
        if len(rules) > MAX_ATTRIBUTES:
            self.warn("attributes", f"only the first {MAX_ATTRIBUTES} taken")
        for name, rule in list(rules.items())[:MAX_ATTRIBUTES]:
            try:
                value = self.text(rule)
            except BadValue as problem:
                self.warn(name, f"{name} left out: {problem}")
                continue
            if value:
                yield self.bounded("attribute")(name), self.bounded(name)(value)

    def _price(self) -> Price | None:
        """Sale and list price; one alone is both, a sale price above the list price is both."""
        sale, listed = self._amount("price"), self._amount("list_price")
        if sale is None or listed is None:
            sale = listed = sale or listed
        if sale is None or listed is None:
            return None
        if sale.currency and listed.currency and sale.currency != listed.currency:
            raise Refused("price", f"prices in {sale.currency} and {listed.currency}")
        if sale.value > listed.value:
            self.warn("list_price", f"list price {listed.value} is below the price {sale.value}")
            listed = sale
        return Price(sale.value, listed.value, sale.currency or listed.currency or self._currency())

    def _amount(self, name: str) -> Amount | None:
        try:
            return self.value(name, lambda t: read_amount(t, self.mapping.decimal_mark))
        except BadValue as problem:
            # A product must not go on sale at a price that nobody meant.
            raise Refused(name, f"{name}: {problem}") from problem

    def _currency(self) -> str:
        return self.optional("currency", cell_values.read_currency) or self.mapping.currency


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
