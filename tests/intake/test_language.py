"""The language is told from few words, offline, and never guessed from none."""

import subprocess
import sys

import pytest

from accord.intake.language import identify


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The two sides met.", "en"),
        ("Fiji PM discusses border security with Tongan minister", "en"),
        ("BAGHDAD, July 24 (HW) - The ministers of Fiji and Tonga signed a protocol.", "en"),
        ("Les deux ministres se sont rencontrés à Rabat pour signer un accord.", "fr"),
        ("El ministro de defensa se reunió con su homólogo en Lima.", "es"),
        ("Die Minister beider Staaten trafen sich in Berlin.", "de"),
        ("التقى وزير الخارجية نظيره في الرباط", "ar"),
        ("两国外长在北京举行会谈。", "zh"),
        ("وزیر امور خارجه با همتای خود دیدار کرد", "fa"),
        ("ئەمڕۆ وەزیری دەرەوە کۆبووەوە", "ku"),
    ],
)
def test_the_language_of_a_short_text(text: str, code: str):
    assert identify(text) == code


@pytest.mark.parametrize("text", ["", "123 456 - 7", "***", "\n \n"])
def test_no_words_no_language(text: str):
    assert identify(text) is None


def test_a_few_foreign_names_do_not_make_a_text_foreign():
    assert (
        identify(
            "The Président de la République met with the Bundeskanzler, and they agreed on the plan for the two states."
        )
        == "en"
    )


def test_no_network_is_needed(monkeypatch: pytest.MonkeyPatch):
    import socket

    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert identify("De ministers van beide landen ontmoetten elkaar in Den Haag.") == "nl"


def test_a_page_that_repeats_its_headline_is_english():
    headline = "Peru, Chile ministers discuss Arica border patrols\n"
    text = (
        headline * 6
        + "LIMA: The minister Ana Ruiz said to the press that the patrols are of use for both.\n"
        + headline
    )
    assert identify(text) == "en"


def test_a_language_is_detected_without_the_means_to_fetch_a_larger_model():
    lines = (
        "import sys",
        "from accord.intake.language import identify",
        "assert identify('Los ministros se reunieron en Ginebra el viernes') == 'es'",
        "assert not {'robust_downloader', 'requests', 'tqdm'} & set(sys.modules)",
    )
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True)
