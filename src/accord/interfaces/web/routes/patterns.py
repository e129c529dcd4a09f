"""Every component once, on invented lines of a record, so that one can be looked at and tested without a record."""

from datetime import date
from typing import Any

from markupsafe import Markup
from starlette.routing import BaseRoute

from accord.interfaces.web.facets import Facet, FacetValue
from accord.interfaces.web.routes.detail import evidence
from accord.interfaces.web.screens import Answer, Ask, Screen, screen
from accord.views.board import card
from accord.views.course import Use, chain
from accord.views.lanes import Window, event_of
from accord.views.parties import party_name
from accord.views.rows import row
from accord.views.timeline_svg import timeline

_DOCUMENT = "0" * 64


def _quote(document: str, outlet: str, published: str, words: str, **more: Any) -> dict[str, Any]:
    return {
        "document": document,
        "document_id": _DOCUMENT,
        "start": 412,
        "end": 468,
        "quote": words,
        "speaker": "Ana Ferreira Salgado",
        "act": "commits",
        "outlet": outlet,
        "published": published,
        "before": "Speaking after the third round, she said that",
        "after": "and that the two ministries would report by June.",
        **more,
    }


_WORDS = "both sides will open the joint training centre before the end of the year"
_COMMITMENT: dict[str, Any] = {
    "id": "c-0123456789",
    "kind": "commitments",
    "by": ["PT", "MZ"],
    "toward": ["SN"],
    "strength": "commits",
    "action": "open the joint training centre before the end of the year",
    "due": "../2024-12",
    "due_basis": "relative",
    "due_reason": "counted from the date of publication",
    "condition": "parliament agrees",
    "areas": ["TRN", "MIL"],
    "status": "overdue",
    "restates": ["c-9876543210"],
    "superseded_by": None,
    "reports": 3,
    "independent": 2,
    "decision": None,
    "doubts": [
        {"what": "due", "why": "“the year” may be the calendar or the budget year", "options": ["2024-12", "2025-03"]}
    ],
    "support": [
        _quote("a-report.txt", "Maputo Wire", "2024-04-08", _WORDS),
        _quote("a-reprint.txt", "Coast Courier", "2024-04-09", _WORDS),
        _quote(
            "readout.txt", "Ministry of Defence", "2024-04-10", "the centre opens in December", speaker=None, act=None
        ),
    ],
    "against": [
        _quote(
            "later.txt", "Dakar Post", "2024-05-02", "no date has been set for the centre", act="denies", why="no date"
        )
    ],
}
_ENGAGEMENT: dict[str, Any] = {
    "id": "e-0123456789",
    "kind": "engagements",
    "type": "dialogue",
    "status": "planned",
    "parties": ["PT", "MZ"],
    "participants": [
        "Ana Ferreira Salgado",
        "عبد الرحمن بن يوسف الهاشمي",
        "Chola Nyambe-Worthington of Upper Middlewick",
    ],
    "body": "Joint Standing Commission on Maritime Security Cooperation and the Training of Coastal Forces",
    "ordinal": 3,
    "date": "2024-04~",
    "date_basis": "stated",
    "date_reason": "“early April”",
    "place": None,
    "areas": ["MIL"],
    "reports": 1,
    "independent": 1,
    "outcomes": ["c-0123456789"],
    "decision": "accepted",
    "doubts": [],
    "support": _COMMITMENT["support"][:1],
    "against": [],
}
_CONFLICT = {
    "finding": "c-0123456789",
    "field": "due",
    "values": [
        {"value": "../2024-12", "documents": ["a-report.txt", "a-reprint.txt"]},
        {"value": "2025-03", "documents": ["later.txt"]},
    ],
}


def _drawing() -> str:
    """Bars of each look."""
    dates = (
        ("2024-04-16", "stated"),
        ("2024-04", "stated"),
        ("2024-03-04/2024-06-01", "inferred"),
        ("../2024-02", "stated"),
    )
    events = [
        event_of({**_ENGAGEMENT, "date": value, "date_basis": basis, "date_spans": []}, by="party")
        for value, basis in dates
    ]
    window = Window(date(2024, 1, 1), date(2024, 12, 31))
    return timeline(events, window, href=lambda id_: f"#{id_}", lane_name=party_name)


def show(_: Ask) -> Answer:
    """The page of components."""
    values = {
        "commitment": row(_COMMITMENT),
        "engagement": row(_ENGAGEMENT),
        "evidence": evidence(_COMMITMENT["support"]),
        "against": evidence(_COMMITMENT["against"]),
        "conflict": _CONFLICT,
        "facet": Facet(
            "party",
            "party",
            (
                FacetValue("PT", "Portugal", 12, chosen=True),
                FacetValue("MZ", "Mozambique", 7),
                FacetValue("SN", "Senegal", 2, excluded=True),
            ),
        ),
        "question": {
            "id": "q-0123456789",
            "question": "same",
            "options": ("same as b-0123456789: Joint Commission", "none of them"),
            "because": ("both met in April 2024", "but the names give it another rank"),
            "weight": 1.6,
        },
        "card": card(_COMMITMENT, today=date(2025, 1, 20), earlier={"c-9876543210": {"due": "2024-06"}}),
        "steps": chain((_ENGAGEMENT, _COMMITMENT), here="c-0123456789"),
        "names": {"Joint Standing Commission": (Use("a-report.txt", _DOCUMENT, 4, 29),), "JSC": ()},
        "drawing": Markup(_drawing()),  # noqa: S704 - all words in it are escaped where they are put in
    }
    return Answer("patterns.html", values, "Patterns")


SCREENS = (Screen("/patterns", "Patterns", group="about", order=90),)
ROUTES: list[BaseRoute] = screen("/patterns", show)
