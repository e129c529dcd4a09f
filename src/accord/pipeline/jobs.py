"""A queue of errands into jobs that can be looked at: done one after the other, wherever those who asked are now.

A job lives in this process only; a new start forgets it, and what it had kept stays in the record.
"""

import secrets
import shutil
import threading
from collections import OrderedDict, deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from accord.pipeline.engines import Engine
from accord.pipeline.errands import Errand, News

# 200 jobs: a week of a busy desk; older ones are told by the record itself
_KEPT = 200
# 1,000 lines of each: what a person reads, and a feed of 100,000 items does not fill the memory
_LISTED = 1000


class JobState(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Job:
    """One errand on its way, as of a moment. `done` counts documents, `total` sources (None while a feed is open)."""

    id: str
    who: str
    what: str
    asked: datetime
    total: int | None = None
    state: JobState = JobState.WAITING
    stage: str = ""
    done: int = 0
    seconds: float = 0.0
    added: tuple[tuple[str, str], ...] = ()
    added_count: int = 0
    already: int = 0
    reread: int = 0
    failed: tuple[tuple[str, str], ...] = ()
    failed_count: int = 0
    problem: str = ""
    ahead: int = 0

    @property
    def over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in {JobState.DONE, JobState.STOPPED, JobState.BROKEN}

    @property
    def rate(self) -> float:
        """Documents a second; 0 while it cannot be told."""
        return self.done / self.seconds if self.seconds > 0.5 and self.done else 0.0


class Jobs:
    """The queue, with one thread that has errands carried out by `engine`; `clock` counts seconds."""

    def __init__(self, *, engine: Engine, clock: Callable[[], float]) -> None:
        self._engine = engine
        self._clock = clock
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._queue: deque[tuple[str, Errand, Path | None]] = deque()
        self._begun: dict[str, float] = {}
        self._stopped: set[str] = set()
        self._changed = threading.Condition()
        self._thread: threading.Thread | None = None
        self._closing = False
        self._warming = False

    def put(self, errand: Errand, *, who: str, what: str, folder: Path | None = None) -> Job:
        """Queue an errand. `folder` holds its files and is removed afterwards."""
        total = len(errand.sources) if folder is not None else None
        job = Job(secrets.token_urlsafe(9), who, what, errand.now, total)
        with self._changed:
            self._jobs[job.id] = job
            self._queue.append((job.id, errand, folder))
            for old in [id_ for id_, one in self._jobs.items() if one.over][: max(0, len(self._jobs) - _KEPT)]:
                del self._jobs[old]
            self._run()
        return job

    def warm(self) -> None:
        """Get ready: somebody is about to add."""
        with self._changed:
            self._warming = True
            self._run()

    def get(self, id_: str) -> Job | None:
        """A job as it is now."""
        with self._changed:
            job = self._jobs.get(id_)
            return None if job is None else self._as_of_now(job)

    def all(self) -> list[Job]:
        """All jobs that are remembered, the latest first."""
        with self._changed:
            return [self._as_of_now(job) for job in reversed(self._jobs.values())]

    def stop(self, id_: str) -> bool:
        """Ask a job to end; False if it is over already or unknown."""
        with self._changed:
            job = self._jobs.get(id_)
            if job is None or job.over:
                return False
            self._stopped.add(id_)
            return True

    def wait(self, id_: str, seconds: float) -> Job | None:
        """The job as soon as it is over, or as it is after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: (job := self._jobs.get(id_)) is None or job.over, seconds)
        return self.get(id_)

    def close(self) -> None:
        """End what runs, forget what waits, and let go of the engine; the record stays whole."""
        with self._changed:
            self._closing = True
            thread = self._thread
            self._changed.notify_all()
        if thread is not None:
            thread.join()
        self._engine.close()
        for _, _, folder in self._queue:
            _remove(folder)

    def _as_of_now(self, job: Job) -> Job:
        if job.state is JobState.RUNNING:
            return replace(job, seconds=self._clock() - self._begun[job.id])
        if job.state is JobState.WAITING:
            waiting = [one.id for one in self._jobs.values() if not one.over]
            return replace(job, ahead=waiting.index(job.id))
        return job

    def _run(self) -> None:
        if self._thread is None and not self._closing:
            self._thread = threading.Thread(target=self._work, name="accord-jobs", daemon=True)
            self._thread.start()
        self._changed.notify_all()

    def _work(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closing or self._queue or self._warming)
                if self._closing:
                    return
                self._warming, warm = False, not self._queue
                if not warm:
                    id_, errand, folder = self._queue.popleft()
                    self._begun[id_] = self._clock()
                    self._jobs[id_] = replace(self._jobs[id_], state=JobState.RUNNING)
            if warm:
                with suppress(OSError):
                    self._engine.warm()
                continue
            try:
                self._carry(id_, errand)
            finally:
                _remove(folder)

    def _carry(self, id_: str, errand: Errand) -> None:
        try:
            self._engine.run(
                errand,
                tell=lambda news: self._hear(id_, news),
                stopped=lambda: self._closing or id_ in self._stopped,
            )
        except Exception as error:  # noqa: BLE001 - the queue goes on whatever one job runs into
            self._hear(id_, News(over=True, broken=f"it could not be done ({type(error).__name__}): try again"))

    def _hear(self, id_: str, news: News) -> None:
        with self._changed:
            job = self._jobs[id_]
            state = job.state
            if news.over:
                stopped = news.broken and id_ in self._stopped
                state = JobState.STOPPED if stopped else JobState.BROKEN if news.broken else JobState.DONE
            self._jobs[id_] = replace(
                job,
                state=state,
                stage=news.stage or job.stage,
                done=job.done + news.steps,
                seconds=self._clock() - self._begun[id_],
                added=(*job.added, *news.added)[:_LISTED],
                added_count=job.added_count + len(news.added),
                already=job.already + len(news.already),
                reread=job.reread + news.reread,
                failed=(*job.failed, *news.failed)[:_LISTED],
                failed_count=job.failed_count + len(news.failed),
                problem=news.broken or job.problem,
            )
            self._changed.notify_all()


def _remove(folder: Path | None) -> None:
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)
