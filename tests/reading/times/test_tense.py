import pytest

from accord.reading.times.expression import Tense
from accord.reading.times.tense import tense_near


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister arrived in Dakar on | for talks.", Tense.PAST),
        ("The minister will arrive on |.", Tense.FUTURE),
        ("The minister said they would meet on |.", Tense.FUTURE),
        ("A treaty will be signed on |.", Tense.FUTURE),
        ("The two sides agreed to meet on |.", Tense.FUTURE),
        ("A round scheduled for | was held.", Tense.FUTURE),
        ("On |, the president will travel to Lomé.", Tense.FUTURE),
        ("On |, the president travelled to Lomé.", Tense.PAST),
        ("They will talk. The envoy left on |.", Tense.PAST),
        ("The president is on a visit starting |.", Tense.FUTURE),
        ("Ghana minister to visit Togo |", Tense.FUTURE),
        ("Ministers, |", None),
    ],
)
def test_the_nearest_verb_tells_the_tense(text, expected):
    assert tense_near(text.replace("|", "Tuesday"), text.index("|")) is expected
