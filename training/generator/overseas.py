"""Tax ids and registers outside Europe, and which country has which."""

from __future__ import annotations

import random
from collections.abc import Callable

from generator import digits as check
from generator import ids
from generator.ids import Ids, Known, fitting, misprinted, number, split


def american(rng: random.Random, *, person: bool) -> Known:
    """An EIN, if any; seldom a state's permit."""
    if person or rng.random() > 0.35:
        return Known(())
    tax: Ids = (("ein", number(rng, "##-#######")),)
    if rng.random() < 0.15:
        tax = (
            (
                "Sales Tax Permit",
                number(rng, rng.choice(["%-#####-####-#", "##-########", "%########"])),
            ),
        )
    return Known(tax)


def canadian(rng: random.Random, *, person: bool) -> Known:  # noqa: ARG001 - one shape for all
    """GST/HST number with its program account, QST number in Quebec."""
    drawn = number(rng, "%#######")
    business = misprinted(rng, drawn + check.luhn(drawn))
    shown = rng.choice(
        [
            f"{business}RT0001",
            f"{business} RT0001",
            f"{split(business, 5)} RT0001",
            f"{business} RT 0001",
            business,
        ]
    )
    tax: Ids = ((rng.choice(["GST/HST", "GST", "HST"]), shown),)
    if rng.random() < 0.25:
        tax = (*tax, ("QST", number(rng, rng.choice(["%#########TQ0001", "%######### TQ 0001"]))))
    return Known(tax if rng.random() < 0.85 else ())


def australian(rng: random.Random, *, person: bool) -> Known:
    """ABN, and of a company often the ACN within it."""
    drawn = number(rng, "%########")
    abn = misprinted(rng, check.australian(drawn))
    register: Ids = (("ACN", split(abn[2:], 3, 3)),) if not person and rng.random() < 0.25 else ()
    return Known((("abn", rng.choice([split(abn, 2, 3, 3), split(abn, 2, 3, 3), abn])),), register)


def indian(rng: random.Random, *, person: bool) -> Known:
    """GSTIN and the PAN in it, CIN of a company."""
    pan = number(rng, "@@@") + ("P" if person else rng.choice("CCFA")) + number(rng, "@####@")
    text = f"{rng.choice([6, 7, 8, 9, 19, 23, 24, 27, 29, 32, 33, 36]):02}{pan}1Z"
    tax: Ids = (("gstin", misprinted(rng, text + check.gstin(text))),)
    if rng.random() < 0.4:
        tax = (*tax, ("PAN", pan))
    cin = (
        number(rng, "U%####")
        + rng.choice("MH KA DL TN GJ".split())
        + f"{rng.randrange(1988, 2023)}PTC"
        + number(rng, "######")
    )
    return Known(tax, (("CIN", cin),) if not person and rng.random() < 0.25 else ())


def malaysian(rng: random.Random, *, person: bool) -> Known:
    """SST number, and the company number of old and new shape."""
    old, new = number(rng, "%#####-@"), f"{rng.randrange(1985, 2024)}{number(rng, '01######')}"
    register = rng.choice([old, new, f"{new} ({old})", f"{old}"])
    tax: Ids = (
        (
            (
                rng.choice(["SST ID", "SST No", "SST Reg. No."]),
                f"{rng.choice('WBJNP')}{number(rng, '##-18##-3#######')}",
            ),
        )
        if rng.random() < 0.5
        else ()
    )
    if rng.random() < 0.3:
        tax = (*tax, ("TIN", number(rng, "C%#########")))
    if not tax and rng.random() < 0.5:
        tax = (("GST ID", number(rng, "00#########")),)
    return Known(tax, () if person else (("register", register),))


def singaporean(rng: random.Random, *, person: bool) -> Known:
    """GST registration number, which often is the UEN."""
    uen = f"{rng.randrange(1985, 2024)}{number(rng, '#####@')}"
    gst = rng.choice([uen, number(rng, "M%-#######-#"), number(rng, "M9########@")])
    tax: Ids = (("GST Reg No", gst),) if rng.random() < 0.75 else ()
    return Known(tax, () if person else ((rng.choice(["UEN", "Co. Reg. No.", "UEN"]), uen),))


def mexican(rng: random.Random, *, person: bool) -> Known:
    """RFC."""
    born = f"{rng.randrange(60, 99)}{rng.randrange(1, 13):02}{rng.randrange(1, 29):02}"
    text = number(rng, "@@@@" if person else "@@@") + born + number(rng, "@#")
    return Known((("RFC", misprinted(rng, text + check.mexican(text))),))


def argentine(rng: random.Random, *, person: bool) -> Known:
    """CUIT, and often Ingresos Brutos."""
    cuit = misprinted(
        rng,
        fitting(
            rng, (rng.choice(["20", "27", "23"]) if person else "30") + "########", check.argentine
        ),
    )
    dashed = split(cuit, 2, 8, mark="-")
    register: Ids = (
        (("Ing. Brutos", rng.choice([dashed, number(rng, "###-######-#")])),)
        if rng.random() < 0.5
        else ()
    )
    return Known((("CUIT", rng.choice([dashed, dashed, cuit])),), register)


def brazilian(rng: random.Random, *, person: bool) -> Known:
    """CNPJ with a state's and a town's registration, or a person's CPF."""
    if person and rng.random() < 0.6:
        drawn = number(rng, "#########")
        cpf = misprinted(rng, drawn + check.brazilian(drawn, *check.CPF))
        return Known((("CPF", f"{split(cpf[:9], 3, 3, mark='.')}-{cpf[9:]}"),))
    drawn = number(rng, "%#######0001")
    cnpj = misprinted(rng, drawn + check.brazilian(drawn, *check.CNPJ))
    shown = f"{cnpj[:2]}.{cnpj[2:5]}.{cnpj[5:8]}/{cnpj[8:12]}-{cnpj[12:]}"
    register: Ids = ()
    if rng.random() < 0.5:
        register = (("Inscrição Estadual", number(rng, "###.###.###.###")),)
    if rng.random() < 0.4:
        register = (
            *register,
            ("Inscrição Municipal", number(rng, rng.choice(["%.###.###-#", "%######"]))),
        )
    return Known((("cnpj", rng.choice([shown, shown, shown, cnpj])),), register)


def south_african(rng: random.Random, *, person: bool) -> Known:
    """VAT number of ten digits and company registration."""
    drawn = number(rng, "4########")
    vat = misprinted(rng, drawn + check.luhn(drawn))
    register: Ids = (
        (
            "register",
            f"{rng.randrange(1995, 2024)}/{number(rng, '######')}/{rng.choice(['07', '07', '23'])}",
        ),
    )
    return Known(
        (("vat", vat),) if not person or rng.random() < 0.3 else (),
        () if person or rng.random() < 0.3 else register,
    )


def emirati(rng: random.Random, *, person: bool) -> Known:
    """TRN of fifteen digits."""
    trn = "100" + number(rng, "#########") + "003"
    register: Ids = (
        (("License No.", number(rng, rng.choice(["%#####", "CN-%######", "%####"]))),)
        if not person and rng.random() < 0.3
        else ()
    )
    return Known((("TRN", trn),), register)


OF: dict[str, Callable[..., Known]] = {
    "DE": ids.german,
    "AT": ids.austrian,
    "CH": ids.swiss,
    "FR": ids.french,
    "BE": ids.belgian,
    "NL": ids.dutch,
    "LU": ids.luxembourgish,
    "ES": ids.spanish,
    "IT": ids.italian,
    "PT": ids.portuguese,
    "PL": ids.polish,
    "GB": ids.british,
    "IE": ids.irish,
    "US": american,
    "CA": canadian,
    "AU": australian,
    "IN": indian,
    "MY": malaysian,
    "SG": singaporean,
    "MX": mexican,
    "AR": argentine,
    "BR": brazilian,
    "ZA": south_african,
    "AE": emirati,
}


def known(rng: random.Random, country: str, *, person: bool = False) -> Known:
    """Tax ids and register numbers of a firm or person in the country."""
    return OF[country](rng, person=person)
