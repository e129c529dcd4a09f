"""Score the time normaliser on our own texts: `python lab/times/score.py [dev|test]...`; `--errors` lists misses.

`dev.txt` is tuned on; `test.txt` was written last, once, and is only counted.
"""

import argparse
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from scoring import Gold, Tally, tally

from accord.reading.times import scan_times

HERE = Path(__file__).parent
_MARK = re.compile(r"\{([^|{}]+)\|(\w+)\|([^|{}]+)\|([^|{}]+)\}")


def texts(name: str) -> Iterator[tuple[str, str, date | None, list[Gold]]]:
    """Name, text, date of publication and gold expressions of each text of a file."""
    source = (HERE / f"{name}.txt").read_text(encoding="utf-8")
    for block in re.split(r"^=== ", source, flags=re.MULTILINE)[1:]:
        head, _, marked = block.partition("\n")
        title, published = head.split()
        text, position, gold = "", 0, []
        for mark in _MARK.finditer(marked):
            text += marked[position : mark.start()]
            value = None if mark[3] == "-" else mark[3]
            edtf = {"-": None, "=": value}.get(mark[4], mark[4])
            gold.append(Gold(len(text), len(text) + len(mark[1]), mark[1], mark[2], value, edtf, checked=True))
            text += mark[1]
            position = mark.end()
        text += marked[position:]
        assert "{" not in text, f"{title}: a mark that is none"
        yield title, text, None if published == "-" else date.fromisoformat(published), gold


def measure(name: str) -> Tally:
    """The counts of one file."""
    total = Tally()
    for title, text, anchor, gold in texts(name):
        total.add(tally(gold, scan_times(text, anchor=anchor), where=title))
    return total


def main() -> None:
    """Print the figures of the files named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", default=["dev", "test"])
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    for name in arguments.names:
        total = measure(name)
        if arguments.errors:
            print("\n".join(total.misses))
        print(f"{name}: {total.line()}")


if __name__ == "__main__":
    main()
