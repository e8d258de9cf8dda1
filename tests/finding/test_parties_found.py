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
    ],
    ids=[
        "a bracket over two lines",
        "a title",
        "a rule of the shop",
        "a street's word",
        "a branch",
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
