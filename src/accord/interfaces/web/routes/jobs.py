"""What is being added: each job with how far it is, what came in and what did not, for whoever comes back to look.

The page looks again by itself until the job is over, with and without script.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from starlette.requests import Request
from starlette.routing import BaseRoute

from accord.interfaces.web.identity import Role
from accord.interfaces.web.notices import tell
from accord.interfaces.web.safety import Refused
from accord.interfaces.web.screens import Answer, Ask, Deed, action, flattened, screen
from accord.model.errors import UnknownId
from accord.pipeline.jobs import Job, Jobs
from accord.views.cells import count_of
from accord.views.csv_rows import harmless

ORDER = 40


def jobs_of(request: Request) -> Jobs:
    """The queue of this application."""
    jobs: Jobs = request.app.state.jobs
    return jobs


def show(ask: Ask) -> Answer:
    """One job."""
    job = jobs_of(ask.request).get(ask.given("id"))
    if job is None:
        raise UnknownId(
            "there is no such job any more", hint="what it added is in the record: see the documents, or add it again"
        )
    values = {
        "job": job,
        "tally": list(words(job)),
        "may_stop": not job.over and may_stop(ask.identity.name, job, admin=ask.identity.may(Role.ADMIN)),
    }
    return Answer("job.html", values, f"Adding {job.what}", lines=lambda: (line(job),), rows=lambda: _sheet(job))


def show_all(ask: Ask) -> Answer:
    """All jobs that are remembered."""
    jobs = jobs_of(ask.request).all()
    return Answer("jobs.html", {"jobs": jobs}, "Jobs", lines=lambda: map(line, jobs))


def stop(deed: Deed) -> str:
    """End a job of one's own; an admin ends anybody's."""
    jobs, id_ = jobs_of(deed.request), str(deed.request.path_params["id"])
    job = jobs.get(id_)
    if job is not None and not may_stop(deed.identity.name, job, admin=deed.identity.may(Role.ADMIN)):
        raise Refused(f"this was asked for by {job.who}", hint="ask them, or an admin, to stop it")
    tell(deed, "It stops after the document it is at." if jobs.stop(id_) else "It is over already.")
    return f"/add/jobs/{id_}"


def may_stop(who: str, job: Job, *, admin: bool) -> bool:
    """Whether somebody may end a job."""
    return admin or job.who == who


def line(job: Job) -> Mapping[str, Any]:
    """A job as an object."""
    return {
        "kind": "job",
        "id": job.id,
        "who": job.who,
        "what": job.what,
        "asked": job.asked.isoformat(timespec="seconds"),
        "state": job.state.value,
        "stage": job.stage,
        "sources": job.total,
        "done": job.done,
        "per_second": round(job.rate, 2),
        "seconds": round(job.seconds, 1),
        "added": [{"document": name, "id": id_} for name, id_ in job.added],
        "added_count": job.added_count,
        "already": job.already,
        "read_again": job.reread,
        "failures": [{"source": source, "why": why} for source, why in job.failed],
        "failed_count": job.failed_count,
        "problem": job.problem,
    }


def _sheet(job: Job) -> Iterator[tuple[str, ...]]:
    yield ("document", "id", "problem")
    yield from ((harmless(name), id_, "") for name, id_ in job.added)
    yield from ((harmless(source), "", harmless(why)) for source, why in job.failed)


def words(job: Job) -> Iterator[str]:
    """What came of a job so far, a sentence each."""
    yield f"{count_of(job.added_count, 'document')} added."
    if job.already:
        yield f"{count_of(job.already, 'document')} already there."
    if job.reread:
        yield f"{count_of(job.reread, 'document')} read again by a newer reader."
    if job.failed_count:
        yield f"{count_of(job.failed_count, 'source')} could not be added."


ROUTES: list[BaseRoute] = list(
    flattened(
        (
            screen("/add/jobs", show_all),
            screen("/add/jobs/{id}", show),
            action("/add/jobs/{id}/stop", stop),
        )
    )
)
