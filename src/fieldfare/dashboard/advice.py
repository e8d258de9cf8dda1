"""What people read where programs read an error's code and details."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldfare.dashboard.refusals import text_of
from fieldfare.dashboard.rendering import number
from fieldfare.errors import FieldfareError, PageRefused

NAMED = 3  # files, before it says "and more"

_ADVICE: Mapping[str, str] = {  # by code; {…} are details
    "INVALID_INPUT": "One of the files is not uploaded, or no longer kept. Reload the page to see which are there.",
    "DUPLICATE_FILE_NAME": "Two files have the same name: {files}. Rename one of them.",
    "FILE_TOO_LARGE": "{files} is larger than a file may be. Split it, or leave it out.",
    "TOTAL_UPLOAD_SIZE_LIMIT_EXCEEDED": "All files together are larger than one extraction takes. Put some into another one.",
    "INSUFFICIENT_CREDITS": "There are not enough credits: {required} are needed, {free} are free. Add credits under Billing, or use fewer pages.",
    "SESSION_ALREADY_INITIALIZED": "These files were uploaded too long ago and are no longer kept. Reload the page and add them again.",
    "FILE_NOT_FOUND": "A file is no longer kept. Remove it, then add it again.",
    "FILE_NOT_UPLOADABLE": "A file can no longer be uploaded. Remove it, then add it again.",
    "OBJECT_SIZE_MISMATCH": "The file was changed while it was uploaded. Remove it, then add it again.",
    "FILE_ABORTED": "The file was changed while it was uploaded. Remove it, then add it again.",
    "ENCRYPTED_FILE": "These files are protected by a password: {files}. Remove the protection, then upload them again.",
    "FILE_PAGE_LIMIT_EXCEEDED": "These files have too many pages: {files}. Split them, then upload them again.",
    "PROMPT_UNCLEAR": "The prompt was not understood. Name what you want to know of each invoice, for example “invoice number, date, vendor and total”.",
    "PROMPT_REJECTED": "The prompt does not ask for anything that stands on documents. Name what you want to know of each invoice.",
    "CONCURRENT_TASK_LIMIT": "Too many extractions are running at once. Wait until one has ended, then run this one again.",
    "INTERNAL_ERROR": "Something went wrong here. Run it again; if it happens again, tell whoever runs this server.",
}  # fmt: skip


def of(error: FieldfareError) -> str:
    """The sentence for a person: what happened, and what next."""
    if isinstance(error, PageRefused):  # which was written for people
        return text_of(error)
    return told(error.code, error.details, text_of(error))


def told(code: str, details: Mapping[str, Any] | None, message: str) -> str:
    """The sentence for an error with this code and details; without one, the `message`."""
    advice = _ADVICE.get(code)
    if advice is None:
        return message
    about = dict(details or {})
    files = [f"“{name}”" for name in about.get("file_names") or [about.get("file_name", "a file")]]
    more = f" and {number(len(files) - NAMED)} more" if len(files) > NAMED else ""
    balance, reserved = about.get("credits_balance", 0), about.get("credits_reserved", 0)
    return advice.format(
        files=", ".join(files[:NAMED]) + more,
        required=number(about.get("credits_required") or about.get("file_count") or 1),
        free=number(max(0, balance - reserved)),
    )
