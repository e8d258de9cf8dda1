from __future__ import annotations

import datetime as dt
import email
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from fieldfare import accounts, due, extractions, reviews
from fieldfare.extractions import Completed
from fieldfare.jobs import mail
from fieldfare.store import database
from working import Works, invoice, pdf

AT_ONCE = dt.timedelta()
EMAIL = {"send_completion_email": True}


@contextmanager
def mail_server() -> Iterator[tuple[str, list[str]]]:
    """A mail server of a few lines that takes one message, and the message that it took."""
    taken: list[str] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=_take_one, args=(server, taken))
        thread.start()
        yield f"smtp://127.0.0.1:{server.getsockname()[1]}", taken
        with socket.socket() as last:  # so that a server that nobody called ends, too
            last.connect_ex(server.getsockname())
        thread.join()


def _take_one(server: socket.socket, taken: list[str]) -> None:
    connection, _ = server.accept()
    with connection, connection.makefile("rw", newline="\r\n", encoding="utf-8") as file:

        def say(line: str) -> None:
            file.write(f"{line}\n")
            file.flush()

        try:
            connection.settimeout(10)
            say("220 here")
            for line in file:
                verb = line.split()[0].upper()
                if verb == "DATA":
                    say("354 go on")
                    text = list(iter(file.readline, ".\r\n"))
                    taken.append("".join(text))
                say("221 bye" if verb == "QUIT" else "250 ok")
        except (ConnectionError, IndexError):
            return


def with_mail(works: Works, url: str, address: str = "me@example.org") -> Works:
    settings = works.here.settings.model_copy(update={"smtp_url": url, "owner_email": address})
    with database.transaction(works.here.engine) as tx:
        owner = accounts.first_start(tx, settings)
    works.here = replace(works.here, settings=settings, owner=owner)
    return works


def test_an_email_tells_that_the_extraction_is_complete(works: Works) -> None:
    with mail_server() as (url, taken):
        status = with_mail(works, url).extract(pdf(invoice()), options=EMAIL, task_name="März")
    assert isinstance(status, Completed)
    message = email.message_from_string(taken[0], policy=email.policy.default)
    assert (message["To"], message["Subject"]) == ("me@example.org", "Extraction completed: März")
    assert status.notes == []


def test_an_email_tells_that_the_extraction_has_failed(works: Works) -> None:
    with mail_server() as (url, taken):
        with_mail(works, url).extract(b"no invoice", options=EMAIL)
    message = email.message_from_string(taken[0], policy=email.policy.default)
    assert message.get_content().strip().endswith("has failed (NO_PAGES_FOUND).")


def test_what_is_made_anew_after_corrections_is_not_told_again(works: Works) -> None:
    with mail_server() as (url, taken):
        status = with_mail(works, url).extract(pdf(invoice()), options=EMAIL)
    assert isinstance(status, Completed)
    with mail_server() as (url, again):
        with_mail(works, url)
        with database.transaction(works.here.engine) as tx:
            account = works.here.owner.account_id
            reviews.ask_for_outputs(tx, status.extraction_id, account, works.clock(), AT_ONCE)
            due.add(tx, status.extraction_id, account, "draw", [[0, 1]], works.clock())
        works.work()
    assert (works.jobs(), len(taken), again) == ([], 1, [])


def test_whoever_cancels_is_not_told_by_email(works: Works) -> None:
    with mail_server() as (url, taken):
        extraction_id = with_mail(works, url).submit(pdf(invoice()), options=EMAIL)
        with database.transaction(works.here.engine) as tx:
            extractions.cancel(tx, works.here.owner.id, extraction_id, works.clock())
        works.work()
    assert taken == []


def test_no_email_is_sent_that_was_not_asked_for(works: Works) -> None:
    with mail_server() as (url, taken):
        with_mail(works, url).extract(pdf(invoice()))
    assert taken == []


def test_a_mail_server_that_is_away_changes_nothing(works: Works) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"smtp://127.0.0.1:{server.getsockname()[1]}"
    assert isinstance(with_mail(works, url).extract(pdf(invoice()), options=EMAIL), Completed)


@pytest.mark.parametrize(
    ("url", "address", "why"),
    [
        ("", "me@example.org", "FIELDFARE_SMTP_URL"),
        ("smtp://localhost", None, "FIELDFARE_OWNER_EMAIL"),
    ],
)
def test_a_note_says_what_is_missing(url: str, address: str | None, why: str) -> None:
    [note] = mail.notes(EMAIL, address, url)
    assert why in note.description


def test_without_a_wish_or_with_all_that_is_needed_there_is_no_note() -> None:
    wished = mail.notes(EMAIL, "me@example.org", "smtp://localhost")
    unwished = mail.notes({"send_completion_email": False}, None, "")
    assert [*wished, *unwished] == []
