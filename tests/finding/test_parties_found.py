"""Seller and buyer in the arrangements that invoices have."""

import msgspec
import pytest
from tests.making import page

from fieldfare.finding import fields, locales
from fieldfare.reading.words import Box, Page, Word

TERMS = frozenset(
    {"vendor_name", "customer_name", "ship_to_name", "vendor_tax_id", "customer_tax_id"}
)


def parties(text: str | Page) -> tuple[str, str]:
    """The seller's and the buyer's name on a page."""
    leaf = page(text) if isinstance(text, str) else text
    found = fields.header([leaf], locales.decide([leaf]), wanted=TERMS)
    return tuple(
        str(found[t].value) if t in found else "" for t in ("vendor_name", "customer_name")
    )  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
Nordlicht Optik GmbH • Hafenweg 3 • 24103 Kiel

Petra Sommer
Am Markt 7
23552 Lübeck
""",
            ("Nordlicht Optik GmbH", "Petra Sommer"),
        ),
        (
            """
From                            To
Quarry Road Ltd                 Nina Falk
8 Quarry Road                   2 Mill Lane
Leeds LS1 4AP                   York YO1 7HH
""",
            ("Quarry Road Ltd", "Nina Falk"),
        ),
        (
            """
Verkäufer
Name:        Beton Süd AG
Anschrift:   Werkstraße 4
             80331 München

Käufer
Nummer:      4711
Name:        Garten West KG
Anschrift:   Parkweg 9
             50667 Köln
""",
            ("Beton Süd AG", "Garten West KG"),
        ),
        (
            """
Olivares y Prado S.L.                     Clínica del Puerto S.A.
Calle del Sol 12                          Paseo Marítimo 40
28004 Madrid                              29016 Málaga
NIF: B58378431
""",
            ("Olivares y Prado S.L.", "Clínica del Puerto S.A."),
        ),
        (
            """
# Brightwater Studio
12 Canal Street, Bristol BS1 5TR
hello@brightwater.example

Bill to: Ashford, Keene and
         Partners LLP
         5 Temple Way
         Bristol BS2 0BY
""",
            ("Brightwater Studio", "Ashford, Keene and Partners LLP"),
        ),
    ],
    ids=["window", "from-to", "sections", "side-by-side", "wrapped"],
)
def test_seller_and_buyer_are_told_apart(text: str, expected: tuple[str, str]) -> None:
    assert parties(text) == expected


def test_each_tax_id_goes_to_the_party_under_whose_heading_it_stands() -> None:
    leaf = page(
        """
Seller                          Buyer
Dune Textiles BV                Kestrel Fashion GmbH
Havenstraat 1                   Ringstr. 2
3011 AB Rotterdam               50667 Köln
VAT: NL010000446B01             VAT: DE136695976
"""
    )
    found = fields.header([leaf], locales.decide([leaf]), wanted=TERMS)
    ids = (found["vendor_tax_id"].value, found["customer_tax_id"].value)
    assert ids == ("NL010000446B01", "DE136695976")


def test_the_place_to_deliver_to_is_not_the_buyer() -> None:
    leaf = page(
        """
Invoice to                     Deliver to
Harrow Books Ltd               Harrow Books Warehouse
3 High Street                  Unit 7, Dock Road
Oxford OX1 4AH                 Oxford OX4 2JY
"""
    )
    found = fields.header([leaf], locales.decide([leaf]), wanted=TERMS)
    names = (found["customer_name"].value, found["ship_to_name"].value)
    assert names == ("Harrow Books Ltd", "Harrow Books Warehouse")


def test_a_name_over_two_lines_at_the_top_of_a_receipt_is_one() -> None:
    leaf = msgspec.structs.replace(
        page("KEDAI BUNGA MELUR\nENTERPRISE SDN BHD\n12 JALAN BESAR\n43000 KAJANG"), source="ocr"
    )
    assert parties(leaf)[0] == "KEDAI BUNGA MELUR ENTERPRISE SDN BHD"


def test_a_page_without_a_buyer_has_none() -> None:
    assert parties("CORNER CAFE\n5 Park Row\nLeeds LS1 5HD\nTotal  4.50")[1] == ""


def test_a_name_that_nothing_backs_is_doubted() -> None:
    leaf = page("Some words\nsomewhere here\nTotal  5.00")
    found = fields.header([leaf], locales.decide([leaf]), wanted=TERMS)
    assert "vendor_name" not in found or found["vendor_name"].doubts != ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
# Cedar
# Lantern

Lighting Cedar Lantern S.L.
Calle Larga 4
28004 Madrid
""",
            "Lighting Cedar Lantern S.L.",
        ),
        (
            """
# Cedar
# Lantern

Calle Larga 4
28004 Madrid
Lámparas y espejos
Abierto de lunes a viernes
""",
            "Cedar Lantern",
        ),
        (
            """
# Lighting
# Cedar S.L.

Calle Larga 4
28004 Madrid
""",
            "Lighting Cedar S.L.",
        ),
        (
            """
# Cedar Lantern
# Invoice

Calle Larga 4
28004 Madrid
""",
            "Cedar Lantern",
        ),
    ],
    ids=["spelled out below", "two lines", "legal form on the second", "a title below"],
)
def test_a_logo_of_two_lines_is_one_name(text: str, expected: str) -> None:
    assert parties(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "KEDAI RIA JAYA (BUKIT\nPUTERI) SDN BHD\n12 JALAN BESAR\n43000 KAJANG",
            "KEDAI RIA JAYA (BUKIT PUTERI) SDN BHD",
        ),
        ("CASH BILL\nLANTERN KITCHEN\n12 Quay Street\nTotal  4.50", "LANTERN KITCHEN"),
        ("NO REFUNDS OR EXCHANGES\nLANTERN SHOP\n12 Quay Street\nTotal  4.50", "LANTERN SHOP"),
        (
            "Main Street Restaurant\n6332 Business Drive\nSuite 528\nTotal  4.50",
            "Main Street Restaurant",
        ),
        ("Lantern Street Market # 72\n1350 Grant Road\nTotal  4.50", "Lantern Street Market # 72"),
        (
            "# LANTERN STATIONERY SHOP\n31 Grant Road\nLeeds LS1 4AP\nTAX INVOICE\nOwned By :\nLANTERN SUPPLY SDN BHD",
            "LANTERN STATIONERY SHOP",
        ),
    ],
    ids=[
        "a bracket over two lines",
        "a title",
        "a rule of the shop",
        "a street's word",
        "a branch",
        "a shop's word",
    ],
)
def test_the_head_of_a_receipt_gives_the_shops_whole_name(text: str, expected: str) -> None:
    leaf = msgspec.structs.replace(page(text), source="ocr")
    assert parties(leaf)[0] == expected


def test_a_short_name_is_backed_by_a_second_print_but_not_by_a_longer_word() -> None:
    def confidence(card: str) -> float:
        leaf = page(f"LANT\nSOUP BAR\nTable 7\nThe {card} card\nTotal  4.50")
        found = fields.header([leaf], locales.decide([leaf]), wanted=TERMS)["vendor_name"]
        assert found.value == "LANT"
        return found.confidence

    assert confidence("LANTERNS") == confidence("SEAGULLS") < confidence("LANT")


def test_what_is_sold_again_and_again_is_not_the_seller() -> None:
    sold = "\n".join(f"GROCERY              {n}.99" for n in range(2, 9))
    leaf = msgspec.structs.replace(page(f"LANTERN MEATS\n{sold}\nTOTAL  40.00"), source="ocr")
    assert parties(leaf)[0] == "LANTERN MEATS"


def test_a_street_under_a_company_is_not_the_seller() -> None:
    lines = (
        "Lanterna Impianti S.r.l.",
        "Incrocio Rosa, 74 Piano 8, 07045 Monte Sole",
        "IT87186570393",
        "",
        "Cliente :",
        "Sedia e Tavolo s.r.l.",
        "Rotonda Verde, 75 Piano 3, 64013 Terni",
    )
    close = page("\n".join(line.rjust(84) for line in lines))
    leaf = msgspec.structs.replace(close, words=tuple(_lower(w, 1.385) for w in close.words))
    assert parties(leaf)[0] == "Lanterna Impianti S.r.l."


def _lower(word: Word, times: float) -> Word:
    """The word as far down as lines that stand apart that many times as far."""
    top = word.box.top * times
    box = Box(word.box.left, top, word.box.right, top + word.box.height)
    return msgspec.structs.replace(word, box=box)


@pytest.mark.parametrize(
    "lines",
    [
        "Bill to\nAttn: Iwona Nowak\nTallow & Sons\n12 High Street\nLondon N1 9GU",
        "Bill to\nSalvatore Conti\nTallow & Sons\n12 High Street\nLondon N1 9GU",
        "Bill to\nFinance Department\nTallow & Sons\n12 High Street\nLondon N1 9GU",
    ],
    ids=["for the attention of", "a person first", "a department"],
)
def test_the_buyer_is_the_company_not_the_person_in_it(lines: str) -> None:
    assert parties(f"Cedar Lantern Ltd\n1 Quay Road\nBath BA1 1AA\n\n{lines}")[1] == "Tallow & Sons"


def test_a_person_alone_at_an_address_is_the_buyer() -> None:
    lines = "Attn: Iwona Nowak\n12 High Street\nLondon N1 9GU"
    assert parties(f"Cedar Lantern Ltd\n1 Quay Road\nBath BA1 1AA\n\n{lines}")[1] == "Iwona Nowak"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
# Lantern Books

Thing:
Harrow Reading Rooms
3 High Street
Oxford OX1 4AH
""",
            "Harrow Reading Rooms",
        ),
        (
            """
Rowan Joinery Ltd         Harrow Rooms Ltd
7 Mill Lane               3 High Street
Leeds LS1 4AP             Oxford OX1 4AH

Work                      Amount
Planning week 12          120.00
Audit
Phase 2                   310.00
Total                     430.00
""",
            "Harrow Rooms Ltd",
        ),
        (
            """
Verkäufer                 Kunde im Haus
Beton Süd AG              Garten West
Werkstraße 4              Parkweg 9
80331 München             50667 Köln

Auftrag 7711
Rechnung 4711
""",
            "Garten West",
        ),
        (
            """
# Bickerton & Daughters



Swiftsure Rooms
Attn. May Low
3 High Street
Oxford OX1 4AH
""",
            "Swiftsure Rooms",
        ),
    ],
    ids=["an unknown heading", "articles", "columns", "the only address"],
)
def test_the_buyer_is_found_where_no_known_label_names_it(text: str, expected: str) -> None:
    assert parties(text)[1] == expected


@pytest.mark.parametrize(
    "lines", ["Notebook A5     4.20\nFolder 12       3.10", "Phase 2\nAudit\nweek 10"]
)
def test_articles_are_no_buyer(lines: str) -> None:
    assert parties(f"Lantern Shop\n8 Quarry Road\nLeeds LS1 4AP\n\n{lines}\nTotal 9.00")[1] == ""


def test_the_name_beside_its_label_under_a_sellers_heading_is_the_sellers() -> None:
    rows = (
        ("Seller", "Name:", "Register:", "Address:", ""),
        ("", "Dune Textiles", "HRA 45678", "Havenstraat 1", "3011 AB Rotterdam"),
    )
    text = "\n".join(f"{label:40}{value}" for label, value in zip(*rows, strict=True))
    leaf = page("\n" * 25 + text)
    assert parties(leaf)[0] == "Dune Textiles"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# May Low | Photography\n8 Quarry Road\nLeeds LS1 4AP", "May Low | Photography"),
        ("# Rowan Harrow\n\n\nUnit 1, Mill Park | Stockport | SK3 8LR", "Rowan Harrow"),
        ("# Service Invoice\n\nRowan Harrow\n8 Quarry Road\nLeeds LS1 4AP", "Rowan Harrow"),
        ("# Handwerkerrechnung\n\nRowan Harrow\nAm Markt 7\n23552 Lübeck", "Rowan Harrow"),
        (
            "Seller               Buyer\nMay Low              Dune Rooms Ltd\nHarrow Services      2 Mill Lane\n8 Quarry Road        York YO1 7HH\nLeeds LS1 4AP",
            "Harrow Services",
        ),
        ("Company No. OC034552\n\nRowan Harrow\n8 Quarry Road\nLeeds LS1 4AP", "Rowan Harrow"),
        (
            "# Rowan Harrow Ltd RECURRING INVOICE\n\n8 Quarry Road\nLeeds LS1 4AP",
            "Rowan Harrow Ltd",
        ),
        ("# Verkoopfactuur Gerrit Beek\n\nBerkenplein 171\n3011 AB Rotterdam", "Gerrit Beek"),
        ("From\nHarrow Mobile\n8 Quarry Road\nLeeds LS1 4AP", "Harrow Mobile"),
        (
            "Supplier             Bill to\nMay Low              Dune Rooms Ltd\nUnit 6 Mill Park     2 Mill Lane\nCroydon              York YO1 7HH\nCR0 7FW",
            "May Low",
        ),
        (
            "Supplier\nAldo Rossi\nGSA Vetri\nVia Dante 8\n43107 Parma\ninfo@gsavetri.example",
            "GSA Vetri",
        ),
        ("Thing / Other thing:\nHarrow Rooms\n8 Quarry Road\nLeeds LS1 4AP", "Harrow Rooms"),
    ],
    ids=[
        "a trade",
        "a town",
        "a title",
        "a compound title",
        "a person",
        "a register",
        "a title behind",
        "a title before",
        "a word of contacts",
        "below a street",
        "the domain's",
        "a label with a slash",
    ],
)
def test_what_stands_round_the_sellers_name_is_not_taken_for_it(text: str, expected: str) -> None:
    assert parties(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nro. Cliente:       VSB624\nRepr.               IP\n\nPara: Rubio y Prado",
            "Rubio y Prado",
        ),
        (
            "# Lantern & Co\n\n\n\nCommune de Roche Cedex\n26 rue Haute\n33015 Roche Cedex",
            "Commune de Roche Cedex",
        ),
        ("Facturé à\nSociété Boucher\n12 rue Haute\n30009 Nîmes", "Société Boucher"),
        ("Klant\nFirma Brouwer BV\nTulpenlaan 6\n2338 SV Leiden", "Firma Brouwer BV"),
        ("Kunde\nFirma Garten West KG\nParkweg 9\n50667 Köln", "Garten West KG"),
        ("Nabywca\nSz. P. Łukasz Kubiak\nul. Kwiatowa 16\n43-818 Tychy", "Łukasz Kubiak"),
        ("Cliente\nFinanzas\nRubio y Prado\nCalle Larga 4\n28004 Madrid", "Rubio y Prado"),
        ("Client 10152\nYour reference GH/YR\n\nBill to: May Low", "May Low"),
        (
            "Bill to\nFAO May Low\nDune Rooms\n3 High Street\nOxford OX1 4AH",
            "Dune Rooms",
        ),
        (
            "Spettabile\nEgr. Sig. Aldo Rossi\nScuola Verde\nVia Dante 8\n43107 Parma",
            "Scuola Verde",
        ),
        (
            "Nabywca\nDune Remonty Spółka z ograniczoną\nodpowiedzialnością\nul. Kwiatowa 16\n43-818 Tychy",
            "Dune Remonty Spółka z ograniczoną odpowiedzialnością",
        ),
        (
            "Faktura dla / Bill To:\nPub Mednata\nul. Kwiatowa 16\n43-818 Tychy",
            "Pub Mednata",
        ),
    ],
    ids=[
        "a number",
        "a town's word",
        "société",
        "firma",
        "a form of address",
        "sir",
        "a department",
        "a reference",
        "attention",
        "egregio",
        "a legal form over two lines",
        "two languages",
    ],
)
def test_the_buyers_name_is_whole_and_no_more(text: str, expected: str) -> None:
    assert parties(text)[1] == expected


def test_a_shops_name_over_its_owners_company_is_a_name_of_its_own() -> None:
    lines = ("NORWICH WINES", "ROWAN HARROW LLP", "27 PRIORY ROAD, NORWICH NR1 4AB, ENGLAND")
    roll = page("\n".join(line.center(40) for line in lines), width=380)
    leaf = msgspec.structs.replace(roll, source="ocr")
    assert parties(leaf)[0] in ("NORWICH WINES", "ROWAN HARROW LLP")


def tax_id(text: str) -> str:
    """The seller's tax id on a page."""
    leaf = page(text)
    found = fields.header([leaf], locales.decide([leaf]), wanted=TERMS)
    return str(found["vendor_tax_id"].value) if "vendor_tax_id" in found else ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TVA intracommunautaire: FR 40 303 265\n                        045", "FR 40 303 265 045"),
        ("N° TVA Intracom. BE\n0403.019.261", "BE 0403.019.261"),
        ("UID: CHE-116.281.710\n     MWST", "CHE-116.281.710 MWST"),
        ("N° IDE CHE361039731 TVA", "CHE361039731 TVA"),
        ("VAT no: GB GB123456782", "GB123456782"),
        ("VAT no: GB: 738 2153 76", "738 2153 76"),
        ("VAT no: GB123456782\n        860 items", "GB123456782"),
        ("I.B.A.N. PL19 8467 8159 0000 2945 3990", ""),
        ("Sales Tax Permit: 455606838", "455606838"),
        ("Id. fiscale IVA: 02326120637", "02326120637"),
        ("P. IVA / VAT Reg No: 05303310634\nC.F. 05303310634", "05303310634"),
    ],
)
def test_a_tax_id_is_whole_and_no_more(text: str, expected: str) -> None:
    assert tax_id(f"Harrow Rooms Ltd\n8 Quarry Road\nLeeds LS1 4AP\n\n{text}") == expected


def test_the_tax_id_in_the_foot_is_the_sellers() -> None:
    middle = "\n" * 48
    text = f"# Harrow Rooms Ltd\n\nVAT no: GB123456782{middle}Bank of Quarry\nVAT no: GB999999973"
    assert tax_id(text) == "GB999999973"


def test_the_tax_id_on_the_height_of_the_sellers_name_is_the_sellers() -> None:
    rows = "GSTIN: 06MPFFR0438W1ZC\n\n\nHarrow Rooms Ltd     Tel: 8764477148     GSTIN: 07KTNCP6804D1Z1"
    assert tax_id(f"# Harrow Rooms Ltd\n\n{rows}") == "07KTNCP6804D1Z1"


def test_a_number_beside_a_buyers_label_heads_no_section() -> None:
    rows = "Cliente:     36707228\nCIF:         B91495028"
    assert tax_id(f"# Casa Tejedor S.L.U.\n\n{rows}") == "B91495028"


@pytest.mark.parametrize(
    "text",
    ["UST-ID: DE317128539\nSTR.-NR. 23023 / 62852", "LC7150 Werkbroek L LN3537 Kipfilet 200 ml"],
)
def test_an_iban_is_not_made_of_words(text: str) -> None:
    leaf = page(text)
    assert fields.header([leaf], locales.decide([leaf]), wanted={"vendor_iban"}) == {}
