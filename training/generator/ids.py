"""Tax ids, registers and bank accounts, shaped as each country prints them.

A kind in lower case is known to the layouts ("vat"); any other is a label as printed ("RFC").
"""

from __future__ import annotations

import random
from collections.abc import Callable

import msgspec

from generator import digits as check

MISPRINTED = 0.03  # of the numbers with check digits, as in the real world

Ids = tuple[tuple[str, str], ...]


class Known(msgspec.Struct, frozen=True):
    """What a party is known by."""

    tax: Ids
    register: Ids = ()


def number(rng: random.Random, shape: str) -> str:
    """The shape with a digit for each #, a letter for each @ and a digit from 1 for each %."""
    return "".join(
        str(rng.randrange(10))
        if sign == "#"
        else str(rng.randrange(1, 10))
        if sign == "%"
        else rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ")
        if sign == "@"
        else sign
        for sign in shape
    )


def fitting(rng: random.Random, shape: str, checked: Callable[[str], str]) -> str:
    """Digits of the shape with their check digit behind, drawn again while none fits."""
    while True:
        drawn = number(rng, shape)
        digit = checked(drawn)
        if digit != "X":
            return drawn + digit


def misprinted(rng: random.Random, text: str) -> str:
    """The text, or in a few cases the text with one digit wrong."""
    places = [place for place, sign in enumerate(text) if sign.isdigit()]
    if rng.random() >= MISPRINTED or not places:
        return text
    place = rng.choice(places[2:] or places)
    wrong = rng.choice([sign for sign in "0123456789" if sign != text[place]])
    return text[:place] + wrong + text[place + 1 :]


def split(text: str, *sizes: int, mark: str = " ") -> str:
    """The text in groups of the sizes."""
    groups, at = [], 0
    for size in sizes:
        groups.append(text[at : at + size])
        at += size
    return mark.join(filter(None, [*groups, text[at:]]))


def german(rng: random.Random, *, person: bool) -> Known:
    """USt-IdNr., Steuernummer or both, and the commercial register."""
    drawn = number(rng, "%#######")
    vat = misprinted(rng, "DE" + drawn + check.mod_11_10(drawn))
    vat = rng.choice([vat, vat, vat, "DE " + vat[2:], "DE " + split(vat[2:], 3, 3)])
    number_ = number(
        rng,
        rng.choice(
            [
                "##/###/#####",
                "###/####/####",
                "###/###/#####",
                "##/##/#####",
                "### / #### / ####",
                "##### #####",
                "##### / #####",
            ]
        ),
    )
    ids: Ids = (("vat", vat),) if rng.random() < (0.35 if person else 0.85) else ()
    if not ids or rng.random() < 0.4:
        ids = (*ids, ("steuernummer", number_))
    court = rng.choice(
        "Köln Augsburg Jena Hamburg Dortmund Ulm Chemnitz Kiel Mannheim Stuttgart Hannover Freiburg Charlottenburg Bonn Mainz".split()
    )
    register = rng.choice(
        [
            f"HRB {number(rng, '%####')}",
            f"HRA {number(rng, '%###')}",
            f"HRB {number(rng, '%#####')}",
            f"HR B {number(rng, '%####')}",
        ]
    )
    entry = rng.choice(
        [
            f"Amtsgericht {court} {register}",
            f"AG {court}, {register}",
            f"{register}, Amtsgericht {court}",
            register,
        ]
    )
    return Known(ids, () if person else (("register", entry),))


def austrian(rng: random.Random, *, person: bool) -> Known:
    """UID and Firmenbuchnummer."""
    drawn = number(rng, "%######")
    vat = misprinted(rng, "ATU" + drawn + check.austrian(drawn))
    ids: Ids = (("vat", rng.choice([vat, vat, "ATU " + vat[3:]])),)
    if rng.random() < 0.2:
        ids = (*ids, ("steuernummer", number(rng, rng.choice(["## ###/####", "##-###/####"]))))
    return Known(
        ids,
        ()
        if person
        else (("register", f"FN {number(rng, '%#####')}{rng.choice('abdfghkmptvwxyz')}"),),
    )


def swiss(rng: random.Random, *, person: bool) -> Known:
    """UID with MWST, TVA or IVA behind."""
    uid = misprinted(rng, fitting(rng, "%#######", check.swiss))
    printed = rng.choice(
        [
            f"CHE-{split(uid, 3, 3, mark='.')}",
            f"CHE-{split(uid, 3, 3, mark='.')}",
            f"CHE {split(uid, 3, 3)}",
            f"CHE{uid}",
        ]
    )
    suffix = rng.choice([" MWST", " MWST", " TVA", ""]) if not person else rng.choice([" MWST", ""])
    return Known((("vat", printed + suffix),))


def french(rng: random.Random, *, person: bool) -> Known:
    """N° TVA, SIRET or SIREN, RCS, capital and APE."""
    siren = fitting(rng, "%#######", check.luhn)
    vat = misprinted(rng, f"FR{check.french(siren)}{siren}")
    vat = rng.choice([vat, vat, "FR " + split(vat[2:], 2), "FR " + split(vat[2:], 2, 3, 3)])
    siret = siren + number(rng, "000%")
    siret += check.luhn(siret)
    siret = misprinted(rng, siret)
    siret = rng.choice([siret, split(siret, 3, 3, 3), split(siret, 9)])
    ids: Ids = (
        (("vat", vat), ("siret", siret))
        if rng.random() < (0.3 if person else 0.75)
        else (("siret", siret),)
    )
    if rng.random() < 0.12 and not person:
        ids = (("vat", vat),)
    register: Ids = ()
    if not person and rng.random() < 0.6:
        town = rng.choice(
            "Lyon Nantes Lille Rennes Bordeaux Dijon Tours Grenoble Angers Rouen Nanterre Montpellier".split()
        )
        register = (
            (
                "register",
                rng.choice(
                    [
                        f"RCS {town} {split(siren, 3, 3)}",
                        f"R.C.S. {town} B {split(siren, 3, 3)}",
                        f"{split(siren, 3, 3)} RCS {town}",
                    ]
                ),
            ),
        )
    if rng.random() < 0.35:
        register = (*register, ("APE", number(rng, rng.choice(["####@", "## ##@"]))))
    return Known(ids, register)


def belgian(rng: random.Random, *, person: bool) -> Known:
    """BTW/TVA number, which is the enterprise number too."""
    drawn = "0" + rng.choice("445567788") + number(rng, "######")
    full = misprinted(rng, f"BE{drawn}{97 - int(drawn) % 97:02}")
    dotted = split(full[2:], 4, 3, mark=".")
    vat = rng.choice(
        [full, f"BE {dotted}", f"BE{dotted}", f"BE {split(full[2:], 4, 3)}", f"BE {full[2:]}"]
    )
    register = (
        ((rng.choice(["RPR", "RPM", "KBO", "BCE"]), dotted),)
        if rng.random() < 0.3 and not person
        else ()
    )
    return Known((("vat", vat),), register)


def dutch(rng: random.Random, *, person: bool) -> Known:
    """BTW and KvK numbers; sole traders have the one since 2020."""
    if person:
        drawn = number(rng, "00%######")
        vat = f"NL{drawn}B{check.dutch_since_2020(drawn)}"
    else:
        vat = f"NL{fitting(rng, '%#######', check.dutch)}B01"
    vat = misprinted(rng, vat)
    vat = rng.choice(
        [
            vat,
            vat,
            vat,
            f"NL {vat[2:]}",
            f"NL{split(vat[2:11], 4, 2, mark='.')}.{vat[11:]}",
            f"NL {split(vat[2:11], 3, 3)} {vat[11:]}",
        ]
    )
    kvk = number(rng, rng.choice(["%#######", "%#######", "%# ## ## ##"]))
    return Known((("vat", vat),), (("KvK", kvk),) if rng.random() < 0.85 else ())


def luxembourgish(rng: random.Random, *, person: bool) -> Known:
    """TVA number (by 89) and RCS."""
    drawn = number(rng, "%#####")
    vat = misprinted(rng, f"LU{drawn}{int(drawn) % 89:02}")
    return Known(
        (("vat", rng.choice([vat, "LU " + vat[2:]])),),
        ()
        if person
        else (
            ("register", number(rng, rng.choice(["RCS Luxembourg B%#####", "R.C.S. B %## ###"]))),
        ),
    )


def spanish(rng: random.Random, *, person: bool) -> Known:
    """NIF: a company's CIF, a person's DNI or a foreigner's NIE."""
    if not person:
        kind = rng.choice("BBBBBAAEFGJ")
        drawn = number(rng, "%######")
        nif = kind + drawn + check.cif(kind, drawn)
    elif rng.random() < 0.85:
        drawn = number(rng, "%#######")
        nif = drawn + check.spanish_letter(drawn)
    else:
        kind, drawn = rng.choice("XYZ"), number(rng, "#######")
        nif = kind + drawn + check.spanish_letter(str("XYZ".index(kind)) + drawn)
    nif = misprinted(rng, nif)
    shown = rng.choice(
        [
            nif,
            nif,
            nif,
            f"{nif[:1]}-{nif[1:]}" if nif[0].isalpha() else f"{nif[:-1]}-{nif[-1]}",
            "ES" + nif,
        ]
    )
    kind = "vat" if shown.startswith("ES") else "nif"
    register: Ids = ()
    if not person and rng.random() < 0.2:
        register = (
            ("register", number(rng, "Tomo %###, Folio %##, Hoja M-%#####, Inscripción %ª")),
        )
    return Known(((kind, shown),), register)


def italian(rng: random.Random, *, person: bool) -> Known:
    """P.IVA and codice fiscale, REA and the code for e-invoices."""
    province = rng.choice("001 015 021 024 048 058 063 072 082".split())
    drawn = number(rng, "0%#####") + province
    vat = misprinted(rng, drawn + check.luhn(drawn))
    ids: Ids = (("vat", rng.choice([vat, vat, "IT" + vat, "IT " + vat])),)
    if person:
        code = (
            number(rng, "@@@@@@")
            + f"{rng.randrange(50, 99)}{rng.choice('ABCDEHLMPRST')}{rng.randrange(1, 29):02}"
            + number(rng, "@%##")
        )
        ids = (*ids, ("C.F.", code + check.italian_person(code)))
    elif rng.random() < 0.5:
        ids = (*ids, ("C.F.", vat if rng.random() < 0.9 else number(rng, "9%#########")))
    register: Ids = ()
    if not person and rng.random() < 0.4:
        register = (
            (
                "REA",
                rng.choice("MI TO BO PD VR FI NA BG BS".split())
                + number(rng, rng.choice(["-%######", " %#####", " - %#####"])),
            ),
        )
    return Known(ids, register)


def portuguese(rng: random.Random, *, person: bool) -> Known:
    """NIF, or NIPC of a company."""
    drawn = rng.choice("12" if person else "559") + number(rng, "#######")
    nif = misprinted(rng, drawn + check.portuguese(drawn))
    shown = rng.choice([nif, nif, split(nif, 3, 3), "PT" + nif, "PT " + nif])
    return Known((("vat" if shown.startswith("PT") else "nif", shown),))


def polish(rng: random.Random, *, person: bool) -> Known:
    """NIP, REGON and KRS."""
    nip = misprinted(rng, fitting(rng, "%%#######", check.polish))
    shown = rng.choice(
        [
            nip,
            nip,
            split(nip, 3, 3, 2, mark="-"),
            split(nip, 3, 2, 2, mark="-"),
            "PL" + nip,
            "PL " + nip,
        ]
    )
    drawn = number(rng, "%#######")
    register: Ids = (("REGON", drawn + check.regon(drawn)),) if rng.random() < 0.4 else ()
    if not person and rng.random() < 0.4:
        register = (*register, ("KRS", number(rng, "0000%#####")))
    return Known((("vat" if shown.startswith("PL") else "nip", shown),), register)


def british(rng: random.Random, *, person: bool) -> Known:
    """VAT registration and company number."""
    drawn = number(rng, "%######")
    vat = misprinted(rng, "GB" + drawn + check.british(drawn, rng.choice([0, 55, 55])))
    shown = rng.choice(
        [
            vat,
            "GB " + split(vat[2:], 3, 4),
            split(vat[2:], 3, 4),
            vat[2:],
            "GB " + vat[2:],
            split(vat[2:], 3, 3),
        ]
    )
    ids: Ids = (("vat", shown),) if rng.random() < (0.3 if person else 0.85) else ()
    if person and rng.random() < 0.3:
        ids = (*ids, ("UTR", number(rng, rng.choice(["%#########", "##### #####"]))))
    company = number(rng, rng.choice(["0#######", "1#######", "SC######", "OC######", "NI0#####"]))
    return Known(ids, (("register", company),) if not person and rng.random() < 0.6 else ())


def irish(rng: random.Random, *, person: bool) -> Known:
    """VAT number of the shapes before and since 2013, and company number."""
    suffix = rng.choice(["", "", "H", "A"])
    drawn = number(rng, "%######")
    vat = misprinted(rng, "IE" + drawn + check.irish(drawn, suffix) + suffix)
    return Known(
        (("vat", rng.choice([vat, vat, "IE " + vat[2:]])),),
        (("register", number(rng, "%#####")),) if not person and rng.random() < 0.6 else (),
    )
