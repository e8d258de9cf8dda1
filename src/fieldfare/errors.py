"""Every error that a client can see: its code, status, whether a retry helps, and its advice.

A class's docstring is its message on the wire.

    FieldfareError
    ├── RequestRefused             answered over HTTP with `status`
    │   ├── Unauthenticated · ApiKeyExpired · ApiKeyRevoked · Forbidden          401, 403
    │   ├── NotFound · FileNotFound · ExtractionNotFound                         404
    │   ├── OutputNotAvailable · OutputExpired                                   404
    │   ├── InvalidInput · DuplicateFileName · DuplicateFileId · FileTooLarge    400
    │   ├── TotalUploadSizeLimitExceeded · InvalidCompletionParts                400
    │   ├── NotEnoughCreditsToUpload                                             402
    │   ├── SessionAlreadyInitialized · FileNotUploadable · FileAborted          409
    │   ├── UploadIdNotFound · SubmissionIdAlreadyUsed · ExtractionInProgress    409
    │   ├── ExtractionNotCancellable                                             409
    │   ├── ObjectSizeMismatch                                                   422
    │   ├── RateLimited                                                          429
    │   └── Unexpected · UploadCompleteFailed · SubmissionsPaused                500, 502, 503
    ├── PageRefused                a page for people says so with `status`
    │   ├── SignInRefused · TooManyAttempts · PageTooOld · LinkOver
    │   ├── NotPermitted · NotInvited · SignInFailedElsewhere · AddressTaken · Unfit
    │   └── CorrectionStale · ReviewOver
    └── ExtractionFailed           the poll answers 200 with `status: "failed"`
        ├── InsufficientCredits · FilePageLimitExceeded · EncryptedFile
        ├── ConcurrentTaskLimit · NoPagesFound · PromptRejected · PromptUnclear
        └── FileSizeLimitExceeded · SubmissionStalled · ExtractionBroke
"""

from __future__ import annotations

import inspect
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar


class FieldfareError(Exception):
    """An unexpected error occurred."""

    code: ClassVar[str] = "INTERNAL_ERROR"
    retryable: ClassVar[bool] = False

    def __init__(self, details: Mapping[str, Any] | None = None) -> None:
        self.details = dict(details) if details else None
        super().__init__(self.message())

    @classmethod
    def message(cls) -> str:
        """The sentence that a person reads."""
        return " ".join((inspect.getdoc(cls) or "").split())

    def body(self) -> dict[str, Any]:
        """The `error` object of the envelope."""
        return {
            "code": self.code,
            "message": self.message(),
            "retryable": self.retryable,
            "details": self.details,
        }


class RequestRefused(FieldfareError):
    """The request was refused."""

    status: ClassVar[int] = 400


class Unauthenticated(RequestRefused):
    """Missing or invalid bearer token."""

    code, status = "UNAUTHENTICATED", 401


class ApiKeyExpired(RequestRefused):
    """API key has expired. Please create a new key."""

    code, status = "API_KEY_EXPIRED", 401


class ApiKeyRevoked(RequestRefused):
    """API key has been revoked. Please create a new key."""

    code, status = "API_KEY_REVOKED", 401


class Forbidden(RequestRefused):
    """This key may not see the whole team's extractions. Leave out scope=team or use scope=own."""

    code, status = "FORBIDDEN", 403


class NotFound(RequestRefused):
    """The requested endpoint does not exist."""

    code, status = "NOT_FOUND", 404


class InvalidInput(RequestRefused):
    """Request validation failed. Check details for specific issues."""

    code, status = "INVALID_INPUT", 400

    @classmethod
    def at(cls, message: str, *path: str | int) -> InvalidInput:
        """A refusal with one issue at `path` from the body's root."""
        return cls.of([(message, path)])

    @classmethod
    def of(cls, issues: Sequence[tuple[str, Sequence[str | int]]]) -> InvalidInput:
        """A refusal with several issues."""
        return cls({"issues": [{"message": m, "path": list(p)} for m, p in issues]})


class RateLimited(RequestRefused):
    """Too many requests. Retry after the period indicated in the Retry-After header."""

    code, status, retryable = "RATE_LIMITED", 429, True


class Unexpected(RequestRefused):
    """An unexpected error occurred."""

    code, status, retryable = "INTERNAL_ERROR", 500, True


class DuplicateFileName(RequestRefused):
    """Each file must have a unique file_name. Check details for the duplicates."""

    code, status = "DUPLICATE_FILE_NAME", 400


class DuplicateFileId(RequestRefused):
    """Each file must have a unique file_id. Check details for the duplicates."""

    code, status = "DUPLICATE_FILE_ID", 400


class FileTooLarge(RequestRefused):
    """A file exceeds the maximum size for its type. Check details for the file and size limit."""

    code, status = "FILE_TOO_LARGE", 400


class TotalUploadSizeLimitExceeded(RequestRefused):
    """The combined size of all files exceeds the maximum upload size. Check details for the limit."""

    code, status = "TOTAL_UPLOAD_SIZE_LIMIT_EXCEEDED", 400


class NotEnoughCreditsToUpload(RequestRefused):
    """Not enough credits for this upload session. Each file requires at least one credit. Check
    details for your balance. credits_reserved are credits held by extractions currently being
    processed."""

    code, status = "INSUFFICIENT_CREDITS", 402


class SessionAlreadyInitialized(RequestRefused):
    """This upload_session_id is already in use. Please use a different upload_session_id."""

    code, status = "SESSION_ALREADY_INITIALIZED", 409


class FileNotFound(RequestRefused):
    """This file_id was not registered when the upload session was created. Check the file_id and
    upload_session_id."""

    code, status = "FILE_NOT_FOUND", 404


class FileNotUploadable(RequestRefused):
    """This file has already been completed or aborted."""

    code, status = "FILE_NOT_UPLOADABLE", 409


class FileAborted(RequestRefused):
    """This file has been aborted and can no longer be completed."""

    code, status = "FILE_ABORTED", 409


class InvalidCompletionParts(RequestRefused):
    """The parts provided to complete this file upload are invalid. Check details for the specific
    reason."""

    code, status = "INVALID_COMPLETION_PARTS", 400


class ObjectSizeMismatch(RequestRefused):
    """The uploaded file size does not match the file_size_bytes declared when the upload session
    was created. Check details for the declared and actual sizes."""

    code, status = "OBJECT_SIZE_MISMATCH", 422


class UploadIdNotFound(RequestRefused):
    """This upload session is no longer available. Please create a new upload session and re-upload
    your files."""

    code, status = "UPLOAD_ID_NOT_FOUND", 409


class UploadCompleteFailed(RequestRefused):
    """File upload completion failed. This may be a temporary issue — please retry."""

    code, status, retryable = "UPLOAD_COMPLETE_FAILED", 502, True


class SubmissionIdAlreadyUsed(RequestRefused):
    """This submission_id was used for a different request. Use a new submission_id, or repeat the
    first request unchanged. Check details for what differs."""

    code, status = "SUBMISSION_ID_ALREADY_USED", 409


class SubmissionsPaused(RequestRefused):
    """New extractions are paused for maintenance. Uploads stay available; retry later."""

    code, status, retryable = "SUBMISSIONS_PAUSED", 503, True


class ExtractionNotFound(RequestRefused):
    """No extraction found for this extraction_id."""

    code, status = "EXTRACTION_NOT_FOUND", 404


class OutputNotAvailable(RequestRefused):
    """Output is not available. The extraction may not be completed, or this format was not
    generated."""

    code, status = "OUTPUT_NOT_AVAILABLE", 404


class OutputExpired(RequestRefused):
    """The output files of this extraction have expired and were removed. Submit the files again to
    produce them anew."""

    code, status = "OUTPUT_EXPIRED", 404


class ExtractionInProgress(RequestRefused):
    """This extraction is currently being processed and cannot be deleted. Wait for it to complete
    or fail, then try again."""

    code, status = "EXTRACTION_IN_PROGRESS", 409


class ExtractionNotCancellable(RequestRefused):
    """This extraction has ended and cannot be cancelled any more. Check details for how it
    ended."""

    code, status = "EXTRACTION_NOT_CANCELLABLE", 409


class PageRefused(FieldfareError):
    """This cannot be done."""

    status: ClassVar[int] = 409


class SignInRefused(PageRefused):
    """This e-mail address and password do not belong together. Check both; if you have forgotten
    the password, ask an admin of your account for a new link."""

    status = 422


class TooManyAttempts(PageRefused):
    """Too many attempts to sign in. Wait a quarter of an hour, then try again."""

    status, retryable = 429, True


class PreviewsUsedUp(PageRefused):
    """All previews of today are used up. Run the extraction as it is, with a few files first, or
    come back tomorrow."""

    status = 429


class PreviewGone(PageRefused):
    """This preview is no longer kept. Make it once more."""

    status = 404


class PageTooOld(PageRefused):
    """This page was open for too long, or came from somewhere else, so nothing was changed. Go
    back, reload the page and try again."""

    status = 403


class LinkOver(PageRefused):
    """This link has been used, withdrawn or has expired. Ask an admin of your account for a new
    one; the owner of the installation finds one in the terminal after the next start."""

    status = 410


class NotPermitted(PageRefused):
    """Your role does not permit this. Ask an admin of your account."""

    status = 403


class NotInvited(PageRefused):
    """You are signed in with your provider, but nobody of that address is a member here, or the
    provider does not vouch for the address. Ask an admin of your account to invite you."""

    status = 403


class SignInFailedElsewhere(PageRefused):
    """Your provider of single sign-on did not let you in, or could not be reached. Try again; if
    it happens again, tell whoever runs this server: its log says more."""

    status = 403


class AddressTaken(PageRefused):
    """This e-mail address belongs to a member already. Choose another one."""

    status = 422


class Unfit(PageRefused):
    """What was entered cannot be taken. Correct it and try again."""

    status = 422

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.text = text or self.message()


class CorrectionStale(PageRefused):
    """Somebody else has corrected this value since you opened it. Compare both and choose."""

    status = 409


class ReviewOver(PageRefused):
    """There is nothing here that could be corrected: the extraction has not completed, or its rows
    have expired or been deleted. Go to the list of extractions and look how it stands."""

    status = 410


class ExtractionFailed(FieldfareError):
    """An unexpected error occurred. Retry after a short delay."""


class ExtractionBroke(ExtractionFailed):
    """An unexpected error occurred. Retry after a short delay."""

    code, retryable = "INTERNAL_ERROR", True


class InsufficientCredits(ExtractionFailed):
    """Insufficient credits to process this extraction. Check details for your balance and required
    credits."""

    code = "INSUFFICIENT_CREDITS"


class FilePageLimitExceeded(ExtractionFailed):
    """One or more files have too many pages. Split the affected files into smaller documents and
    re-upload. Check details for the affected files."""

    code = "FILE_PAGE_LIMIT_EXCEEDED"


class EncryptedFile(ExtractionFailed):
    """One or more files are encrypted. Remove the encryption and re-upload. Check details for the
    affected files."""

    code = "ENCRYPTED_FILE"


class ConcurrentTaskLimit(ExtractionFailed):
    """Too many extractions running at once. Wait for one to complete, then retry."""

    code, retryable = "CONCURRENT_TASK_LIMIT", True


class NoPagesFound(ExtractionFailed):
    """No extractable pages found. Files may be empty or corrupted."""

    code = "NO_PAGES_FOUND"


class PromptRejected(ExtractionFailed):
    """The prompt did not describe data extraction. Please revise your prompt."""

    code = "PROMPT_REJECTED"


class PromptUnclear(ExtractionFailed):
    """The AI could not understand the prompt well enough. Please adjust your instructions."""

    code = "PROMPT_UNCLEAR"


class FileSizeLimitExceeded(ExtractionFailed):
    """A file exceeded the size limit during processing. Split large files and retry."""

    code = "FILE_SIZE_LIMIT_EXCEEDED"


class SubmissionStalled(ExtractionFailed):
    """This extraction was not picked up for processing. Please resubmit."""

    code, retryable = "SUBMISSION_STALLED", True
