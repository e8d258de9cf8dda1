"""Prompts that were kept under a name; everybody in the account can use them."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any, NamedTuple

from sqlalchemy import Connection, delete, func, insert, select, update

from fieldfare.accounts import Member
from fieldfare.errors import Unfit
from fieldfare.store.schema import members, saved_prompts

LONGEST_NAME = 60
MOST = 200


class Saved(NamedTuple):
    """A prompt that was kept."""

    id: str
    name: str
    prompt: Any
    output_structure: str
    saved_at: dt.datetime
    member_id: str
    by: str  # name or e-mail address


def every(tx: Connection, account_id: str) -> list[Saved]:
    """The account's prompts, by name."""
    found = tx.execute(
        select(
            saved_prompts.c.id,
            saved_prompts.c.name,
            saved_prompts.c.prompt,
            saved_prompts.c.output_structure,
            saved_prompts.c.saved_at,
            saved_prompts.c.member_id,
            func.coalesce(members.c.name, members.c.email, members.c.role),
        )
        .join(members, members.c.id == saved_prompts.c.member_id)
        .where(saved_prompts.c.account_id == account_id)
        .order_by(func.lower(saved_prompts.c.name))
    )
    return [Saved(*row) for row in found]


def save(
    tx: Connection, member: Member, name: str, prompt: object, structure: str, now: dt.datetime
) -> bool:
    """Keep the prompt under `name`; whether that replaced one. Raises `Unfit`."""
    name = " ".join(name.split())
    if not name:
        raise Unfit("Give the prompt a name by which it is found again.")
    if len(name) > LONGEST_NAME:
        raise Unfit(f"The name of a prompt has at most {LONGEST_NAME} characters. Shorten it.")
    values = {
        "member_id": member.id,
        "prompt": prompt,
        "output_structure": structure,
        "saved_at": now,
    }
    same = (saved_prompts.c.account_id == member.account_id) & (saved_prompts.c.name == name)
    found = tx.execute(select(saved_prompts).where(same)).one_or_none()
    if found is not None:
        if found.member_id != member.id and not member.is_admin:
            raise Unfit(f"Somebody else has kept a prompt as “{name}”. Choose another name.")
        tx.execute(update(saved_prompts).where(same).values(**values))
        return True
    mine = saved_prompts.c.account_id == member.account_id
    if tx.execute(select(func.count()).where(mine)).scalar_one() >= MOST:
        raise Unfit(f"An account keeps at most {MOST} prompts. Delete one that nobody uses.")
    tx.execute(
        insert(saved_prompts).values(
            id=str(uuid.uuid4()), account_id=member.account_id, name=name, **values
        )
    )
    return False


def remove(tx: Connection, member: Member, prompt_id: str) -> bool:
    """Delete a prompt that the member kept, or as an admin any; whether there was one."""
    mine = (saved_prompts.c.id == prompt_id) & (saved_prompts.c.account_id == member.account_id)
    if not member.is_admin:
        mine &= saved_prompts.c.member_id == member.id
    return tx.execute(delete(saved_prompts).where(mine)).rowcount == 1
