"""How a sale is taxed: the rates a document knows, and why it knows none."""

from __future__ import annotations

import datetime
import random
from decimal import Decimal

import msgspec

from generator.choosing import chance, pick, weighted

Taxes = tuple[tuple[str, Decimal], ...]  # the taxes on one base: ("CGST", 9), ("SGST", 9)


class Regime(msgspec.Struct, frozen=True):
    """The classes of goods by their taxes, most common first; an empty class bears none."""

    classes: tuple[Taxes, ...]
    gross: bool = False
    reason: str = ""  # why there is no tax: reverse_charge, intra_community, export, small_business
    withheld: tuple[str, Decimal] | None = None
    called: str = "VAT"  # the tax that is not charged


NAMES = {  # by country and language, most common first
    "GB": "VAT", "IE": "VAT", "ZA": "VAT", "AE": "VAT", "AU": "GST*9|G.S.T.", "SG": "GST", "US": "Sales Tax*5|Tax*4|State Tax|Sales tax",
    "DE": "MwSt.*6|USt.*5|MwSt*4|Umsatzsteuer*3|Mehrwertsteuer*2|USt*3|Ust.", "AT": "USt.*6|MwSt.*4|USt*3|Umsatzsteuer*2|MwSt*2", "CH": "MWST*6|MwSt.*4|MWSt.*2|MwSt*2",
    "CH-fr": "TVA", "CH-it": "IVA", "BE-nl": "BTW", "BE-fr": "TVA", "NL": "BTW*9|btw*2|B.T.W.", "FR": "TVA*9|T.V.A.*2|Tva", "LU": "TVA*5|T.V.A.", "LU-de": "MwSt.*3|TVA*2|MwSt",
    "ES": "IVA*9|I.V.A.*3|Iva", "MX": "IVA*6|I.V.A.*2|I.V.A", "AR": "IVA*7|I.V.A.*2", "IT": "IVA*9|I.V.A.*3|Iva", "PT": "IVA*9|I.V.A.*2|Iva", "BR": "ICMS*2|ISS*3", "PL": "VAT*9|podatek VAT*2|PTU",
}  # fmt: skip
RATES = {
    "GB": "20*9|5|0*2", "IE": "23*7|13.5*4|9*2|0", "ZA": "15*12|0", "AE": "5*12|0", "AU": "10*12|0*2",
    "DE": "19*9|7*4|0", "AT": "20*9|10*4|13*2|0", "FR": "20*9|10*3|5.5*4|2.1", "BE": "21*9|6*4|12*2|0", "LU": "17*9|14|8*2|3*3", "NL": "21*9|9*4|0",
    "ES": "21*9|10*4|4*3|0", "MX": "16*12|0*2|8", "AR": "21*9|10.5*4|27", "IT": "22*9|10*4|4*3|5", "PT": "23*9|13*3|6*4|0", "PL": "23*9|8*4|5*3|0", "SG": "9",
}  # fmt: skip
OLD_RATES = {
    "GB": ("2011-01-04", "17.5*9|5"),
    "SG": ("2023-01-01", "7"),
    "ES": ("2012-09-01", "18*9|8*4|4*2"),
    "NL": ("2019-01-01", "21*9|6*4"),
    "PT": ("2011-01-01", "20*9|12*3|5*3"),
    "LU": ("2015-01-01", "15*8|12|6|3*2"),
    "FR": ("2014-01-01", "19.6*9|5.5*4"),
    "PL": ("2011-01-01", "22*9|7*4"),
}
IN_EU = {"DE", "AT", "FR", "BE", "LU", "NL", "ES", "IT", "PT", "PL", "IE"}


def rates(country: str, day: datetime.date) -> str:
    """The country's rates on the day, weighted."""
    if country == "CH":
        new = day >= datetime.date(2024, 1, 1)
        return (
            "8.1*9|2.6*4|3.8"
            if new
            else ("7.7*9|2.5*4|3.7" if day.year >= 2018 else "8*9|2.5*4|3.8")
        )
    if country == "DE" and datetime.date(2020, 7, 1) <= day <= datetime.date(2020, 12, 31):
        return "16*9|5*4"
    if country == "SG" and day.year == 2023:
        return "8"
    until, old = OLD_RATES.get(country, ("1900-01-01", ""))
    return old if day < datetime.date.fromisoformat(until) else RATES[country]


def american(rng: random.Random) -> tuple[Taxes, ...]:
    """One sales tax, with goods that bear none; seldom state and city apart."""
    if chance(rng, 0.08):
        return (
            (
                ("State Tax", Decimal("6.25")),
                (
                    rng.choice(["City Tax", "Local Tax", "County Tax"]),
                    rng.choice([Decimal(1), Decimal("1.5"), Decimal(2)]),
                ),
            ),
            (),
        )
    rate = weighted(
        rng,
        [
            (4, Decimal(rng.randrange(4, 11))),
            (4, Decimal(rng.randrange(16, 42)) / 4),
            (3, Decimal(rng.randrange(4000, 10500)) / 1000),
        ],
    )
    return (
        ((pick(rng, NAMES["US"]), rate.normalize() if rate != int(rate) else Decimal(int(rate))),),
        (),
    )


def canadian(rng: random.Random, language: str) -> tuple[Taxes, ...]:
    """GST alone, with QST or PST, or HST."""
    gst, qst, pst, hst = (
        ("TPS", "TVQ", "TVP", "TVH") if language == "fr" else ("GST", "QST", "PST", "HST")
    )
    five = Decimal(5)
    return (
        weighted(
            rng,
            [
                (3 if language == "en" else 8, ((gst, five), (qst, Decimal("9.975")))),
                (3, ((gst, five), (pst, rng.choice([Decimal(7), Decimal(6)])))),
                (4, ((hst, rng.choice([Decimal(13), Decimal(15)])),)),
                (2, ((gst, five),)),
            ],
        ),
        (),
    )


def indian(rng: random.Random, *, home: bool) -> tuple[Taxes, ...]:
    """CGST and SGST within a state, IGST between states, at one or several rates."""
    drawn = [Decimal(pick(rng, "18*7|12*3|5*3|28*2"))]
    for _ in range(rng.choice([0, 0, 0, 1, 2])):
        rate = Decimal(pick(rng, "18|12|5|28"))
        if rate not in drawn:
            drawn.append(rate)
    if not home:
        return tuple((("IGST", rate),) for rate in drawn)
    state = rng.choice(["SGST", "SGST", "SGST", "UTGST"])
    return tuple((("CGST", rate / 2), (state, rate / 2)) for rate in drawn)


def name(rng: random.Random, country: str, language: str) -> str:
    """What the tax is called on this document."""
    if language == "en":
        return pick(rng, NAMES[country]) if country in {"AU", "SG", "US"} else "VAT"
    return pick(rng, NAMES.get(f"{country}-{language}") or NAMES[country])


def european(
    rng: random.Random, country: str, language: str, day: datetime.date, mixed: float
) -> tuple[Taxes, ...]:
    """One rate, or in a share of cases two or three."""
    called = name(rng, country, language)
    listed = rates(country, day)
    if chance(rng, mixed):
        wanted = rng.choice([2, 2, 2, 3])
        drawn: list[str] = []
        for _ in range(8):
            rate = pick(rng, listed)
            if rate not in drawn and len(drawn) < wanted:
                drawn.append(rate)
    else:
        drawn = [pick(rng, listed) if chance(rng, 0.5) else listed.split("*")[0].split("|")[0]]
    if drawn == ["0"]:
        drawn = [listed.split("*")[0].split("|")[0]]
    return tuple(((called, Decimal(rate)),) for rate in drawn)


def regime(
    rng: random.Random,
    kind: str,
    country: str,
    language: str,
    buyer: str,
    day: datetime.date,
    *,
    firm: bool,
    small: bool,
) -> Regime:
    """How this seller taxes this buyer; `small` is a freelancer or small shop, `firm` a buying firm."""
    untaxed: Taxes = ()
    called = name(rng, country, language) if country in IN_EU | {"GB", "CH"} else "VAT"
    if buyer != country:
        if country in IN_EU and buyer in IN_EU:
            if firm:
                return Regime(
                    (untaxed,),
                    reason=rng.choice(["reverse_charge", "intra_community"]),
                    called=called,
                )
        else:
            return Regime((untaxed,), reason="export", called=called)
    if country in IN_EU | {"GB"} and firm and chance(rng, 0.03):
        return Regime((untaxed,), reason="reverse_charge", called=called)
    if country == "US" and chance(rng, 0.12):  # the tax is named, and nothing
        return Regime(((("Tax" if chance(rng, 0.6) else "Sales Tax", Decimal(0)),),))
    if chance(rng, {"receipt": 0.06}.get(kind, 0.03) + (0.22 if small else 0)) or (
        country == "US" and kind != "receipt" and chance(rng, 0.4)
    ):
        return Regime(
            (untaxed,), reason="small_business" if country in IN_EU | {"GB", "CH"} and small else ""
        )
    withheld = None
    if country == "US":
        return Regime(american(rng))
    if country == "CA":
        return Regime(canadian(rng, language))
    if country == "IN":
        return Regime(indian(rng, home=chance(rng, 0.65)), gross=False)
    if country == "MY":
        if day.year in {2015, 2016, 2017} and chance(rng, 0.85):
            return Regime(
                ((("GST", Decimal(6)),), (("GST", Decimal(0)),))[: rng.choice([1, 1, 1, 2])],
                gross=chance(rng, 0.6 if kind == "receipt" else 0.15),
            )
        if chance(rng, 0.55):
            return Regime((untaxed,))
        return Regime(
            (
                (
                    (
                        rng.choice(["SST", "Service Tax", "Sales Tax"]),
                        Decimal(rng.choice([6, 8, 10])),
                    ),
                ),
            ),
            gross=chance(rng, 0.2),
        )
    if country == "BR":
        if chance(rng, 0.7):
            return Regime((untaxed,))
        return Regime(
            (((pick(rng, NAMES["BR"]), Decimal(rng.choice([2, 3, 5, 12, 18]))),),), gross=True
        )
    mixed = {"receipt": 0.42, "bill": 0.25}.get(kind, 0.22)
    classes = european(rng, country, language, day, mixed)
    gross = chance(rng, {"receipt": 0.92, "bill": 0.2}.get(kind, 0.11))
    if (
        language == "es"
        and country == "ES"
        and kind == "invoice"
        and not gross
        and chance(rng, 0.3 if small else 0.08)
    ):
        withheld = (
            "IRPF" if chance(rng, 0.8) else "Retención IRPF",
            Decimal(rng.choice([15, 15, 15, 7, 19])),
        )
    elif country == "IT" and kind == "invoice" and not gross and small and chance(rng, 0.45):
        withheld = (rng.choice(["Ritenuta d'acconto", "Rit. d'acconto", "Ritenuta"]), Decimal(20))
    elif country == "PT" and small and kind == "invoice" and not gross and chance(rng, 0.3):
        withheld = ("IRS", Decimal(pick(rng, "25|23|11.5")))
    elif country == "MX" and small and kind == "invoice" and not gross and chance(rng, 0.35):
        withheld = (
            rng.choice(["Ret. ISR", "ISR", "Retención ISR"]),
            Decimal(pick(rng, "10|1.25")),
        )
    return Regime(classes, gross, withheld=withheld)
