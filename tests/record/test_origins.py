from accord.model.codes import BodyType
from accord.model.reading import Body
from accord.model.span import Span
from accord.record.origins import clash, origin_in


def _body(*sentences: str) -> Body:
    spans = tuple(Span(at * 1000, at * 1000 + len(text), text) for at, text in enumerate(sentences))
    return Body(spans, "Border Commission", None, BodyType.COMMISSION, ("GH", "TG"))


def test_the_year_a_body_was_created_in_is_read_beside_its_name():
    assert origin_in(_body("The Border Commission, created in 2021, brings together the police.")) == {"year": "2021"}
    assert origin_in(_body("The Border Commission met. " + "x " * 60 + "A bank was founded in 1999.")) == {}


def test_a_body_that_is_to_be_set_up_and_already_works_is_a_clash():
    told = origin_in(
        _body("They agreed to establish a Border Commission.", "The talks built on the work of the Border Commission.")
    )
    assert set(clash([(told, ("a.txt",))])) == {"agreed to be set up", "already at work"}


def test_what_is_first_agreed_and_later_at_work_is_no_clash():
    assert clash([({"agreed": True}, ("a.txt",)), ({"at work": True}, ("b.txt",))]) == {}


def test_what_will_be_set_up_at_a_meeting_is_not_the_meeting():
    told = ("The third session of the Security Forum sat in Lome.", "A group on fraud will be set up at that forum.")
    spans = tuple(Span(at * 1000, at * 1000 + len(text), text) for at, text in enumerate(told))
    body = Body(spans, "Security Forum", None, BodyType.COUNCIL, ("GH", "TG"), names=("forum",))
    assert origin_in(body) == {"at work": True}
