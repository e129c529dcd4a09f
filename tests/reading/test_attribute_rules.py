"""The model's attribute rules, asked once a kind of token, give what its own ruler gives."""

import spacy
from spacy.pipeline.attributeruler import AttributeRuler
from spacy.tokens import Doc

from accord.reading.attribute_rules import AttributeRules
from accord.reading.parse import MODEL, pipeline

_TEXTS = (
    "Quispe didn't say who'd pay. It's not gonna happen, she said; they were there and I ain't going.",
    'Fiji will have sent 12 boats,  which had been promised.\n\nThere are two. "Let\'s get it done," he got them told.',
    "That is what both do: they have it, does she? Y'all can't. Nothin' doin', c'mon.",
)


def _told(doc: Doc) -> list[tuple[str, ...]]:
    return [(t.text, t.tag_, t.pos_, t.dep_, t.lemma_, str(t.morph)) for t in doc]


def test_a_text_gets_what_the_models_own_ruler_gives_it() -> None:
    nlp = spacy.load(MODEL, disable=["attribute_ruler", "lemmatizer", "ner"])
    ruler = spacy.load(MODEL).get_pipe("attribute_ruler")
    assert isinstance(ruler, AttributeRuler)
    own = AttributeRuler(nlp.vocab)
    own.add_patterns(ruler.patterns)
    rules = AttributeRules(own)
    for text in (*_TEXTS, *_TEXTS):  # the second time from what is remembered
        doc = nlp(text)
        assert _told(rules(doc.copy())) == _told(own(doc.copy()))


def test_the_pipeline_has_them_in_the_rulers_place() -> None:
    names = pipeline().pipe_names
    assert "attribute_ruler" not in names
    assert names.index("parser") < names.index("accord_attribute_rules") < names.index("lemmatizer")
