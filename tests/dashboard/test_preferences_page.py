from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from sqlalchemy import Row, select
from starlette.datastructures import ImmutableMultiDict

from fieldfare import extractions
from fieldfare.accounts import Member
from fieldfare.dashboard import options
from fieldfare.extractions import Asked
from fieldfare.store import database, schema
from installation import NOW
from site_served import Site

CHOSEN = {
    "output_language": "de",
    "review_needed_fill_color": "yellow",
    "affected_field_fill_color": "none",
    "days": "30",
}


def submitted(site: Site, member: Member, method: str = "api", **options: object) -> Row[Any]:
    """The row of an extraction that the member asks for."""
    session = f"{member.id[:8]} {method} {len(options)}"
    asked = Asked(
        "sub " + session, session, ["file_1"], "task", "Total", "automatic", options, method
    )
    site.here.upload(b"one", session=session)
    with database.transaction(site.here.engine) as tx:
        tx.execute(
            schema.upload_sessions.update()
            .where(schema.upload_sessions.c.name == session)
            .values(member_id=member.id)
        )
        made = extractions.submit(tx, member.id, asked, site.here.settings, NOW)
        return tx.execute(select(schema.extractions).where(schema.extractions.c.id == made)).one()


def choose(site: Site, **changes: str) -> int:
    site.browser.get("", view="Preferences")
    return site.browser.post("/outputs", **{**CHOSEN, **changes}).status_code


def test_what_the_account_prefers_counts_where_a_submission_says_nothing(site: Site) -> None:
    assert choose(site) == 200
    made = submitted(site, site.owner, output_language="fr")
    assert made.applied_options["output_language"] == "fr"
    assert made.applied_options["review_needed_fill_color"] == "yellow"
    assert made.applied_options["affected_field_fill_color"] == "none"
    assert set(made.applied_options) == set(extractions.OPTIONS)
    assert made.output_expires_at == NOW + dt.timedelta(days=30)


def test_without_a_number_of_days_the_installations_counts_again(site: Site) -> None:
    choose(site)
    choose(site, days="")
    assert submitted(site, site.owner).output_expires_at == NOW + dt.timedelta(days=90)


def test_an_installation_that_keeps_for_fewer_days_keeps_for_fewer(site: Site) -> None:
    choose(site)
    less = site.here.settings.model_copy(update={"retention_output_days": 7})
    object.__setattr__(site.here, "settings", less)
    assert submitted(site, site.owner).output_expires_at == NOW + dt.timedelta(days=7)


@pytest.mark.parametrize(
    "changes",
    [
        {"days": "0"},
        {"days": "91"},
        {"days": "1.5"},
        {"output_language": "tlh"},
        {"affected_field_fill_color": "#ff0000"},
    ],
)
def test_what_cannot_be_preferred_is_refused_and_said(site: Site, changes: dict[str, str]) -> None:
    assert choose(site, **changes) == 422
    assert site.browser.said()
    assert submitted(site, site.owner).applied_options["output_language"] == "automatic"


def test_members_see_what_the_account_prefers_and_do_not_change_it(site: Site) -> None:
    choose(site)
    _, bob = site.member("bob@example.org")
    page = bob.get("", view="Preferences").text
    assert "Deutsch" in page
    assert "30 days" in page
    assert 'action="/dashboard/outputs"' not in page
    assert bob.post("/outputs", **CHOSEN | {"days": "60"}).status_code == 403
    assert submitted(site, site.owner).output_expires_at == NOW + dt.timedelta(days=30)


def test_an_email_at_the_end_is_for_what_was_begun_in_the_dashboard(site: Site) -> None:
    bob, browser = site.member("bob@example.org")
    browser.get("", view="Preferences")
    browser.post("/theme", theme="dark")
    browser.post("/mail", send_completion_email="yes")
    with database.reading(site.here.engine) as tx:
        bob = bob._replace(
            preferences=tx.execute(
                select(schema.members.c.preferences).where(schema.members.c.id == bob.id)
            ).scalar_one()
        )
    assert bob.preferences == {"theme": "dark", "send_completion_email": True}
    assert submitted(site, bob, "web_app").applied_options["send_completion_email"] is True
    assert submitted(site, bob, "api").applied_options["send_completion_email"] is False
    assert submitted(site, site.owner, "web_app").applied_options["send_completion_email"] is False
    browser.post("/mail")
    assert (
        submitted(site, bob, "web_app", json_typed_values=True).applied_options[
            "send_completion_email"
        ]
        is False
    )


def test_without_a_mail_server_the_page_says_what_is_missing(site: Site) -> None:
    assert "FIELDFARE_SMTP_URL" in site.browser.get("", view="Preferences").text


def test_a_form_says_whether_it_wants_an_email_whatever_the_member_prefers(site: Site) -> None:
    site.browser.get("", view="Preferences")
    site.browser.post("/mail", send_completion_email="yes")
    page = site.browser.get("/new").text
    assert 'name="send_completion_email" value="yes" checked' in page
    assert options.given(ImmutableMultiDict([]))["send_completion_email"] is False
