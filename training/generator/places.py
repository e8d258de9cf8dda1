"""Addresses and telephone numbers in the shape of each country."""

from __future__ import annotations

import random
import string

import msgspec

from generator.choosing import chance, pick, word
from generator.ids import number
from generator.lands import LANDS
from generator.stocks import people, streets

# Where a country speaks several languages: towns of the other ones, and how streets are written there.
SPEAKING = {
    "fr": "Lausanne Fribourg Sion Neuchâtel Namur Liège Mons Charleroi Wavre Bruxelles Laval Québec Montréal".split(),
    "it": ["Lugano", "Bellinzona"],
}
STREETS = {
    ("CH", "fr"): "fr_behind",
    ("BE", "fr"): "fr_behind",
    ("CA", "fr"): "ca_fr",
    ("CH", "it"): "it",
}


class Place(msgspec.Struct, frozen=True):
    """An address: its lines as printed, and the town by itself."""

    lines: tuple[str, ...]
    town: str
    street: str


def spoken(name: str) -> str:
    """The language of a town that does not speak its country's first, else ""."""
    return next((language for language, towns in SPEAKING.items() if name in towns), "")


def street(rng: random.Random, country: str, town_: str = "") -> str:
    """A street and house number of the country, in the language of the town."""
    language = STREETS.get((country, spoken(town_)), LANDS[country].streets)
    names = streets.NAMES[streets.OF.get(language, language)].split("|")
    culture = {
        "fr": "fr",
        "fr_behind": "fr",
        "ca_fr": "fr",
        "es": "es",
        "mx": "es",
        "it": "it",
        "pt": "pt",
        "br": "br",
        "nl": "nl",
    }.get(language, "de")
    drawn = pick(rng, streets.PATTERNS[language]).format(
        n=rng.choice([rng.randrange(1, 30), rng.randrange(1, 99), rng.randrange(1, 260)]),
        n2=rng.randrange(2, 60),
        b=rng.randrange(100, 9900),
        u=rng.randrange(1, 9),
        name=rng.choice(names),
        name2=rng.choice(names),
        first=rng.choice(people.FIRST[culture].split("|")),
        last=rng.choice(people.LAST[culture].split("|")),
        inn=rng.choice(["Bakery", "Forge", "School", "Mill", "Dairy"]),
        ord=rng.choice(["1st", "2nd", "3rd", "4th", "5th", "12th", "21st", "48th"]),
        place=rng.choice(["Markt", "Bahnhof", "Alten Hafen", "Sportplatz", "Anger", "Stadtpark"]),
        way=rng.choice(["Aue", "Mühle", "Bleiche", "Kirche", "Stadtmauer"]),
    )
    for ending in (
        "straße",
        "str.",
        "strasse",
        "weg",
        "allee",
        "platz",
        "gasse",
        "ring",
        "damm",
        "rain",
    ):
        drawn = drawn.replace(f"-{ending}", f"-{ending.capitalize()}")
    return drawn


def town(rng: random.Random, country: str, language: str = "") -> tuple[str, str, str]:
    """A town of the country with a post code and, where letters name it, the region.

    Where the country speaks several languages the town mostly speaks the one given.
    """
    several = country in {"CH", "BE", "CA"} and bool(language)
    for _ in range(5):
        name, code, region = rng.choice(LANDS[country].towns.split("|")).split(";")
        if not several or spoken(name) == (language if language in SPEAKING else ""):
            break
    return name, number(rng, code), region


def place(
    rng: random.Random,
    country: str,
    language: str = "",
    *,
    abroad: bool = False,
    upper: bool = False,
) -> Place:
    """An address as printed; abroad its country stands below."""
    name, code, region = town(rng, country, language)
    pattern = number(rng, pick(rng, LANDS[country].line))
    if not region:
        pattern = (
            pattern.replace("\n{region}", "")
            .replace(", {region}", "")
            .replace(" ({region})", "")
            .replace(" {region}", "")
        )
        pattern = pattern.replace("{region}\n", "")
    below = pattern.format(town=name, code=code, region=region)
    first = street(rng, country, name)
    lines = [first, *below.split("\n")]
    extra = addition(rng, country)
    if extra:
        lines.insert(rng.choice([0, 1]), extra)
    if len(lines) == 2 and chance(rng, 0.06):
        lines = [", ".join(lines)]
    if abroad or chance(rng, 0.08):
        lines.append(rng.choice(LANDS[country].names))
    if upper:
        lines = [line.upper() for line in lines]
    return Place(tuple(lines), name, first)


def addition(rng: random.Random, country: str) -> str:
    """A floor, house or suite before or behind the street, seldom."""
    if not chance(rng, 0.08):
        return ""
    given = {
        "DE": "Gebäude {u}|Haus {a}|Hinterhaus|3. OG|Halle {u}|Aufgang {a}|z. Hd. Einkauf",
        "FR": "Bâtiment {a}|Bât. {a} - 2ème étage|Résidence Les Pins|Parc d'activités|CS {b}|Esc. {u}",
        "ES": "Edificio {a}, planta {u}|Local {u}|Oficina {b}|Bajo izquierda",
        "IT": "Scala {a}|Interno {u}|Edificio {a}|c/o Centro Direzionale",
        "NL": "Unit {u}|Gebouw {a}|2e verdieping",
        "PL": "Budynek {a}|Hala {u}|biuro {b}",
        "PT": "Edifício {a}|Loja {u}|Fração {a}",
        "BR": "Bloco {a}|Centro|Galpão {u}|Bairro Industrial",
    }.get(
        {"AT": "DE", "CH": "DE", "BE": "NL", "LU": "FR", "MX": "ES", "AR": "ES"}.get(
            country, country
        ),
        "Suite {b}|Floor {u}|Building {a}|Unit {u}|2nd Floor|Level {u}",
    )
    return pick(rng, given).format(
        u=rng.randrange(1, 9), a=rng.choice(string.ascii_uppercase[:6]), b=rng.randrange(100, 999)
    )


def phone(rng: random.Random, country: str) -> str:
    """A telephone number as the country writes it."""
    return number(rng, pick(rng, LANDS[country].phones))


def person(rng: random.Random, culture: str, split: str) -> tuple[str, str]:
    """First name and surname; surnames are parted by split."""
    first = rng.choice(people.FIRST[culture if culture in people.FIRST else "en"].split("|"))
    return first, word(rng, people.LAST[culture if culture in people.LAST else "en"], split)
