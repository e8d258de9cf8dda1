"""Request and response shapes exactly as published; the only place that knows the wire's names.

Requests are strict: unknown keys are refused and no value is converted ("1" is no integer). A limit
that is a setting is checked with the settings that validation is given as its context.
"""

from __future__ import annotations

import unicodedata
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    ValidationInfo,
    WithJsonSchema,
)
from pydantic.json_schema import SkipJsonSchema
from pydantic_core import PydanticCustomError

from fieldfare.settings import Settings

EXTENSIONS = (".pdf", ".jpg", ".jpeg", ".png")
MAX_PARTS = 10_000
MAX_PARTS_A_REQUEST = 1_000
NO_NULL = {"pattern": r"^[^\u0000]*$"}
NO_CONTROL = {"pattern": r"^[^\u0000-\u001f\u007f-\u009f]*$"}
SYSTEM_COLUMNS = frozenset({"sourcefile", "reviewneeded"})

Format = Literal["xlsx", "csv", "json"]
Grain = Literal["per_invoice", "per_line_item"]
OutputStructure = Literal["automatic", "per_invoice", "per_line_item"]
Language = Literal[
    "automatic",
    "en",
    "ar",
    "zh-Hant",
    "zh-Hans",
    "nl",
    "fr",
    "de",
    "el",
    "he",
    "it",
    "ja",
    "pl",
    "pt",
    "es",
    "th",
]
Colour = Literal["none", "yellow", "orange", "red"]
Scope = Literal["own", "team"]


class Request(BaseModel):
    """A JSON object that a client sends."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Answer(BaseModel):
    """A JSON object that the server answers."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, json_schema_serialization_defaults_required=True
    )


def _refusal(message: str) -> PydanticCustomError:
    return PydanticCustomError("refused", "{message}", {"message": message})


def _settings(info: ValidationInfo) -> Settings:
    assert isinstance(info.context, Settings)
    return info.context


def _has_control_characters(text: str) -> bool:
    return any(unicodedata.category(letter) == "Cc" for letter in text)


def _file_name(name: str) -> str:
    if not name.lower().endswith(EXTENSIONS):
        raise _refusal("file_name must end with a supported extension: .pdf, .jpg, .jpeg, or .png.")
    if _has_control_characters(name):
        raise _refusal("file_name must not contain control characters.")
    if "/" in name or "\\" in name:
        raise _refusal("file_name must not contain slashes.")
    if name != name.strip():
        raise _refusal("file_name must not start or end with a space.")
    return name


def _label(name: str) -> str:
    if "\0" in name:
        raise _refusal("task_name must not contain the character U+0000.")
    return name


def _column_name(name: str) -> str:
    if not name.strip():
        raise _refusal("name must not be blank.")
    if _has_control_characters(name):
        raise _refusal("name must not contain control characters.")
    if folded(name) in SYSTEM_COLUMNS:
        raise _refusal("name must not be that of a column that is added to every output.")
    return name


def _whole(number: object) -> object:
    """JSON knows no integers: 10.0 is the same number as 10."""
    return int(number) if isinstance(number, float) and number.is_integer() else number


def folded(name: str) -> str:
    """A column's name without case, spaces and underscores: what must be unique."""
    return name.casefold().replace(" ", "").replace("_", "")


Identifier = Annotated[str, Field(pattern=r"^[A-Za-z0-9._:-]{1,200}$")]
FileName = Annotated[
    str,
    Field(min_length=1, max_length=200),
    AfterValidator(_file_name),
    WithJsonSchema(
        {
            "type": "string",
            "minLength": 1,
            "maxLength": 200,
            "pattern": r"^(?!\s)[^/\\\u0000-\u001f\u007f-\u009f]*"
            r"\.([pP][dD][fF]|[jJ][pP][eE]?[gG]|[pP][nN][gG])$",
        }
    ),
]
PartNumber = Annotated[int, Field(ge=1, le=MAX_PARTS), BeforeValidator(_whole)]


class SessionFile(Request):
    """A file that will be uploaded."""

    file_id: Identifier
    file_name: FileName
    file_size_bytes: Annotated[int, Field(ge=1), BeforeValidator(_whole)]


def _not_too_many_files(files: list[Any], info: ValidationInfo) -> list[Any]:
    limit = _settings(info).max_files
    if len(files) > limit:
        raise _refusal(f"{info.field_name} must have at most {limit} items.")
    return files


class SessionRequest(Request):
    """Create an upload session."""

    upload_session_id: Identifier
    files: Annotated[list[SessionFile], Field(min_length=1), AfterValidator(_not_too_many_files)]


class PartsRequest(Request):
    """Ask for URLs to which parts are sent."""

    file_id: Identifier
    part_numbers: Annotated[list[PartNumber], Field(min_length=1, max_length=MAX_PARTS_A_REQUEST)]


class CompletedPart(Request):
    """A part that was sent, and the ETag that the store answered."""

    part_number: PartNumber
    e_tag: Annotated[str, Field(min_length=1)]


class CompletionRequest(Request):
    """Complete a file from its parts."""

    file_id: Identifier
    parts: Annotated[list[CompletedPart], Field(min_length=1, max_length=MAX_PARTS)]


class PromptField(Request):
    """A column by its exact name."""

    name: Annotated[
        str,
        Field(min_length=2, max_length=50, json_schema_extra=NO_CONTROL),
        AfterValidator(_column_name),
    ]
    prompt: Annotated[str, Field(json_schema_extra=NO_NULL)] = ""


def _distinct_fields(fields: list[PromptField], info: ValidationInfo) -> list[PromptField]:
    limit = _settings(info).max_fields
    if len(fields) > limit:
        raise _refusal(f"prompt.fields must have at most {limit} items.")
    names = [folded(field.name) for field in fields]
    if len(set(names)) != len(names):
        raise _refusal(
            "prompt.fields must have different names: case, spaces and underscores do not count."
        )
    return fields


class PromptObject(Request):
    """Exact column names, with instructions for each and for all."""

    fields: Annotated[list[PromptField], Field(min_length=1), AfterValidator(_distinct_fields)]
    general_prompt: Annotated[str, Field(json_schema_extra=NO_NULL)] = ""


def _kind_of_prompt(prompt: object) -> str | None:
    if isinstance(prompt, str):
        return "<string>"
    return "<object>" if isinstance(prompt, (dict, PromptObject)) else None


def _not_too_long(prompt: str | PromptObject, info: ValidationInfo) -> str | PromptObject:
    texts = [prompt] if isinstance(prompt, str) else _texts(prompt)
    limit = _settings(info).max_prompt_characters
    if sum(map(len, texts)) > limit:
        raise _refusal(f"prompt must have at most {limit} characters, all its texts together.")
    if any("\0" in text for text in texts):
        raise _refusal("prompt must not contain the character U+0000.")
    return prompt


def _texts(prompt: PromptObject) -> list[str]:
    fields = [text for field in prompt.fields for text in (field.name, field.prompt)]
    return [*fields, prompt.general_prompt]


Prompt = Annotated[
    Annotated[str, Field(min_length=1, json_schema_extra=NO_NULL), Tag("<string>")]
    | Annotated[PromptObject, Tag("<object>")],
    Discriminator(
        _kind_of_prompt,
        custom_error_type="refused",
        custom_error_message="{message}",
        custom_error_context={"message": "prompt must be a string or an object."},
    ),
    AfterValidator(_not_too_long),
]


class Options(Request):
    """What the outputs look like; what is left out is as the account prefers."""

    exclude_columns: list[Literal["source_file", "review_needed"]] = []
    output_language: Language = "automatic"
    review_needed_fill_color: Colour = "orange"
    affected_field_fill_color: Colour = "orange"
    send_completion_email: bool = False
    json_typed_values: bool = False
    ask_questions: bool = False


class SubmissionRequest(Request):
    """Submit an extraction of completed files."""

    submission_id: Identifier
    upload_session_id: Identifier
    file_ids: Annotated[list[Identifier], Field(min_length=1), AfterValidator(_not_too_many_files)]
    task_name: Annotated[
        str,
        Field(min_length=3, max_length=40, json_schema_extra=NO_NULL),
        AfterValidator(_label),
    ]
    prompt: Prompt
    output_structure: OutputStructure
    options: Options = Options()


class Issue(Answer):
    """One reason why a request was refused, and where in it."""

    message: str
    path: list[str | int]


class Error(Answer):
    """What went wrong, whether a retry helps, and what is known about it."""

    code: str
    message: str
    retryable: bool
    details: dict[str, Any] | None


class Failure(Answer):
    """The envelope of every error."""

    success: Literal[False] = False
    error: Error


class UnknownExtraction(Failure):
    """The envelope, with the two keys that tell a poll that it can stop."""

    status: Literal["failed"] = "failed"
    extraction_id: str


class SessionFileAnswer(Answer):
    """A file of the session and the size of its parts."""

    file_id: str
    file_name: str
    part_size: int


class SessionAnswer(Answer):
    """The upload session."""

    success: Literal[True] = True
    upload_session_id: str
    files: list[SessionFileAnswer]


class PartUrl(Answer):
    """Where to send a part."""

    part_number: int
    url: str


class PartsAnswer(Answer):
    """Where to send the parts of a file."""

    success: Literal[True] = True
    upload_session_id: str
    file_id: str
    file_name: str
    part_size: int
    part_urls: list[PartUrl]


class CompletionAnswer(Answer):
    """The completed file; `status` only in the answer of the call that completed it."""

    model_config = ConfigDict(json_schema_extra=lambda schema: schema["required"].remove("status"))

    success: Literal[True] = True
    upload_session_id: str
    file_id: str
    file_name: str
    status: Literal["completed"] | SkipJsonSchema[None] = None


class SubmissionAnswer(Answer):
    """The accepted extraction."""

    success: Literal[True] = True
    extraction_id: str
    submission_state: Literal["received"] = "received"


class PageAnswer(Answer):
    """A page of an uploaded file."""

    file_name: str
    page: int


class AffectedPages(Answer):
    """The pages of one file."""

    file_name: str
    pages: list[int]


class FailureReason(Answer):
    """Why pages failed."""

    code: str
    message: str
    affected_pages: list[AffectedPages]


class PagesAnswer(Answer):
    """What became of each page."""

    successful_count: int
    failed_count: int
    successful: list[PageAnswer]
    failed: list[PageAnswer]
    failure_reasons: list[FailureReason]


class PromptAddition(Answer):
    """Prompt text that settles a doubt, and to what end."""

    purpose: str
    instructions: list[str]


class UncertaintyNote(Answer):
    """What was assumed because the prompt left it open."""

    topic: str
    description: str
    suggested_prompt_additions: list[PromptAddition]


class ReviewItem(Answer):
    """Something that a person must look at."""

    message: str
    affected_fields: list[str]
    output_row_numbers: list[int]
    source_references: list[str]


class ReviewAnswer(Answer):
    """All that a person must look at."""

    count: int
    items: list[ReviewItem]


class OutputUrls(Answer):
    """Where the outputs are for five minutes; null where there is none."""

    xlsx_url: str | None
    csv_url: str | None
    json_url: str | None


class Processing(Answer):
    """The extraction is waiting or running."""

    success: Literal[True] = True
    status: Literal["processing"] = "processing"
    extraction_id: str
    progress: Annotated[int, Field(ge=0, le=100)]


class Completed(Answer):
    """The extraction is done."""

    success: Literal[True] = True
    status: Literal["completed"] = "completed"
    extraction_id: str
    credits_deducted: int
    credits_balance: int
    credits_reserved: int
    output_structure: Grain
    output_expires_at: str
    pages: PagesAnswer
    review_needed: ReviewAnswer
    ai_uncertainty_notes: list[UncertaintyNote]
    output: OutputUrls


class Failed(Answer):
    """The extraction failed."""

    success: Literal[False] = False
    status: Literal["failed"] = "failed"
    extraction_id: str
    error: Error


class Cancelled(Answer):
    """The extraction was called off; the pages that had been read were charged."""

    success: Literal[True] = True
    status: Literal["cancelled"] = "cancelled"
    extraction_id: str
    credits_deducted: int | None
    cancellation_reason: Literal["user"] = "user"
    credits_balance: int
    credits_reserved: int


Status = Annotated[Processing | Completed | Failed | Cancelled, Field(discriminator="status")]


class OutputAnswer(Answer):
    """Where one output is for five minutes."""

    download_url: str
    format: Format
    expires_in_seconds: int


class Deleted(Answer):
    """The extraction is gone."""

    success: Literal[True] = True


class BalanceAnswer(Answer):
    """The account's credits, and how many of them running extractions hold."""

    success: Literal[True] = True
    credits_balance: int
    credits_reserved: int
