"""Uploads on the wire: create a session, ask for part URLs, complete a file."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends

from fieldfare import uploads
from fieldfare.api import wire
from fieldfare.api.bodies import parsed
from fieldfare.api.calling import UploadCaller
from fieldfare.api.described import refusals, takes
from fieldfare.api.server import Here
from fieldfare.errors import (
    DuplicateFileId,
    DuplicateFileName,
    FileAborted,
    FileNotFound,
    FileNotUploadable,
    FileTooLarge,
    InvalidCompletionParts,
    InvalidInput,
    NotEnoughCreditsToUpload,
    ObjectSizeMismatch,
    SessionAlreadyInitialized,
    TotalUploadSizeLimitExceeded,
    UploadCompleteFailed,
    UploadIdNotFound,
)
from fieldfare.store.database import reading, transaction

router = APIRouter(tags=["Uploads"])


@router.post(
    "/uploads/sessions",
    summary="Create an upload session",
    operation_id="create_upload_session",
    openapi_extra=takes(wire.SessionRequest),
    responses=refusals(
        InvalidInput,
        DuplicateFileName,
        DuplicateFileId,
        FileTooLarge,
        TotalUploadSizeLimitExceeded,
        NotEnoughCreditsToUpload,
        SessionAlreadyInitialized,
    ),
)
def begin(
    caller: UploadCaller,
    body: Annotated[wire.SessionRequest, Depends(parsed(wire.SessionRequest))],
    server: Here,
) -> wire.SessionAnswer:
    """Register files and learn the size of their parts; the same request again changes nothing."""
    files = [uploads.NewFile(f.file_id, f.file_name, f.file_size_bytes) for f in body.files]
    with transaction(server.engine) as tx:
        uploads.begin(
            tx, caller.account_id, caller.member_id, body.upload_session_id, files, server.settings
        )
    part_size = server.settings.part_bytes
    return wire.SessionAnswer(
        upload_session_id=body.upload_session_id,
        files=[
            wire.SessionFileAnswer(file_id=file.name, file_name=file.file_name, part_size=part_size)
            for file in files
        ],
    )


@router.post(
    "/uploads/sessions/{upload_session_id}/parts",
    summary="Get part upload URLs",
    operation_id="get_part_urls",
    openapi_extra=takes(wire.PartsRequest),
    responses=refusals(InvalidInput, FileNotFound, FileNotUploadable),
)
def parts(
    upload_session_id: str,
    caller: UploadCaller,
    body: Annotated[wire.PartsRequest, Depends(parsed(wire.PartsRequest))],
    server: Here,
) -> wire.PartsAnswer:
    """URLs to which the parts of a file can be PUT for 15 minutes; a part may be sent again."""
    with reading(server.engine) as tx:
        file = uploads.uploadable(tx, caller.member_id, upload_session_id, body.file_id)
    file = uploads.begin_parts(server.engine, server.files, file)
    return wire.PartsAnswer(
        upload_session_id=upload_session_id,
        file_id=file.name,
        file_name=file.file_name,
        part_size=server.settings.part_bytes,
        part_urls=[
            wire.PartUrl(part_number=number, url=server.urls.part_url(file, number))
            for number in dict.fromkeys(body.part_numbers)
        ],
    )


@router.post(
    "/uploads/sessions/{upload_session_id}/complete",
    summary="Complete a file upload",
    operation_id="complete_upload",
    openapi_extra=takes(wire.CompletionRequest),
    response_model_exclude_none=True,
    responses=refusals(
        InvalidInput,
        InvalidCompletionParts,
        FileNotFound,
        FileAborted,
        UploadIdNotFound,
        ObjectSizeMismatch,
        UploadCompleteFailed,
    ),
)
def complete(
    upload_session_id: str,
    caller: UploadCaller,
    body: Annotated[wire.CompletionRequest, Depends(parsed(wire.CompletionRequest))],
    server: Here,
) -> wire.CompletionAnswer:
    """Make one file of the parts that were sent; a completed file answers the same again."""
    file, just_now = uploads.complete(
        server.engine,
        server.files,
        caller.member_id,
        upload_session_id,
        body.file_id,
        [uploads.Part(part.part_number, part.e_tag) for part in body.parts],
        server.settings,
    )
    return wire.CompletionAnswer(
        upload_session_id=upload_session_id,
        file_id=file.name,
        file_name=file.file_name,
        status="completed" if just_now else None,
    )
