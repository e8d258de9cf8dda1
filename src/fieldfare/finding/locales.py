"""One document, one locale: how it writes numbers and days, decided by evidence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from fieldfare.finding import countries
from fieldfare.finding.languages import language
from fieldfare.finding.spelling import folded
from fieldfare.finding.values import Day, Locale, dates_in, marks_settle
from fieldfare.reading import layout
from fieldfare.reading.words import Page

_COMMA_LANGUAGES = frozenset({"de", "fr", "es", "it", "nl", "pt", "pl"})
_POINT_COUNTRIES = frozenset("US GB IE AU NZ IN SG MY HK CA MX JP CN PH TH ZA CH".split())
_MARKED = re.compile(
    r"(?<![\d.,/\-])\d{1,3}(?:[.,'’]\d{2,3})*[.,]\d{2}(?![\d.,/\-])(?!\s?%)|(?<![\d.,/\-])\d{1,3}(?:[.,]\d{3})+(?![\d.,/\-])"
)
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[a-z]+")


def decide(pages: Sequence[Page]) -> Locale:
    """The locale that the document of these `pages` is written in, with the evidence for it."""
    return of_texts(["\n".join(line.text for line in layout.lines(page)) for page in pages[:8]])


def of_texts(texts: Sequence[str]) -> Locale:
    """The locale of a document whose pages read `texts`."""
    text = "\n".join(texts)
    low = folded(text)
    spoken, sure = language(_WORD.findall(low))
    votes = countries.spoken_of(text)
    country = max(votes, key=lambda code: (votes[code], code)) if votes else ""
    evidence: list[str] = [f"language {spoken}"] if spoken else []
    if country:
        evidence.append(f"country {country}")
    lines = [line for line in low.split("\n") if _DIGIT.search(line)]
    decimal, decimal_sure, why = _decimal("\n".join(lines), spoken, country)
    found = [day for line in lines for day in dates_in(line, Locale())]
    first, first_sure, reason = _day_first(found, low, spoken if sure > 0.4 else "", votes, decimal)
    return Locale(
        decimal,
        first,
        spoken,
        country,
        any(day.order == "year" for day in found),
        decimal_sure,
        first_sure,
        (*evidence, why, reason),
    )


def _decimal(low: str, spoken: str, country: str) -> tuple[Literal[".", ","], bool, str]:
    """The decimal mark, whether figures on the page settle it, and the reason."""
    votes = {".": 0.0, ",": 0.0}
    for match in _MARKED.finditer(low):
        mark = marks_settle(match.group())
        if mark:
            both = "." in match.group() and "," in match.group()
            votes[mark] += 2.0 if both else 1.0
    if votes["."] != votes[","]:
        mark = "." if votes["."] > votes[","] else ","
        other = "," if mark == "." else "."
        return (
            ("." if mark == "." else ","),
            votes[mark] >= 3 * votes[other],
            f"amounts end in '{mark}00'",
        )
    if spoken in _COMMA_LANGUAGES and country not in ("CH", "MX"):
        return ",", False, f"'{spoken}' writes a decimal comma"
    return ".", spoken == "en" or country in _POINT_COUNTRIES, "decimal point as a rule"


def _day_first(
    found: list[Day], low: str, spoken: str, votes: dict[str, float], decimal: str
) -> tuple[bool, bool, str]:
    """Whether the day stands before the month, whether that is settled, and the reason."""
    shown = [day.order for day in found if day.order]
    day, month = shown.count("day"), shown.count("month")
    if day != month:
        return day > month, min(day, month) == 0, "a day above 12 shows the order"
    either = [day for day in found if day.either]
    same = _agreeing(found)
    if same is not None:
        return same, True, "a date printed twice shows the order"
    if either and all(day.mark == "." for day in either):
        return True, True, "dates with points"
    numbered = _numbered(either, low)
    if spoken and spoken != "en":
        if numbered is False:
            return False, False, "the month of a date stands in a number on the document"
        return True, votes.get("US", 0) <= 2, f"'{spoken}' writes the day first"
    if numbered is not None:
        return numbered, True, "the month of a date stands in a number on the document"
    american = votes.get("US", 0.0) + (
        1.0 if "zip" in low or " state" in low or "sales tax" in low else 0.0
    )
    rest = sum(weight for code, weight in votes.items() if code not in countries.MONTH_FIRST)
    rest += sum(
        1.0 for sign in ("£", "€", "₹", "gst", " vat", "rm", "colour", "cheque") if sign in low
    )
    rest += 1.0 if decimal == "," else 0.0
    if american > rest:
        return (
            False,
            rest == 0 or american >= 3 * rest,
            "an American document writes the month first",
        )
    if rest > american:
        return True, rest >= 3 * american, "the country writes the day first"
    return ("$" not in low, False, "nothing shows the order of day and month")


_IN_NUMBER = re.compile(
    r"(?<![\d/.])(?<!\d-)(?:(?P<year>20\d\d)[-/.]?(?P<month>0[1-9]|1[0-2])(?=[-/.]?\d{2,6}(?![\d/.-]))"
    r"|(?P<month_first>0[1-9]|1[0-2])[-/.](?P<year_then>20\d\d)(?=[-/.]\d{2,6}(?![\d/.-])))"
)


def _numbered(either: list[Day], low: str) -> bool | None:
    """The order under which a date's month stands in a number such as 2019/09/0059; None when none shows it."""
    months = {
        (int(m["year"] or m["year_then"]), int(m["month"] or m["month_first"]))
        for m in _IN_NUMBER.finditer(low)
    }
    orders = set()
    for day in either:
        first = (day.date.year, day.date.month) in months  # unsettled dates were read day first
        if first != ((day.date.year, day.date.day) in months):
            orders.add(first)
    return orders.pop() if len(orders) == 1 else None


def _agreeing(found: list[Day]) -> bool | None:
    """The order under which an exchangeable date equals one that is not; None when none does."""
    fixed = {day.date for day in found if not day.either}
    for day in found:
        if day.either:
            swapped = day.date.replace(month=day.date.day, day=day.date.month)
            if (day.date in fixed) != (swapped in fixed):
                return day.date in fixed  # unsettled dates were read day first
    return None
