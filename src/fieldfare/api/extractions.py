"""Extractions on the wire: submit, look how they stand, download, delete."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, get_args

from fastapi import APIRouter, Depends, Query
from fastapi.responses import JSONResponse
from starlette.concurrency import run_in_threadpool

from fieldfare import extractions
from fieldfare.api import wire
from fieldfare.api.bodies import parsed
from fieldfare.api.calling import DeletingCaller, OutputCaller, PollingCaller, SubmittingCaller
from fieldfare.api.described import refusals, takes
from fieldfare.api.refusals import answer
from fieldfare.api.server import Here, Server
from fieldfare.errors import (
    ExtractionInProgress,
    ExtractionNotFound,
    Forbidden,
    InvalidInput,
    OutputExpired,
    OutputNotAvailable,
    SubmissionIdAlreadyUsed,
    SubmissionsPaused,
)
from fieldfare.store.database import reading, transaction

LONGEST_WAIT = 45

router = APIRouter(prefix="/extractions", tags=["Extractions"])


async def _own(
    scope: Annotated[wire.Scope, Query(description="Whose extractions.")] = "own",
) -> None:
    if scope == "team":
        raise Forbidden


Own = Depends(_own)
Wait = Annotated[
    int,
    Query(ge=0, le=LONGEST_WAIT, description="Seconds to hold the answer while it is processing."),
]


@router.post(
    "",
    status_code=202,
    summary="Submit an extraction",
    operation_id="submit_extraction",
    openapi_extra=takes(wire.SubmissionRequest),
    responses=refusals(InvalidInput, SubmissionIdAlreadyUsed, SubmissionsPaused),
)
def submit(
    caller: SubmittingCaller,
    body: Annotated[wire.SubmissionRequest, Depends(parsed(wire.SubmissionRequest))],
    server: Here,
) -> wire.SubmissionAnswer:
    """Accept an extraction of completed files; the same submission again is the same extraction."""
    given = body.model_dump(mode="json", exclude_unset=True)
    asked = extractions.Asked(
        submission_id=body.submission_id,
        session=body.upload_session_id,
        file_ids=body.file_ids,
        task_name=body.task_name,
        prompt=given["prompt"],
        output_structure=body.output_structure,
        options=given.get("options", {}),
    )
    with transaction(server.engine) as tx:
        extraction_id = extractions.submit(
            tx, caller.member_id, asked, server.settings, dt.datetime.now(dt.UTC)
        )
    return wire.SubmissionAnswer(extraction_id=extraction_id)


@router.get(
    "/{extraction_id}",
    summary="Poll for results",
    operation_id="get_extraction",
    response_model=wire.Status,
    responses=refusals(InvalidInput, Forbidden, ExtractionNotFound, unknown=wire.UnknownExtraction),
    dependencies=[Own],
)
async def status(
    extraction_id: str, caller: PollingCaller, server: Here, wait: Wait = 0
) -> wire.Processing | wire.Completed | wire.Failed | wire.Cancelled | JSONResponse:
    """How the extraction stands, at once or as soon as it ends within `wait` seconds."""
    try:
        found = await run_in_threadpool(_status, server, caller.member_id, extraction_id)
        if wait and isinstance(found, wire.Processing):
            await server.watch.waited(extraction_id, wait)
            found = await run_in_threadpool(_status, server, caller.member_id, extraction_id)
    except ExtractionNotFound as error:  # some clients look at nothing but the status
        return answer(error, status="failed", extraction_id=extraction_id)
    return found


@router.get(
    "/{extraction_id}/output",
    summary="Download an output",
    operation_id="get_output",
    responses=refusals(
        InvalidInput, Forbidden, ExtractionNotFound, OutputNotAvailable, OutputExpired
    ),
    dependencies=[Own],
)
def output(
    extraction_id: str,
    caller: OutputCaller,
    server: Here,
    format: Annotated[wire.Format, Query(description="Which output.")],  # noqa: A002
) -> wire.OutputAnswer:
    """A URL from which the output can be downloaded for five minutes."""
    with reading(server.engine) as tx:
        found = extractions.output(tx, caller.member_id, extraction_id, format)
    return wire.OutputAnswer(
        download_url=server.urls.download_url(found.object_key, found.task_name, format),
        format=format,
        expires_in_seconds=server.settings.download_url_seconds,
    )


@router.delete(
    "/{extraction_id}",
    summary="Delete an extraction",
    operation_id="delete_extraction",
    responses=refusals(InvalidInput, Forbidden, ExtractionNotFound, ExtractionInProgress),
    dependencies=[Own],
)
def delete(extraction_id: str, caller: DeletingCaller, server: Here) -> wire.Deleted:
    """Remove rows, outputs, read pages and the sources that no other extraction uses, at once."""
    with transaction(server.engine) as tx:
        extractions.remove(tx, server.files, caller.member_id, extraction_id)
    return wire.Deleted()


def _status(
    server: Server, member_id: str, extraction_id: str
) -> wire.Processing | wire.Completed | wire.Failed | wire.Cancelled:
    with reading(server.engine) as tx:
        found = extractions.status(tx, member_id, extraction_id)
    if isinstance(found, extractions.Processing):
        return wire.Processing(extraction_id=extraction_id, progress=found.progress)
    if isinstance(found, extractions.Failed):
        return wire.Failed(extraction_id=extraction_id, error=wire.Error(**found.error))
    if isinstance(found, extractions.Completed):
        return _completed(server, found)
    return wire.Cancelled(
        extraction_id=found.extraction_id,
        credits_deducted=found.credits_deducted,
        credits_balance=found.balance.credits,
        credits_reserved=found.balance.reserved,
    )


def _completed(server: Server, found: extractions.Completed) -> wire.Completed:
    return wire.Completed(
        extraction_id=found.extraction_id,
        credits_deducted=found.credits_deducted,
        credits_balance=found.balance.credits,
        credits_reserved=found.balance.reserved,
        output_structure=found.output_structure,
        output_expires_at=_moment(found.output_expires_at),
        pages=_pages(found),
        review_needed=wire.ReviewAnswer(
            count=len(found.review_items),
            items=[wire.ReviewItem(**item) for item in found.review_items],
        ),
        ai_uncertainty_notes=[wire.UncertaintyNote(**note) for note in found.notes],
        output=wire.OutputUrls(**_urls(server, found)),
    )


def _pages(found: extractions.Completed) -> wire.PagesAnswer:
    return wire.PagesAnswer(
        successful_count=len(found.successful),
        failed_count=len(found.failed),
        successful=[wire.PageAnswer(**page._asdict()) for page in found.successful],
        failed=[wire.PageAnswer(**page._asdict()) for page in found.failed],
        failure_reasons=[
            wire.FailureReason(
                code=reason.code,
                message=reason.message,
                affected_pages=[
                    wire.AffectedPages(file_name=name, pages=list(pages))
                    for name, pages in reason.pages.items()
                ],
            )
            for reason in found.failure_reasons
        ],
    )


def _urls(server: Server, found: extractions.Completed) -> dict[str, Any]:
    kinds: tuple[wire.Format, ...] = get_args(wire.Format)
    return {
        f"{kind}_url": server.urls.download_url(found.outputs[kind], found.task_name, kind)
        if kind in found.outputs
        else None
        for kind in kinds
    }


def _moment(moment: dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
