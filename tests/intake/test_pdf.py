"""A PDF gives its text layer or says in one line why it has none."""

from collections.abc import Callable

import pytest

from accord.intake.pdf import extract
from accord.model.errors import UnsupportedContent


def test_the_text_layer_is_read(pdf_of: Callable[..., bytes]):
    found = extract(
        pdf_of(["Fiji and Tonga signed a protocol on", "fisheries in Suva on Monday."], title="Joint Statement")
    )
    assert " ".join(found.text.split()) == "Fiji and Tonga signed a protocol on fisheries in Suva on Monday."
    assert "\r" not in found.text
    assert found.metadata.title == "Joint Statement"


def test_the_file_name_that_a_program_left_is_no_title(pdf_of: Callable[..., bytes]):
    assert (
        extract(pdf_of(["Fiji and Tonga signed a protocol."], title="Microsoft Word - draft7.doc")).metadata.title
        is None
    )


def test_a_scan_is_refused_with_what_to_do(pdf_of: Callable[..., bytes]):
    with pytest.raises(UnsupportedContent, match=r"no text layer.*: .*OCR"):
        extract(pdf_of([]))


def test_a_password_is_named(pdf_of: Callable[..., bytes]):
    with pytest.raises(UnsupportedContent, match="password"):
        extract(pdf_of(["Secret text that nobody reads."], locked=True))


@pytest.mark.parametrize("data", [b"%PDF-1.4\nrubbish", b"%PDF-1.7\n" + bytes(5000), b"%PDF-"])
def test_a_damaged_pdf_is_refused(data: bytes):
    with pytest.raises(UnsupportedContent, match="damaged"):
        extract(data)


def test_a_pdf_cut_in_half_never_crashes(pdf_of: Callable[..., bytes]):
    whole = pdf_of(["Fiji and Tonga signed a protocol on fisheries."])
    for end in range(50, len(whole), 97):
        try:
            outcome = extract(whole[:end]).text
        except UnsupportedContent as error:
            outcome = str(error)
        assert "protocol" in outcome or "PDF" in outcome
