"""Which products may answer a query, and in which order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from shopcard.domain.events import Vector
from shopcard.domain.facts import AUDIENCE, TYPE
from shopcard.domain.postings import Mask, Rows
from shopcard.domain.product_table import ProductTable
from shopcard.domain.search import Filters
from shopcard.domain.search_ranking import Candidates, Feedback, Ranker, features
from shopcard.domain.shopping_intent import (
    MAY_BE_SILENT,
    Constraint,
    Fit,
    ShoppingIntent,
)
from shopcard.services.search_shelf import Shelved
from shopcard.understanding.english import BOYS, GIRLS, MEN, WOMEN

NEAREST, NEAREST_AMONG = 128, 512
"""Products taken from the index by nearness: of all, and of very many that pass the filters."""

WORDIEST = 300
"""Products taken by their words."""

ALL_OF = 4000
"""So many products that pass the filters are all looked at."""

LEAST_SHARE, LEAST_COVERAGE = 0.45, 0.5
"""What has not this share of the nearest's nearness answers only if it holds this share of the
query's words."""

LEAST_NEARNESS, LEAST_NEARNESS_OF_UNKNOWN = 0.28, 0.45
"""The same for what is not this near (cosine); the second where no product holds a word of the
query, as gibberish is near to something too."""

TOLD = 3
"""How much more than elsewhere a wish counts where the kind of thing is sure: all candidates are of
that kind, and the wishes tell them apart."""

NOBODYS_CHILD = 0.6
"""How much it counts that who asks for a kind of thing and names nobody shops for no child."""

Scores = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Ranked:
    """Rows that answer, best first, with their scores."""

    rows: Rows
    scores: Scores


@dataclass(frozen=True, slots=True)
class Question:
    """A query as the columns are asked."""

    intent: ShoppingIntent
    vector: Vector
    filters: Filters


class Ranking:
    """Finds and ranks in one state of the catalogue."""

    def __init__(self, shelved: Shelved, ranker: Ranker, question: Question) -> None:
        self._shelved = shelved
        self._ranker = ranker
        self._question = question
        self._words = shelved.words(question.intent.text)
        known = [each for each in self._words if each is not None]
        self._lexical = shelved.lexical.scores(known)
        self._coverage = shelved.text.coverage(self._words)

    def answering(self, intent: ShoppingIntent, *, but: str | None = None) -> Rows:
        """The rows that pass the filters of the person, but for those of one field, and the
        filters of `intent`, and have to do with the query."""
        table = self._shelved.table
        mask = table.admitted(self._question.filters, but=but)
        for constraint in intent.constraints:
            if constraint.is_filter:
                mask &= passing(table, constraint)
        rows = self._candidates(mask)
        if intent.is_of_sure_kind:
            return rows  # all of what was named answers
        relevant = self._relevant(rows)
        likely = [each for each in intent.constraints if each.field == TYPE and not each.negated]
        meant = [rows[table.fit(each)[rows] == Fit.YES] for each in likely]
        found: Rows = np.unique(np.concatenate([relevant, *meant]))
        return found

    def ranked(self, rows: Rows, intent: ShoppingIntent) -> Ranked:
        """These rows, best first; ties by product_id."""
        matrix = features(self.candidates(rows, intent))
        scores = np.round(self._ranker.scores(matrix, self.feedback(rows)), 6)
        order = np.lexsort((rows, -scores))
        return Ranked(rows[order], scores[order])

    def candidates(self, rows: Rows, intent: ShoppingIntent) -> Candidates:
        """What the ranker is told of these rows."""
        shelved, text = self._shelved, self._shelved.text
        return Candidates(
            dense=self._nearness(rows),
            lexical=self._lexical[rows].astype(np.float64),
            coverage=self._coverage[rows],
            name_coverage=text.name_coverage(self._words)[rows],
            details=self._details(rows, intent),
            phrase=text.phrase_coverage(self._words)[rows],
            kinds=shelved.kinds[rows],
            popularity=shelved.table.popularity[rows],
            wishes=_wishes(shelved.table, intent, rows),
        )

    def _details(self, rows: Rows, intent: ShoppingIntent) -> Scores:
        if not intent.is_of_sure_kind:
            return np.zeros(len(rows))
        words = self._shelved.words
        understood = {word for each in intent.constraints for word in words(each.said)}
        rest = [each for each in self._words if each not in understood]
        return self._shelved.text.coverage_among(rows, rest)

    def feedback(self, rows: Rows) -> Feedback:
        """How near these rows are to those of them that lead."""
        vectors, at = self._shelved.vectors, self._shelved.vector_rows[rows]

        def nearness(leaders: Rows) -> Scores:
            centre = vectors.centre(at[leaders])
            return vectors.scores(centre / np.linalg.norm(centre), at).astype(np.float64)

        return nearness

    def _candidates(self, mask: Mask) -> Rows:
        passing = np.flatnonzero(mask).astype(np.int32)
        if len(passing) == self._shelved.table.count:
            near = self._nearest()
        elif len(passing) > ALL_OF:
            near = self._nearest_among(passing)
        else:
            return passing
        wordy = passing[_largest(self._lexical[passing], WORDIEST)]
        wordy = wordy[self._lexical[wordy] > 0]
        found: Rows = np.union1d(near, wordy).astype(np.int32)
        return found

    def _nearest(self) -> Rows:
        rows, _ = self._shelved.vectors.nearest_rows(self._question.vector, NEAREST)
        return self._of_vectors(rows)

    def _nearest_among(self, passing: Rows) -> Rows:
        mask = np.zeros(len(self._shelved.vectors.ids), dtype=bool)
        mask[self._shelved.vector_rows[passing]] = True
        rows = self._shelved.vectors.nearest_among(self._question.vector, mask, NEAREST_AMONG)
        return self._of_vectors(rows)

    def _of_vectors(self, rows: Rows) -> Rows:
        found = self._shelved.rows_of_vectors[rows]
        near: Rows = found[found >= 0]
        return near

    def _nearness(self, rows: Rows) -> Scores:
        at = self._shelved.vector_rows[rows]
        return self._shelved.vectors.scores(self._question.vector, at).astype(np.float64)

    def _relevant(self, rows: Rows) -> Rows:
        nearness = self._nearness(rows)
        is_known = any(each is not None for each in self._words)
        floor = LEAST_NEARNESS if is_known else LEAST_NEARNESS_OF_UNKNOWN
        least = max(floor, LEAST_SHARE * nearness.max(initial=0.0))
        relevant: Rows = rows[(nearness >= least) | (self._coverage[rows] >= LEAST_COVERAGE)]
        return relevant


def passing(table: ProductTable, constraint: Constraint) -> Mask:
    """The rows that a filter lets through. One about which no product says anything filters
    nothing."""
    fits = table.fit(constraint)
    if constraint.least_fit is Fit.UNKNOWN or not fits.any():
        silent: Mask = fits >= Fit.UNKNOWN
        return silent
    strict: Mask = fits == Fit.YES
    return strict


def _wishes(table: ProductTable, intent: ShoppingIntent, rows: Rows) -> Scores:
    """In -1 to 1 as a rule: what of the intent each row meets, less what it contradicts, by
    certainty."""
    total = sum(each.certainty for each in intent.constraints)
    wishes = np.zeros(len(rows))
    is_sure = intent.is_of_sure_kind
    for each in intent.constraints:
        fits = table.fit(each)[rows]
        if each.is_silence_doubtful:
            fits = np.where(fits == Fit.UNKNOWN, Fit.NO, fits)
        weight = TOLD if is_sure and each.field != TYPE else 1
        wishes += weight * each.certainty * fits
    if is_sure and not any(each.field in MAY_BE_SILENT for each in intent.constraints):
        wishes -= NOBODYS_CHILD * _is_childish(table)[rows]
    return wishes / total if total else wishes


def _is_childish(table: ProductTable) -> Mask:
    """The rows that are for children and for nobody else."""
    for_children = Constraint(field=AUDIENCE, values=(BOYS, GIRLS))
    for_others = Constraint(field=AUDIENCE, values=(MEN, WOMEN))
    fits: Mask = (table.fit(for_children) == Fit.YES) & (table.fit(for_others) == Fit.NO)
    return fits


def _largest(values: Vector, count: int) -> npt.NDArray[np.intp]:
    if len(values) <= count:
        return np.arange(len(values))
    return np.argpartition(-values, count)[:count]
