"""A tagged text -> the parts of speech, lemmas and forms that the model's attribute rules give its tokens.

As spaCy's own attribute ruler does it, which holds all of its rules against each token; here a rule that looks at one
token alone is asked once for each kind of token.
"""

from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline.attributeruler import AttributeRuler
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

NAME = "accord_attribute_rules"
"""Of the component; made where the pipeline has the ruler, which it stands for."""
_SEEN_BY_KIND = ("TAG", "LOWER", "DEP", "IS_SPACE")
"""What tells kinds of tokens apart."""
# some 25 MB
_MOST_KINDS = 100_000


class AttributeRules:
    """The rules of a ruler, those on one token apart from those on several."""

    def __init__(self, ruler: AttributeRuler) -> None:
        self._set = ruler.attrs
        self._place = ruler.indices
        self._alone, self._in_a_row = (Matcher(ruler.vocab, validate=False) for _ in range(2))
        for number, rule in enumerate(ruler.patterns):
            told: Any = rule["patterns"]
            for on_one in (True, False):
                patterns = [pattern for pattern in told if _looks_at_one(pattern) is on_one]
                if patterns:
                    (self._alone if on_one else self._in_a_row).add(str(number), patterns)
        self._number = {ruler.vocab.strings.add(str(number)): number for number in range(len(ruler.attrs))}
        self._kinds: dict[tuple[int, ...], tuple[int, ...]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """The text, with what the rules set; of two rules on a token the later one in the list has the last word."""
        wanted = [self._of_kind(doc, at, tuple(kind)) for at, kind in enumerate(_kinds(doc))]
        for key, start, end in self._in_a_row(doc, allow_missing=True):
            number = self._number[key]
            at = range(start, end)[self._place[number]]
            wanted[at] = tuple(sorted((*wanted[at], number)))
        for token, numbers in zip(doc, wanted, strict=True):
            for number in numbers:
                set_token_attrs(token, self._set[number])
        return doc

    def _of_kind(self, doc: Doc, at: int, kind: tuple[int, ...]) -> tuple[int, ...]:
        """The numbers of the rules on a token alone."""
        if kind not in self._kinds:
            if len(self._kinds) >= _MOST_KINDS:
                self._kinds.clear()
            found = self._alone(doc[at : at + 1], allow_missing=True)
            self._kinds[kind] = tuple(sorted(self._number[key] for key, _, _ in found))
        return self._kinds[kind]


def _kinds(doc: Doc) -> list[list[int]]:
    found: list[list[int]] = doc.to_array(list(_SEEN_BY_KIND)).tolist()
    return found


def _looks_at_one(pattern: Any) -> bool:
    return len(pattern) == 1 and set(pattern[0]) <= set(_SEEN_BY_KIND)


@Language.factory(NAME)
def _make(nlp: Language, name: str) -> AttributeRules:  # noqa: ARG001 - spaCy gives a component its name
    ruler = nlp.get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    return AttributeRules(ruler)
