"""Addresses and telephone numbers in the shape of each country."""

from __future__ import annotations

import random
import string

import msgspec

from generator.choosing import chance, pick, word
from generator.ids import number
from generator.lands import LANDS
from generator.stocks import people, streets

FRENCH_OF = "de la|du|des|de"
PORTUGUESE_OF = "da|do|das"


class Place(msgspec.Struct, frozen=True):
    """An address: its lines as printed, and the town by itself."""

    lines: tuple[str, ...]
    town: str
    street: str


def street(rng: random.Random, country: str) -> str:
    """A street and house number of the country."""
    language = LANDS[country].streets
    names = streets.NAMES[streets.OF.get(language, language)]
    culture = {
        "fr": "fr",
        "es": "es",
        "mx": "es",
        "it": "it",
        "pt": "pt",
        "br": "br",
        "nl": "nl",
    }.get(language, "de")
    given = rng.choice(people.FIRST[culture].split("|"))
    drawn = pick(rng, streets.PATTERNS[language]).format(
        n=rng.choice([rng.randrange(1, 30), rng.randrange(1, 99), rng.randrange(1, 260)]),
        n2=rng.randrange(2, 60),
        b=rng.randrange(100, 9900),
        u=rng.randrange(1, 9),
        name=rng.choice(names.split("|")),
        name2=rng.choice(names.split("|")),
        fname=rng.choice(streets.NAMES["fr"].split("|")),
        first=given,
        last=rng.choice(people.LAST[culture].split("|")),
        inn=rng.choice(["Bakery", "Forge", "School", "Mill", "Dairy"]),
        ord=rng.choice(["1st", "2nd", "3rd", "4th", "5th", "12th", "21st", "48th"]),
        place=rng.choice(["Markt", "Bahnhof", "Alten Hafen", "Sportplatz", "Anger", "Stadtpark"]),
        way=rng.choice(["Aue", "Mühle", "Bleiche", "Kirche", "Stadtmauer"]),
        de=pick(rng, FRENCH_OF),
        da=pick(rng, PORTUGUESE_OF),
    )
    return drawn.replace("-straße", "-Straße").replace("-str.", "-Str.").replace(" Straße -", " ")


def town(rng: random.Random, country: str) -> tuple[str, str, str]:
    """A town of the country with a post code and, where letters name it, the region."""
    name, code, region = rng.choice(LANDS[country].towns.split("|")).split(";")
    return name, number(rng, code), region


def place(rng: random.Random, country: str, *, abroad: bool = False, upper: bool = False) -> Place:
    """An address as printed; abroad its country stands below."""
    name, code, region = town(rng, country)
    pattern = pick(rng, LANDS[country].line)
    if not region:
        pattern = (
            pattern.replace("\n{region}", "")
            .replace(", {region}", "")
            .replace(" ({region})", "")
            .replace(" {region}", "")
        )
        pattern = pattern.replace("{region}\n", "")
    below = pattern.format(town=name, code=code, region=region)
    first = street(rng, country)
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
    }.get(country, "Suite {b}|Floor {u}|Building {a}|Unit {u}|2nd Floor|Level {u}")
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
