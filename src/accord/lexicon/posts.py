"""`posts.yaml` -> whether a state has an office: the United States have no prime minister, Peru no king.

Says only what is not: that a state has the office never tells that somebody is its holder.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from accord.lexicon.load import Fields, load

_FORMER = frozenset({"former", "ex", "late", "then", "old"})


@cache
def _posts() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    data = load("posts", schema=Fields(required={"only": {str: str}, "never": {str: str}}))
    only = {post: frozenset(codes.split()) for post, codes in data["only"].items()}
    never = {post: frozenset(codes.split()) for post, codes in data["never"].items()}
    return MappingProxyType(only), MappingProxyType(never)


def has_no_such_post(code: str, role: str | None) -> bool:
    """Whether the state cannot have an official of that role; an organisation or a province may have any."""
    if role is None or len(code) != 2 or code in {"EU", "UN"}:
        return False
    post = role.lower().removeprefix("first ").strip()
    if _FORMER & set(post.split()[:1]):
        return False
    only, never = _posts()
    return code in never.get(post, ()) or (post in only and code not in only[post])
