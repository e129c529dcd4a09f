"""One finding to those that stand before and after it: the contact a text came of, the promises laid down in a text.

Never writes; it follows what the fold related, it relates nothing itself.
"""

from accord.store.asking import Asking


class Course(Asking):
    """The part of the store that shows where a finding leads from."""

    def leading_to(self, finding_id: str) -> tuple[str, ...]:
        """The ids of the engagements that a finding is an outcome of."""
        return self._pointing(finding_id, "outcome")

    def laid_down_in(self, finding_id: str) -> tuple[str, ...]:
        """The ids of the commitments that an instrument lays down."""
        return self._pointing(finding_id, "instrument")

    def _pointing(self, finding_id: str, relation: str) -> tuple[str, ...]:
        rows = self._all(
            "SELECT DISTINCT o.finding, f.first IS NULL, f.first FROM members m "
            "JOIN relations r ON r.target = m.node AND r.relation = ? JOIN members o ON o.node = r.node "
            "JOIN findings f ON f.id = o.finding WHERE m.finding = ? ORDER BY 2, 3, 1",
            (relation, finding_id),
        )
        return tuple(row[0] for row in rows)
