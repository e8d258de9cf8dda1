"""One thing's synonyms: how common each is, where it is used, and which split may draw it."""

from __future__ import annotations

import re
import string

import msgspec

MOST, SOME, FEW, TRAINED, HELD = 10.0, 3.0, 1.0, 1.5, 3.5
GROUPS = {
    "GST": "AU NZ IN SG MY CA",  # no value added tax there, and none in the US
    "NAM": "US CA",
    "LAT": "MX AR CL CO PE UY EC",
}
CURRENCIES = {
    "EUR": r"€|\bEUR\b|\beuros?\b",
    "GBP": r"£|\bGBP\b",
    "USD": r"\bUS[D$]",
    "AUD": r"\bAUD\b",
    "CAD": r"\bCAD\b",
    "CHF": r"\bCHF\b|\bRp\.",
    "INR": r"\bRupees\b",
    "MYR": r"\(RM\)|\bRinggit\b",
    "MXN": r"\bMXN\b|M\.N\.",
    "ARS": r"\bARS\b",
    "BRL": r"R\$|\breais\b",
    "PLN": r"\bzł|\bPLN\b",
}
OPEN = {  # under these keys a word may say whether tax is in the amounts
    "heading:unit_price",
    "heading:amount",
    "step:subtotal",
    "step:discount",
    "step:shipping",
    "step:fee",
}
NET = re.compile(
    r"\b(nett?o?|ex\.?|excl?\.?|exkl\.?|HT|H\.T|HTVA|PUHT|hors|before tax|ohne|sin (iva|imp)|base|imponibile|"
    r"escl|senza|zonder|sem iva|s/ ?iva|líquido|bez)\b",
    re.IGNORECASE,
)
GROSS = re.compile(
    r"\b(gross|inc|incl|inkl|brutto|ttc|t\.t\.c|tvac|con iva|ivato|ivati|lordo|comp|com iva|c/ ?iva|z vat)\b",
    re.IGNORECASE,
)
MARKED = re.compile(r"(?P<text>.+?)(?: @(?P<but>-?)(?P<countries>[A-Z]+(?:,[A-Z]+)*))?")


class Phrase(msgspec.Struct, frozen=True):
    """One synonym; `split` is "" for all splits, `countries` is empty for everywhere."""

    text: str
    weight: float
    split: str = ""
    countries: frozenset[str] = frozenset()
    elsewhere: bool = False  # `countries` are those that do not say so

    @property
    def placeholders(self) -> frozenset[str]:
        """The names that the text leaves to be filled."""
        return frozenset(name for _, name, _, _ in string.Formatter().parse(self.text) if name)

    @property
    def currency(self) -> str:
        """The currency that the text names, "" for none."""
        named = (
            code for code, sign in CURRENCIES.items() if re.search(sign, self.text, re.IGNORECASE)
        )
        return next(named, "")

    @property
    def prices(self) -> str:
        """Whether the text says that prices are "net" or "gross", "" where it does not say."""
        return "net" if NET.search(self.text) else "gross" if GROSS.search(self.text) else ""

    def said_in(self, country: str) -> bool:
        """Whether sellers of this country write so; an unknown country ("") may write anything."""
        return not country or not self.countries or (country in self.countries) != self.elsewhere


Wording = dict[str, tuple[Phrase, ...]]


def read(text: str, weight: float, split: str) -> Phrase:
    """The synonym that "text", "text @CH,AT" (only there) or "text @-US" (not there) stands for."""
    if (match := MARKED.fullmatch(text)) is None:
        raise ValueError(f"a synonym is empty, beside {weight} {split}")
    named = (match["countries"] or "").split(",")
    countries = {country for name in named for country in GROUPS.get(name, name).split()}
    return Phrase(match["text"], weight, split, frozenset(countries), bool(match["but"]))


def words(
    most: str, some: str = "", few: str = "", *, train: str = "", held: str = ""
) -> tuple[Phrase, ...]:
    """Synonyms divided by " | ", from what most sellers write to what few do.

    Those of `train` are drawn for the split "train" only, those of `held` for "held-out" only.
    """
    parts = (
        (most, MOST, ""),
        (some, SOME, ""),
        (few, FEW, ""),
        (train, TRAINED, "train"),
        (held, HELD, "held-out"),
    )
    return tuple(
        read(text, weight, split)
        for listed, weight, split in parts
        if listed
        for text in listed.split(" | ")
    )


def months(listed: str, *short: str, alone: str = "") -> Wording:
    """The months of a language: as in a date, shortened in ways that go together, and `alone`."""
    ways = [way.split() for way in short]
    weights = (MOST, SOME, FEW)
    found: Wording = {
        f"month:{number}": (Phrase(name, MOST),) for number, name in enumerate(listed.split(), 1)
    }
    for number in range(1, 13):
        found[f"month_short:{number}"] = tuple(
            Phrase(way[number - 1], weight) for way, weight in zip(ways, weights, strict=False)
        )
    for number, name in enumerate((alone or listed).split(), 1):
        found[f"month_alone:{number}"] = (Phrase(name, MOST),)
    return found
