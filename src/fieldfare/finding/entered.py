"""What a person enters becomes a cell like those that were found."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import Final

from fieldfare.asking.plan import Column
from fieldfare.finding import formats, values
from fieldfare.finding.rows import Cell, Found, Place, Value
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Box

_PLAIN: Final = re.compile(r"[-+]?\d{1,15}(\.\d{1,6})?", re.ASCII)
_ISO: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NOWHERE: Final = Box(0, 0, 0, 0)
_WRITE: Final = {"amount": "no amount. Write it like 1234.56", "date": "no date. Write it like 2026-03-31"}  # fmt: skip


class NotSo(ValueError):
    """The text is nothing that the column can hold; the message says what it takes."""


def cell(column: Column, text: str, place: Place | None, locale: Locale, was: str = "") -> Cell:
    """The cell of `column` that says `text`, written as the column's other values are.

    `was` is what the cell said before, for the currency beside it. Raises `NotSo` for what is no
    amount or no date where such is due.
    """
    text = " ".join(text.split())
    if not text or text == column.default:
        empty = formats.cell(column, None)
        return Cell(text, empty.typed if text else None, place)
    value = _value(column, text, locale)
    if value is None and column.kind in _WRITE and not column.format.as_printed:
        raise NotSo(f"“{text}” is {_WRITE[column.kind]}.")
    printed = text if column.format.as_printed or values.currency(text) else was
    found = Found(text if value is None else value, Place(0, _NOWHERE, 0, 0, printed), 1.0)
    made = formats.cell(column, found)
    return Cell(made.value, made.typed, place)


def _value(column: Column, text: str, locale: Locale) -> Value | None:
    """The typed value; None where the text says none of the column's kind."""
    match column.kind:
        case "amount" | "quantity" | "integer":
            return Decimal(text) if _PLAIN.fullmatch(text) else values.amount(text, locale)
        case "rate":
            return values.percent(text, locale)
        case "date":
            return _day(text, locale)
        case "yes_no":
            return _truth(column, text.casefold())
        case "currency":
            return values.currency(text) or None
        case _:
            return text


def _day(text: str, locale: Locale) -> datetime.date | None:
    if not _ISO.fullmatch(text):
        return values.date(text, locale)
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def _truth(column: Column, said: str) -> bool | None:
    yes, no = column.format.yes or "Yes", column.format.no or "No"
    return {yes.casefold(): True, no.casefold(): False}.get(said)
