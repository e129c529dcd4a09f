"""The forms with which people decide on one finding: accept, reject, correct, status, merge, part, undo.

Each is kept as a judgement under the sender's name and can be taken back from the notice that tells of it.
"""

from collections.abc import Callable

from starlette.routing import BaseRoute

from accord.interfaces.web.notices import tell
from accord.interfaces.web.screens import Deed, action, flattened
from accord.interfaces.web.seen import check_seen
from accord.model.errors import UsageError
from accord.model.judgement import Judgement
from accord.pipeline import judge
from accord.store import SqliteStore
from accord.views.judging import verdict

Deciding = Callable[[Deed, SqliteStore], list[Judgement]]


def decided(deed: Deed, decide: Deciding) -> str:
    """Let `decide` keep its judgements, say what was kept, and go back to where the form stood."""
    with deed.desk.writing() as store:
        check_seen(deed, store)
        kept = decide(deed, store)
        landing = deed.back()
        ids = deed.texts("id")
        if ids and landing.startswith("/") and ids[0] in landing.split("/"):
            # a finding that was merged or parted goes by another id; its page is the one to go back to
            landing = landing.replace(ids[0], store.resolve(ids[0]))
    tell(deed, *(f"Kept: {verdict(one)}, by {one.who}." for one in kept))
    return landing


def _id(deed: Deed) -> str:
    id_ = deed.text("id", most=100)
    if not id_:
        raise UsageError("the form names no finding", hint="go back and use the page's own buttons")
    return id_


def _weigh(deed: Deed, store: SqliteStore) -> list[Judgement]:
    accept = deed.text("decision") != "reject"
    why = deed.text("why", most=1000)
    return [judge.weigh(_id(deed), accept=accept, store=store, who=deed.identity.name, now=deed.now, why=why)]


def _correct(deed: Deed, store: SqliteStore) -> list[Judgement]:
    field, value = deed.text("field", most=50), deed.text("value", most=2000)
    who, why = deed.identity.name, deed.text("why", most=1000)
    return [judge.correct(_id(deed), field, value, store=store, who=who, now=deed.now, why=why)]


def _status(deed: Deed, store: SqliteStore) -> list[Judgement]:
    return [
        judge.set_status(
            _id(deed),
            deed.text("status", most=50),
            store=store,
            who=deed.identity.name,
            now=deed.now,
            why=deed.text("why", most=1000),
            quote=deed.text("quote", most=5000) or None,
        )
    ]


def _merge(deed: Deed, store: SqliteStore) -> list[Judgement]:
    """The finding with every ticked or named one."""
    others = [word.rsplit("/", 1)[-1] for word in deed.texts("other") if word.strip()]
    if not others:
        raise UsageError("nothing is named to merge with", hint="tick a finding, or give its id or address")
    kept = []
    for other in others:
        who, why = deed.identity.name, deed.text("why", most=1000)
        kept.append(judge.same(_id(deed), other.strip(), store=store, who=who, now=deed.now, why=why))
    return kept


def _part(deed: Deed, store: SqliteStore) -> list[Judgement]:
    """The ticked documents' accounts away from the others'."""
    documents = deed.texts("document")
    if not documents:
        raise UsageError("no document is ticked", hint="tick those that tell of something else")
    kept = []
    for document in documents:
        who, why = deed.identity.name, deed.text("why", most=1000)
        kept.append(judge.different(_id(deed), document, store=store, who=who, now=deed.now, why=why))
    return kept


def _undo(deed: Deed, store: SqliteStore) -> list[Judgement]:
    who, why = deed.identity.name, deed.text("why", most=1000)
    return [judge.undo(deed.text("judgement", most=100) or None, store=store, who=who, now=deed.now, why=why)]


def _route(name: str, decide: Deciding) -> list[BaseRoute]:
    return action(f"/judge/{name}", lambda deed: decided(deed, decide))


ROUTES: list[BaseRoute] = list(
    flattened(
        _route(name, decide)
        for name, decide in (
            ("weigh", _weigh),
            ("correct", _correct),
            ("status", _status),
            ("merge", _merge),
            ("part", _part),
            ("undo", _undo),
        )
    )
)
