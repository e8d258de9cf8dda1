"""What invoices call things, language by language, written from what sellers and their programs print.

`phrase` gives one synonym for a key; `bilingual` gives two languages at once. Case and colons are
the layout's. Placeholders: `{rate}` and `{percent}` hold their sign ("19 %"), `{amount}` of
`sentence:early_payment` is what is then to be paid.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from generator.wording import de, en, es, fr, it, nl, pl, pt
from generator.wording.everywhere import EVERYWHERE
from generator.wording.words import OPEN

if TYPE_CHECKING:
    import random
    from collections.abc import Collection

    from generator.wording.words import Phrase, Wording

LANGUAGES: dict[str, Wording] = {
    module.__name__.rpartition(".")[2]: EVERYWHERE | module.WORDING
    for module in (en, de, fr, es, it, nl, pt, pl)
}
USUAL = {  # what a layout fills, by key or by its first part
    "step:tax": "name rate",
    "step:withheld": "name rate",
    "sentence:page": "page pages",
    "sentence": "days date percent amount",
}
AT_HOME = 3  # times as often is a regional word drawn in its region
CURLY = 0.2  # of the texts that hold an apostrophe
BRACKETED = 0.15  # of the second languages
BETWEEN = (" / ",) * 6 + ("/", " - ", " | ")


def keys() -> list[str]:
    """Every key that `phrase` knows."""
    return sorted(LANGUAGES["en"])


def usual(key: str) -> frozenset[str]:
    """The placeholders that every layout fills for this key."""
    return frozenset(USUAL.get(key, USUAL.get(key.partition(":")[0], "")).split())


@functools.cache
def allowed(
    language: str, key: str, country: str, currency: str, prices: str
) -> tuple[Phrase, ...]:
    """The key's synonyms that are true of such a document."""
    return tuple(
        one
        for one in LANGUAGES[language][key]
        if one.said_in(country)
        and (not currency or one.currency in {"", currency})
        and (not prices or key not in OPEN or one.prices in {"", prices})
    )


def synonyms(
    language: str,
    key: str,
    split: str,
    known: Collection[str] | None = None,
    country: str = "",
    currency: str = "",
    prices: str = "",
) -> list[Phrase]:
    """What may be drawn for the key in this split with these placeholders in such a document."""
    filled = usual(key) if known is None else frozenset(known)
    return [
        one
        for one in allowed(language, key, country, currency, prices)
        if one.split in {"", split} and one.placeholders <= filled
    ]


def phrase(
    rng: random.Random,
    language: str,
    key: str,
    split: str,
    known: Collection[str] | None = None,
    country: str = "",
    currency: str = "",
    prices: str = "",
) -> str:
    """One synonym for the key, common ones more often.

    `known` names the placeholders that can be filled (by default those every layout fills for the
    key). Left out are words of other regions than the seller's `country`, words that name another
    `currency`, and headings that say "net" where `prices` are "gross" or the reverse.
    """
    found = synonyms(language, key, split, known, country, currency, prices)
    if not found:
        raise LookupError(f"{language} has no {key} to be filled with {known} in {country!r}")
    weights = [
        one.weight * (AT_HOME if country in one.countries and not one.elsewhere else 1)
        for one in found
    ]
    text = rng.choices(found, weights)[0].text
    if language == "de" and country in {"CH", "LI"}:
        text = text.replace("ß", "ss")
    if "'" in text and rng.random() < CURLY:
        text = text.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}")
    return text


def bilingual(
    rng: random.Random,
    one: str,
    two: str,
    key: str,
    split: str,
    known: Collection[str] | None = None,
    country: str = "",
    currency: str = "",
    prices: str = "",
) -> str:
    """The key in two languages ("Rechnungsnummer / Invoice no."), once where both say the same."""
    first = phrase(rng, one, key, split, known, country, currency, prices)
    second = phrase(rng, two, key, split, known, country, currency, prices)
    if first.casefold() == second.casefold():
        return first
    if rng.random() < BRACKETED and "(" not in first + second:
        return f"{first} ({second})"
    return f"{first}{rng.choice(BETWEEN)}{second}"


def months(language: str, *, alone: bool = False) -> tuple[str, ...]:
    """The twelve months as they stand in a date; `alone`: beside a year only ("styczeń 2024")."""
    key = "month_alone" if alone else "month"
    return tuple(LANGUAGES[language][f"{key}:{month}"][0].text for month in range(1, 13))


def short_months(rng: random.Random, language: str) -> tuple[str, ...]:
    """The twelve months shortened, all in one way."""
    ways = LANGUAGES[language]["month_short:1"]
    way = rng.choices(range(len(ways)), [one.weight for one in ways])[0]
    return tuple(LANGUAGES[language][f"month_short:{month}"][way].text for month in range(1, 13))
