"""Score the time normaliser on a folder of TimeML files (TimeBank, TempEval-3): `python lab/times/tempeval.py FOLDER`.

The corpora have licences of their own and stay outside this repository; `--errors` lists what was wrong.
"""

import argparse
import html
import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from scoring import Gold, Tally, tally

from accord.reading.times import scan_times

_TIMEX = re.compile(r"<TIMEX3\b([^>]*)>|</TIMEX3>|<[^>]*>")


def read(path: Path) -> tuple[str, date | None, list[Gold]]:
    """The text, the date of publication and the annotated expressions of one file."""
    source = path.read_text(encoding="utf-8", errors="replace")
    created = re.search(r"<DCT>.*?value=\"(\d{4})-(\d\d)-(\d\d)", source, re.DOTALL)
    anchor = date(int(created[1]), int(created[2]), int(created[3])) if created else None
    body = re.search(r"<TEXT>(.*?)</TEXT>", source, re.DOTALL)
    assert body is not None
    text, gold, opened = "", [], []
    position = 0
    for tag in _TIMEX.finditer(body[1]):
        text += html.unescape(body[1][position : tag.start()])
        position = tag.end()
        if tag[1] is not None:
            opened.append((len(text), tag[1]))
        elif tag[0] == "</TIMEX3>":
            start, attributes = opened.pop()
            kind, value = (re.search(rf"\b{name}=\"([^\"]*)\"", attributes) for name in ("type", "value"))
            gold.append(Gold(start, len(text), text[start:], kind[1] if kind else "", value[1] if value else ""))
    return text + html.unescape(body[1][position:]), anchor, gold


def documents(folder: Path) -> Iterator[tuple[str, str, date | None, list[Gold]]]:
    """Every TimeML file below a folder."""
    for path in sorted(folder.rglob("[!.]*.tml")):
        yield (path.stem, *read(path))


def main() -> None:
    """Print the figures of one folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--errors", action="store_true")
    arguments = parser.parse_args()
    total, seconds, words = Tally(), 0.0, 0
    for name, text, anchor, gold in documents(arguments.folder):
        began = time.perf_counter()
        found = scan_times(text, anchor=anchor)
        seconds += time.perf_counter() - began
        words += len(text.split())
        total.add(tally(gold, found, where=name))
    if arguments.errors:
        print("\n".join(total.misses))
    print(total.line(), f" {1000 * seconds / words * 350:.2f} ms for 350 words")


if __name__ == "__main__":
    main()
