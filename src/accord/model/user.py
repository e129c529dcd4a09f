"""Who may do what at a record that several people share. Nothing here is part of the record itself."""

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What somebody may do, each including those before it: look; decide and add; see who did what."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"

    def includes(self, other: "Role") -> bool:
        """Whether this role may do what the other may."""
        return _RANK[self] >= _RANK[other]


_RANK = {role: rank for rank, role in enumerate(Role)}


@dataclass(frozen=True, slots=True)
class User:
    """Somebody who may sign in. `mark` changes with the password, so that sessions from before it end."""

    name: str
    role: Role
    mark: str = field(default="", repr=False)
