"""A reader that reads at once has its network on the way before spaCy is there."""

import pickle
import subprocess
import sys

from accord.reading.readers.learned import LearnedReader


def test_the_network_loads_before_spacy_is_imported() -> None:
    lines = (
        "import sys",
        "from accord.reading.readers import begun",
        "assert 'spacy' not in sys.modules",
        "begin, seen = begun.begin_loading, []",
        "begun.begin_loading = lambda: (seen.append('spacy' in sys.modules), begin())",
        "reader = begun.begun()",
        "assert seen == [False] and 'spacy' in sys.modules and reader.name == 'learned'",
    )
    subprocess.run([sys.executable, "-c", "\n".join(lines)], check=True)


def test_a_reader_that_another_process_gets_is_the_same() -> None:
    sent = pickle.dumps(LearnedReader())
    assert b"accord.reading.readers.begun" in sent
    assert pickle.loads(sent).version == LearnedReader().version
