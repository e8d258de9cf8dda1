"""The steps of an extraction: each loads, calls the recipe, and stores in one short transaction.

    prepare   open the files, some at a time; count and reserve their pages, prompt → Plan
    read      some pages, one artefact each; what was read before is not read again
    find      some files' pages → rows
    write     rows → xlsx, csv, json; charge; completed; once more after corrections
    draw      a page → a picture for people, when somebody first looks at it

A step may run twice, even at the same time: what it writes to disk has the attempt in its name, and
only the attempt that holds the job commits. The last job of a step adds those of the next one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fieldfare import extractions
from fieldfare.due import Job
from fieldfare.errors import ExtractionBroke, ExtractionFailed
from fieldfare.jobs import draw, find, mail, prepare, read, write
from fieldfare.jobs.workshop import LostPages, Workshop

Step = Callable[[Workshop, Job], None]

RUN: Mapping[str, Step] = {
    "prepare": prepare.run,
    "read": read.run,
    "find": find.run,
    "write": write.run,
    "draw": draw.run,
}
GIVE_UP: Mapping[str, Step] = {
    "prepare": prepare.give_up,
    "read": read.give_up,
    "find": find.give_up,
    "draw": draw.give_up,
}


def run(shop: Workshop, job: Job) -> None:
    """Do the job; its result counts when this comes back.

    Raises `Superseded` when the job has gone to somebody else and `CalledOff` when the worker is to
    stop; then nothing counts, as with any other exception.
    """
    is_awaited = mail.is_due(shop.engine, shop.settings, job.extraction_id)
    try:
        RUN[job.step](shop, job)
    except LostPages as lost:
        read.again(shop, job, lost.keys)
    except ExtractionFailed as error:
        _fail(shop, job, error)
    if is_awaited:
        mail.tell(shop.engine, shop.settings, job.extraction_id)


def give_up(shop: Workshop, job: Job) -> None:
    """End a job that died too often: smaller ones take its place, or what it was for fails."""
    is_awaited = mail.is_due(shop.engine, shop.settings, job.extraction_id)
    if job.step in GIVE_UP:
        GIVE_UP[job.step](shop, job)
    else:
        _fail(shop, job, ExtractionBroke())
    if is_awaited:
        mail.tell(shop.engine, shop.settings, job.extraction_id)


def _fail(shop: Workshop, job: Job, error: ExtractionFailed) -> None:
    with shop.result(job) as tx:
        extractions.fail(tx, job.extraction_id, error, shop.now())
