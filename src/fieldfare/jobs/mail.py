"""The e-mail that tells a member that an extraction has ended, if it was asked for."""

from __future__ import annotations

import logging
import smtplib
import ssl
from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from typing import Any
from urllib.parse import unquote, urlsplit

from sqlalchemy import Engine, select

from fieldfare.asking.plan import Note
from fieldfare.settings import Settings
from fieldfare.store import database
from fieldfare.store.schema import extractions, members

log = logging.getLogger(__name__)

SECONDS = 30


def notes(options: Mapping[str, Any], address: str | None, smtp_url: str) -> Iterator[Note]:
    """Why the e-mail that was asked for cannot be sent."""
    if not options["send_completion_email"]:
        return
    if not smtp_url:
        yield Note(
            "Completion e-mail",
            "A completion e-mail was asked for and not sent: this installation has no mail server "
            "(setting FIELDFARE_SMTP_URL).",
        )
    elif not address:
        yield Note(
            "Completion e-mail",
            "A completion e-mail was asked for and not sent: no address of yours is known "
            "(setting FIELDFARE_OWNER_EMAIL).",
        )


def is_due(engine: Engine, settings: Settings, extraction_id: str) -> bool:
    """Whether the e-mail is still to come; what is done once the extraction has ended tells nobody."""
    if not settings.smtp_url:
        return False
    with database.reading(engine) as tx:
        state = select(extractions.c.state).where(extractions.c.id == extraction_id)
        return tx.execute(state).scalar_one_or_none() == "processing"


def tell(engine: Engine, settings: Settings, extraction_id: str) -> None:
    """Send the e-mail, if the extraction has ended and one was asked for; a failure is only logged.

    Whoever cancels an extraction sees that it has ended, and is not told.
    """
    with database.reading(engine) as tx:
        found = tx.execute(
            select(extractions, members.c.email)
            .join(members, members.c.id == extractions.c.member_id)
            .where(extractions.c.id == extraction_id)
        ).one_or_none()
    if found is None or found.state in {"processing", "cancelled"} or not found.email:
        return
    if not found.applied_options["send_completion_email"]:
        return
    try:
        send(settings.smtp_url, message(found.task_name, found.state, found.error, found.email))
    except (OSError, smtplib.SMTPException):
        log.exception("the e-mail about extraction %s could not be sent", extraction_id)


def message(task: str, state: str, error: Mapping[str, Any] | None, address: str) -> EmailMessage:
    """What the member is told."""
    made = EmailMessage()
    made["To"] = address
    made["Subject"] = f"Extraction {state}: {task}"
    why = f" ({error['code']})" if error else ""
    task = f"\N{LEFT DOUBLE QUOTATION MARK}{task}\N{RIGHT DOUBLE QUOTATION MARK}"
    made.set_content(f"Your extraction {task} has {state}{why}.\n")
    return made


def send(url: str, message: EmailMessage) -> None:
    """Hand `message` to the mail server at `url`: smtp:// (with STARTTLS if offered) or smtps://."""
    parts = urlsplit(url)
    host, user = parts.hostname or "localhost", unquote(parts.username or "")
    message["From"] = user if "@" in user else f"fieldfare@{host}"
    if parts.scheme == "smtps":
        context = ssl.create_default_context()
        server: smtplib.SMTP = smtplib.SMTP_SSL(
            host, parts.port or 465, timeout=SECONDS, context=context
        )
    else:
        server = smtplib.SMTP(host, parts.port or 25, timeout=SECONDS)
    with server:
        server.ehlo()
        if parts.scheme != "smtps" and server.has_extn("starttls"):
            server.starttls(context=ssl.create_default_context())
        if user:
            server.login(user, unquote(parts.password or ""))
        server.send_message(message)
