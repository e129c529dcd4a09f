"""spaCy is imported without its command line, and nobody misses it."""

import subprocess
import sys


def _run(*lines: str) -> None:
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True)


def test_reading_does_not_load_the_command_line_of_spacy() -> None:
    _run(
        "import sys, accord.reading.readers.learned",
        "assert 'spacy' in sys.modules",
        "assert not {'spacy.cli', 'weasel', 'typer'} & set(sys.modules)",
    )


def test_who_asks_for_it_gets_it_all_the_same() -> None:
    _run(
        "import accord.reading.readers.rules, spacy",
        "assert spacy.info(silent=True)['spacy_version'] == spacy.__version__",
        "from spacy.cli import download",
        "assert callable(download)",
    )


def test_a_spacy_that_is_loaded_already_stays_as_it_is() -> None:
    _run(
        "import spacy, spacy.cli",
        "before = spacy.cli",
        "import accord.reading.readers.rules",
        "assert spacy.cli is before",
    )


def test_what_packages_register_is_found_as_ever() -> None:
    _run(
        "import catalogue",
        "groups = ('spacy_factories', 'spacy_lookups', 'no_such_group')",
        "told = {group: list(catalogue.AVAILABLE_ENTRY_POINTS.select(group=group)) for group in groups}",
        "import accord.reading.readers.rules",
        "for _ in range(2):",
        "    found = {group: list(catalogue.AVAILABLE_ENTRY_POINTS.select(group=group)) for group in groups}",
        "    assert found == told",
    )
