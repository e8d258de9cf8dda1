"""What a language gives to draw from; lists are parted by "|" or line ends, weights stand behind "*"."""

from __future__ import annotations

import msgspec


class Tongue(msgspec.Struct, frozen=True):
    """Stocks of words of one language.

    Patterns hold {s} and {t} for surnames, {f} for a first name, {w} for an invented word, {i} for
    initials, {p} for a town, {trade}, {shop}, {inn} and {job}.
    """

    firms: str  # weighted patterns
    trades: str
    shops: str  # weighted patterns of retail names
    shop: str
    inns: str  # weighted patterns of names of restaurants, cafés, hotels
    inn: str
    jobs: str
    public: str  # offices, schools, clubs: patterns
    goods: dict[str, str]
    services: dict[str, str]
    colours: str
    materials: str
    qualities: str
    groceries: str
    dishes: str
    bills: dict[str, str]  # lines of bills, by kind
    units: dict[str, str]  # piece hour day month kg m m2 litre box set flat km night kwh
    details: str  # patterns: {number} {date} {date2} {colour} {place}
    work: str  # what is added to a service: patterns with the same
    departments: str
    attention: str  # patterns with {n}
    extras: dict[str, str]  # shipping, fee, discount lines as items
    slogans: str
    remarks: str  # sentences that say nothing: {date} {number} {amount} {person} {phone}
    providers: str  # of energy, water, telephone, flats: patterns of names
    till: str  # remarks below receipts, with the same placeholders
    fuels: str
