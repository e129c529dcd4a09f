"""Nobody overwrites anybody unseen: a form carries the judgements its page showed, and newer ones stop it.

What is compared is what bears on the findings of the form, so that work on other findings disturbs nobody.
"""

from collections.abc import Iterable

from accord.interfaces.web.screens import Deed
from accord.model.errors import UnknownId, UsageError
from accord.store import SqliteStore


class Overtaken(UsageError):
    """Somebody decided on the same finding after the page was drawn."""


def seen(store: SqliteStore, ids: Iterable[str]) -> str:
    """What a form on these findings carries: which judgements bear on them, and which findings they are part of now."""
    parts = []
    for id_ in ids:
        try:
            line = store.line(id_)
        except UnknownId:
            parts.append(f"{id_}:gone")
            continue
        parts.append(":".join((id_, line["id"], *sorted(line["judgements"]))))
    return ",".join(parts)


def check_seen(deed: Deed, store: SqliteStore) -> None:
    """Raises Overtaken when what the form carries is no longer so, naming who decided what since."""
    carried = deed.text("seen", most=100_000)
    if not carried:
        return
    ids = [part.partition(":")[0] for part in carried.split(",")]
    now = seen(store, ids)
    if now == carried:
        return
    known = {word for part in carried.split(",") for word in part.split(":")}
    fresh = {word for part in now.split(",") for word in part.split(":")} - known
    by = [f"{one.who} said {one.verdict.value}" for one in store.judgements() if one.id in fresh]
    told = "; ".join(by) or "it was taken back or merged"
    raise Overtaken(
        f"somebody decided on this after you opened it ({told})", hint="go back, reload the page and look again"
    )
