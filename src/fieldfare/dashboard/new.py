"""A new extraction: files, prompt, structure, options, preview."""

from __future__ import annotations

import datetime as dt
import json
import re
import uuid
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from fastapi import APIRouter
from starlette.concurrency import run_in_threadpool
from starlette.responses import JSONResponse, Response

from fieldfare import credits, extractions, previews, saved_prompts, sheets, uploads
from fieldfare.dashboard import advice, options, plan_shown, prompts
from fieldfare.dashboard.posted import Fields
from fieldfare.dashboard.visit import SignedIn, Visit
from fieldfare.errors import FieldfareError, PageRefused, RequestRefused, Unfit
from fieldfare.extractions import Asked
from fieldfare.previews import Kind
from fieldfare.saved_prompts import Saved
from fieldfare.store.database import reading, transaction
from fieldfare.uploads import NewFile, Part, UploadFile

EXTENSIONS = (".pdf", ".jpg", ".jpeg", ".png")
LONGEST_NAME = 200
MOST_PARTS = 1_000  # whose addresses are asked for at once
WAIT_SECONDS = 20.0  # for which an answer about a preview is held back
_ID = re.compile(r"[A-Za-z0-9._:-]{1,200}")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f/\\]")

router = APIRouter(prefix="/new")


@router.get("")
def show(visit: SignedIn) -> Response:
    """The form for a new extraction; `?session=` goes on with files that were uploaded before."""
    house, member = visit.house, visit.member
    session = visit.query.get("session", "")
    with reading(house.engine) as tx:
        balance = credits.balance(tx, member.account_id, visit.now)
        saved = saved_prompts.every(tx, member.account_id)
        left = previews.left(tx, member.id, "rows", house.settings, visit.now)
        kept = uploads.of_session(tx, member.id, session) if session else []
    return visit.page(
        "new.html",
        session=session if kept else f"web_{uuid.uuid4()}",
        kept=[[f.name, f.file_name, f.size_bytes, f.state == "completed"] for f in kept],
        credits=balance.credits - balance.reserved,
        saved=[_saved(visit, one) for one in saved],
        left=left,
        limits=house.settings,
        most={
            "pdf": limit(house.settings.max_pdf_bytes),
            "image": limit(house.settings.max_image_bytes),
            "all": limit(house.settings.max_session_bytes),
        },
        extensions=",".join(EXTENSIONS),
        structures=prompts.STRUCTURES,
        languages=options.LANGUAGES,
        colours=options.COLOURS,
        task_name=f"Invoices {visit.now.day} {visit.now:%B %Y}",
    )


def limit(size: int) -> str:
    """A limit as it is told: in units of 1024, as it is set."""
    megabytes = size // 1024**2
    if megabytes >= 1024:
        return f"{megabytes / 1024:g} GB"
    return f"{megabytes} MB" if megabytes else f"{size // 1024} kB"


# ── Files ────────────────────────────────────────────────────────────────────────────────────────


@router.post("/files")
def announce(visit: SignedIn) -> Response:
    """Files that will be uploaded: `session`, and `files` with id, name and size of each."""

    def act() -> dict[str, Any]:
        house, member = visit.house, visit.member
        sent = _sent(visit)
        files = [_new_file(file) for file in sent.get("files", ())]
        with transaction(house.engine) as tx:
            known = {f.name for f in uploads.of_session(tx, member.id, _session(sent))}
            if len(known | {file.name for file in files}) > house.settings.max_files:
                raise Unfit(
                    f"One extraction takes at most {house.settings.max_files} files. "
                    "Put the others into another one."
                )
            uploads.add(tx, member.account_id, member.id, _session(sent), files, house.settings)
        return {"part_bytes": house.settings.part_bytes}

    return _answer(act)


@router.post("/parts")
def parts(visit: SignedIn) -> Response:
    """Where parts can be sent: `files` has the numbers of the parts by file; so has the answer."""

    def act() -> dict[str, Any]:
        sent = _sent(visit)
        wanted: Mapping[str, Sequence[int]] = sent.get("files", {})
        if sum(map(len, wanted.values())) > MOST_PARTS:
            raise Unfit
        house, member, session = visit.house, visit.member, _session(sent)
        with reading(house.engine) as tx:
            files = {name: uploads.uploadable(tx, member.id, session, name) for name in wanted}
        return {
            "urls": {name: _urls(visit, files[name], numbers) for name, numbers in wanted.items()}
        }

    return _answer(act)


@router.post("/complete")
def complete(visit: SignedIn) -> Response:
    """Make files of their parts: `files` has the number and the ETag of each part, by file.

    The answer says by file what is `wrong`; the others are complete.
    """

    def act() -> dict[str, Any]:
        sent = _sent(visit)
        session, wrong = _session(sent), {}
        for name, parts in sent.get("files", {}).items():
            try:
                _complete(visit, session, name, parts)
            except FieldfareError as error:
                wrong[name] = advice.of(error)
        return {"wrong": wrong}

    return _answer(act)


def _complete(visit: Visit, session: str, name: str, parts: Sequence[Sequence[Any]]) -> None:
    house = visit.house
    uploads.complete(
        house.engine,
        house.files,
        visit.member.id,
        session,
        name,
        [Part(int(number), str(e_tag)) for number, e_tag in parts],
        house.settings,
    )


def _new_file(file: Sequence[Any]) -> NewFile:
    name, file_name, size = file
    if not (isinstance(name, str) and _ID.fullmatch(name) and isinstance(size, int)):
        raise Unfit
    if not isinstance(file_name, str) or not file_name.lower().endswith(EXTENSIONS):
        raise Unfit(f"“{file_name}” is no PDF, JPG or PNG. Leave it out.")
    if len(file_name) > LONGEST_NAME:
        raise Unfit(f"The name “{file_name[:40]}…” is too long. Rename the file.")
    if _CONTROL.search(file_name) or file_name != file_name.strip():
        raise Unfit(f"The name “{file_name}” cannot be used. Rename the file.")
    if size < 1:
        raise Unfit(f"“{file_name}” is empty. Leave it out.")
    return NewFile(name, file_name, size)


def _urls(visit: Visit, file: UploadFile, numbers: Sequence[int]) -> list[str]:
    house = visit.house
    file = uploads.begin_parts(house.engine, house.files, file)
    # without our own origin: whoever comes by another of our names stays there
    return [house.urls.part_url(file, int(n)).removeprefix(house.origin) for n in numbers]


# ── Trying ───────────────────────────────────────────────────────────────────────────────────────


@router.post("/preview")
def preview(visit: SignedIn) -> Response:
    """Have the prompt tried on a few pages; the answer has the preview's `id`."""
    return _answer(lambda: _tried(visit, "rows"))


@router.post("/suggest")
def suggest(visit: SignedIn) -> Response:
    """Have a prompt suggested from a few pages; the answer has the preview's `id`."""
    return _answer(lambda: _tried(visit, "prompt"))


@router.get("/previews/{preview_id}")
async def made(preview_id: str, visit: SignedIn) -> Response:
    """What came of a preview; nothing (204) as long as it is being made."""
    found = await run_in_threadpool(_preview, visit, preview_id)
    until = visit.now + dt.timedelta(seconds=WAIT_SECONDS)
    while found.state == "due":
        seconds = (until - dt.datetime.now(dt.UTC)).total_seconds()
        if seconds <= 0 or visit.house.watch.is_over:
            return Response(status_code=204)
        await visit.house.watch.changed(seconds)
        found = await run_in_threadpool(_preview, visit, preview_id)
    return await run_in_threadpool(_shown, visit, found)


def _tried(visit: Visit, kind: Kind) -> dict[str, Any]:
    house, member, fields = visit.house, visit.member, visit.fields
    chosen = _file_ids(fields)
    if not chosen:
        raise Unfit("Wait until at least one file is uploaded, then try again.")
    prompt = prompts.written(fields, house.settings) if kind == "rows" else None
    asked = previews.Asked(
        kind, fields.get("session", ""), chosen, prompt, prompts.structure(fields)
    )
    with transaction(house.engine) as tx:
        preview_id = previews.ask(tx, member, asked, house.settings, visit.now)
        left = previews.left(tx, member.id, "rows", house.settings, visit.now)
    return {"id": preview_id, "left": left}


def _preview(visit: Visit, preview_id: str) -> Any:  # noqa: ANN401 - a row
    with reading(visit.house.engine) as tx:
        return previews.find(tx, visit.member.id, preview_id)


def _shown(visit: Visit, found: Any) -> Response:  # noqa: ANN401 - a row
    if found.state == "failed":
        text = advice.told(found.error["code"], None, found.error["message"])
        return visit.page("parts/preview_failed.html", text=text, kind=found.kind)
    if found.kind == "prompt":
        return visit.page("parts/suggestion.html", found=found.found)
    plan = plan_shown.opened(found.plan)
    return visit.page(
        "parts/preview.html",
        found=found.found,
        plan=plan_shown.shown(plan),
        notes=found.found.get("notes") or plan_shown.notes(plan),
        sheet=sheets.read(found.sheet) if found.sheet else None,
        most=previews,
    )


# ── Saved prompts ────────────────────────────────────────────────────────────────────────────────


@router.post("/prompts")
def save(visit: SignedIn) -> Response:
    """Keep the prompt under a name; the answer has all that are kept."""

    def act() -> dict[str, Any]:
        house, fields = visit.house, visit.fields
        name = " ".join(fields.get("name", "").split())
        prompt, structure = prompts.written(fields, house.settings), prompts.structure(fields)
        with transaction(house.engine) as tx:
            replaced = saved_prompts.save(tx, visit.member, name, prompt, structure, visit.now)
        said = f"“{name}” is replaced." if replaced else f"“{name}” is saved."
        return {"said": said, **_every(visit)}

    return _answer(act)


@router.post("/prompts/{prompt_id}/delete")
def forget(prompt_id: str, visit: SignedIn) -> Response:
    """Delete a prompt that was kept; the answer has those that are left."""

    def act() -> dict[str, Any]:
        with transaction(visit.house.engine) as tx:
            if not saved_prompts.remove(tx, visit.member, prompt_id):
                raise Unfit("Only who has saved a prompt, or an admin, can delete it.")
        return {"said": "The saved prompt is deleted.", **_every(visit)}

    return _answer(act)


def _every(visit: Visit) -> dict[str, Any]:
    with reading(visit.house.engine) as tx:
        every = saved_prompts.every(tx, visit.member.account_id)
    return {"saved": [_saved(visit, one) for one in every]}


def _saved(visit: Visit, one: Saved) -> dict[str, Any]:
    shown = prompts.shown(one.prompt)
    return {
        "id": one.id,
        "name": one.name,
        "text": shown.text,
        "fields": list(shown.fields),
        "structure": one.output_structure,
        "by": one.by,
        "mine": one.member_id == visit.member.id or visit.member.is_admin,
    }


# ── Running ──────────────────────────────────────────────────────────────────────────────────────


@router.post("/run")
def run(visit: SignedIn) -> Response:
    """Submit the extraction; the answer says where to `go`."""

    def act() -> dict[str, Any]:
        house, fields = visit.house, visit.fields
        chosen = _file_ids(fields)
        if not chosen:
            raise Unfit("Add at least one file, and wait until it is uploaded.")
        session = fields.get("session", "")
        asked = Asked(
            submission_id=f"web_{fields.get('once') or uuid.uuid4()}"[:200],
            session=session,
            file_ids=chosen,
            task_name=prompts.task_name(fields),
            prompt=prompts.written(fields, house.settings),
            output_structure=prompts.structure(fields),
            options=options.given(fields),
            method="web_app",
        )
        with transaction(house.engine) as tx:
            extraction_id = extractions.submit(
                tx, visit.member.id, asked, house.settings, visit.now
            )
        return {"go": visit.at(f"/extractions/{extraction_id}")}

    return _answer(act)


# ── Sending and answering ────────────────────────────────────────────────────────────────────────


def _answer(act: Callable[[], dict[str, Any]]) -> Response:
    """What `act` gives back as JSON; or what is `wrong`, in words for a person."""
    try:
        return JSONResponse(act())
    except FieldfareError as error:
        status = error.status if isinstance(error, PageRefused | RequestRefused) else 422
        return JSONResponse({"wrong": advice.of(error)}, status)
    except (TypeError, ValueError, AttributeError):  # what was sent has another shape
        return JSONResponse({"wrong": Unfit().text}, 422)


def _sent(visit: Visit) -> dict[str, Any]:
    if not isinstance(visit.json, dict):
        raise Unfit
    return visit.json


def _session(sent: Mapping[str, Any]) -> str:
    session = sent.get("session")
    if not isinstance(session, str) or not _ID.fullmatch(session):
        raise Unfit
    return session


def _file_ids(fields: Fields) -> list[str]:
    """The ids of the chosen files: a list in JSON, as there may be thousands."""
    chosen = json.loads(fields.get("files") or "[]")
    if not isinstance(chosen, list) or not all(isinstance(one, str) for one in chosen):
        raise Unfit
    return chosen
