"""Whether the day that a reader gave a contact is that of the way back from it.

"He returned yesterday from Lima, where he signed the agreement" tells no day of the signing.
"""

from accord.model.reading import Engagement


def of_the_return(contact: Engagement) -> bool:
    """Whether a contact is told in a clause of its own ("where he signed"), and its day before that clause."""
    told = contact.evidence[0] if contact.evidence else None
    if told is None or not told.text.casefold().startswith("where "):
        return False
    return bool(contact.date.evidence) and all(span.end <= told.start for span in contact.date.evidence)
