"""Whose people a gift is to help, where it names no state beside its verb: "to support the flood-hit people of Fiji".

The state stands behind the people, however their plight is told; never the giver's own.
"""

from collections.abc import Sequence

from accord.reading.scene import Scene

_PEOPLE = frozenset(
    "people person community family household victim survivor refugee farmer child population resident".split()
)
# so far behind "to support" the people may stand
_NEAR = 6
_WHERE = frozenset({"in", "of", "across", "from"})
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def people_served(scene: Scene, start: int, limit: int, provider: Sequence[str]) -> tuple[str, ...]:
    """ "to help families affected by severe storms in Fiji": the state behind them."""
    people = next((t.i for t in scene.doc[start:limit] if t.lemma_.lower() in _PEOPLE), None)
    if people is None or people - start > _NEAR:
        return ()
    for at in range(people + 1, limit):
        token = scene.doc[at]
        if token.tag_ in _FINITE and token.dep_ != "acl":
            break
        if token.lower_ not in _WHERE:
            continue
        near = [a for a in scene.actors_in(at + 1, min(at + 4, limit)) if scene.doc[a.head].text[0].isupper()]
        named = [c for a in near for c in a.parties] or [p.code for p in scene.places if at < p.start <= at + 3]
        if others := [c for c in named if c not in provider]:
            return (others[0],)
    return ()
