import os
import signal
import subprocess
import sys
from pathlib import Path

from accord.pipeline.folding import fold_all
from accord.pipeline.rebuild import digest, rebuild
from accord.store import open_record
from mini_reader import document
from shelved import keep

TESTS = Path(__file__).parents[1]

REBUILDS = """
import sys, time
from pathlib import Path
from accord.pipeline.rebuild import rebuild
from accord.store import open_record

class Halfway:
    def start(self, what, total): self.steps = 0
    def step(self, name):
        self.steps += 1
        if self.steps == 3:
            print("halfway", flush=True)
            time.sleep(60)
    def end(self): pass

with open_record(Path(sys.argv[1]), write=True) as store:
    rebuild(store, progress=Halfway())
"""


def _record(path):
    with open_record(path, create=True) as store:
        for day in range(1, 7):
            met = f"Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-0{day}-02."
            keep(store, document(met, published=f"2024-0{day}-03"))
        fold_all(store)
        return digest(store)


def test_while_a_record_is_folded_anew_others_read_it_as_it_was_and_killing_that_leaves_it_whole(tmp_path):
    path = tmp_path / "record.db"
    before = _record(path)
    with subprocess.Popen(
        [sys.executable, "-c", REBUILDS, str(path)], stdout=subprocess.PIPE, text=True, env={**os.environ}
    ) as work:
        assert work.stdout is not None
        assert work.stdout.readline() == "halfway\n"
        with open_record(path, write=False) as reader:
            assert len(list(reader.lines("engagements"))) == 6
        work.send_signal(signal.SIGKILL)
    with open_record(path, write=True) as store:
        assert digest(store) == before
        assert store.check() == []
        assert store.pending() == []
        rebuild(store)
        assert digest(store) == before
