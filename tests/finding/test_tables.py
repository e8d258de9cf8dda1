"""Headings, columns and the ladder of sums: what tables are made of."""

from __future__ import annotations

import pytest

from fieldfare.finding.columns import cells, columns
from fieldfare.finding.headings import abbreviates, mended, parse, role_of, tokens, within_edits
from fieldfare.finding.ladder import closing
from fieldfare.finding.strips import Strip, kind, strips
from fieldfare.finding.tables import Table, headers, tables
from making import page


def lines(text: str) -> list[Strip]:
    return strips(page(text))


def only_table(text: str) -> Table:
    (table,) = tables([lines(text)])
    return table


def first_numbers(table: Table) -> dict[str, str]:
    """The numbers of a table's first line, by the role of their column."""
    grid = columns(table)
    cut = cells(table.bodies[0].strips[0], grid)
    return {grid[i].role: atom.text for i, atom in cut.numbers.items()}


# ── Headings ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Prijs per eenheid (excl. btw)", ("price", "net")),
        ("VK-Preis Ohne MwSt.", ("price", "net")),
        ("Montant TTC", ("amount", "gross")),
        ("Positionsbetrag", ("amount", "")),
        ("E-Preis", ("price", "")),
        ("Steuerbetrag", ("tax_amount", "")),
        ("MwSt %", ("tax", "")),
        ("N°", ("position", "")),
        ("Q.tà", ("quantity", "")),
        ("Wartość brutto", ("amount", "gross")),
        ("Leverdatum", ("date", "")),
        ("Zeilennr.", ("position", "")),
        ("Favourite colour", None),
    ],
)
def test_a_heading_says_what_its_column_holds(
    heading: str, expected: tuple[str, str] | None
) -> None:
    assert role_of(tokens(heading)) == expected


@pytest.mark.parametrize(
    ("short", "whole", "expected"),
    [
        ("quantid", "quantidade", True),
        ("disct", "discount", True),
        ("stck", "stuck", True),
        ("mge", "menge", True),
        ("me", "menge", False),  # two letters say too little
        ("menge", "menge", False),
        ("mena", "menge", False),
        ("mng", "anzahl", False),
    ],
)
def test_an_abbreviation_begins_a_word_or_leaves_its_vowels_out(
    short: str, whole: str, expected: bool
) -> None:
    assert abbreviates(short, whole) == expected


def test_an_abbreviation_of_words_with_different_meanings_says_nothing() -> None:
    assert role_of(("quantid",)) == ("quantity", "")
    assert role_of(("impo",)) is None  # importe or imposto


def test_an_abbreviation_spelled_with_dots_is_one_word() -> None:
    (strip,) = lines("Concepto    Importe    I.V.A.")
    parsed = parse(strip.words, tight=strip.tight)
    assert [h.role for h in parsed.headings] == ["description", "amount", "tax"]


def test_headings_a_blank_apart_are_two_where_both_head_numbers() -> None:
    (strip,) = lines("Description   Qty Price   Total")
    parsed = parse(strip.words, tight=strip.tight)
    assert [(h.text, h.role) for h in parsed.headings] == [
        ("Description", "description"),
        ("Qty", "quantity"),
        ("Price", "price"),
        ("Total", "amount"),
    ]


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("descriptlon", ("description",)),
        ("arnount", ("amount",)),
        ("unitprice", ("unit", "price")),
        ("qtyprice", ("qty", "price")),
        ("giraffe", ("giraffe",)),
    ],
)
def test_misread_and_glued_heading_words_are_mended(token: str, expected: tuple[str, ...]) -> None:
    assert mended(token) == expected


def test_edits_are_counted_up_to_a_reach() -> None:
    assert [within_edits("menge", other, 1) for other in ("menge", "mengo", "mege", "mego")] == [
        True,
        True,
        True,
        False,
    ]


def test_a_summary_of_taxes_is_no_header_of_items() -> None:
    text = """
Net amount      VAT rate      VAT amount
100.00               20%           20.00
"""
    assert [h.foreign for h in headers(lines(text))] == [True]


def test_a_sentence_is_no_header() -> None:
    assert (
        headers(lines("Please check the quantity and the price before you pay the total amount."))
        == []
    )


# ── The ladder of sums ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Totaal excl. btw", "end"),
        ("zzgl. 19% MwSt.", "end"),
        ("Net à payer", "end"),
        ("Base imponible", "end"),
        ("Zwischensumme Titel 1", "subtotal"),
        ("Sous-total", "subtotal"),
        ("Total subscription", "subtotal"),
        ("Transport", "carried"),
        ("Report de la page 1", "carried"),
        ("Transport et emballage", ""),
        ("Transport Paris-Lyon", ""),
        ("Transporte urgente", ""),
        ("Report writing workshop", ""),
        ("Übertrag", "carried"),
        ("A reportar", ""),
        ("Do przeniesienia", "carried"),
        ("Tax consulting", ""),
        ("Net curtain, white", ""),
    ],
)
def test_labels_of_the_ladder_are_told_from_items(label: str, expected: str) -> None:
    assert closing(label) == expected


# ── Columns and cells ────────────────────────────────────────────────────────────────────────────


def test_numbers_belong_to_headings_in_order_though_none_stands_above_them() -> None:
    table = only_table("""
Item              Price            Quantity         Total
Mug                        7.50             4              30.00
Cup                        8.00             2              16.00
""")
    assert first_numbers(table) == {
        "price": "7.50",
        "quantity": "4",
        "amount": "30.00",
    }


def test_a_heading_of_two_columns_is_divided_by_the_numbers_below() -> None:
    table = only_table("""
Item                    Quantity     VAT % Line Amount
Mug                            4     20          30.00
Cup                            2     20          16.00
""")
    assert [c.role for c in columns(table)] == ["description", "quantity", "tax", "amount"]


def test_headings_a_blank_apart_are_told_apart_though_one_has_no_numbers() -> None:
    table = only_table("""
Pos. Goods                  Qty  Disc. VAT-rate Line total
1    Mug                      4             20%      30.00
2    Cup                      2             20%      16.00
""")
    assert [c.role for c in columns(table)] == [
        "position",
        "description",
        "quantity",
        "discount",
        "tax",
        "amount",
    ]
    assert first_numbers(table) == {
        "position": "1",
        "quantity": "4",
        "tax": "20%",
        "amount": "30.00",
    }


def test_a_wide_sum_that_bridges_two_columns_does_not_join_them() -> None:
    table = only_table("""
Item                    Qty     Price    Value
Mug                       4      7.50    30.00
Cup                       2      8.00    16.00
Jug                       1      9.00     9.00
Left to be settled          EUR 13,658,155.00
""")
    assert first_numbers(table) == {
        "quantity": "4",
        "price": "7.50",
        "amount": "30.00",
    }


def test_wrapped_headings_a_blank_apart_are_told_apart() -> None:
    table = only_table("""
Item                         Unit Line
                            price total
Mug                    4     7.50 30.00
Cup                    2     8.00 16.00
""")
    assert [c.role for c in columns(table)] == ["description", "price", "amount"]


def test_text_in_a_column_of_rates_stays_there() -> None:
    table = only_table("""
Item                    Price      Tax          Total
Mug                      7.50      VAT 20%      30.00
Cup                      8.00      VAT 20%      16.00
""")
    grid = columns(table)
    cut = cells(table.bodies[0].strips[0], grid)
    assert {grid[i].role: " ".join(w.text for w in words) for i, words in cut.words.items()} == {
        "description": "Mug",
        "price": "7.50",
        "tax": "VAT 20%",
        "amount": "30.00",
    }


def test_text_beside_a_table_is_in_no_column() -> None:
    table = only_table("""
                               Item                    Qty      Total
Our address:                   Mug                       4      30.00
Main Street 5                  Cup                       2      16.00
""")
    grid = columns(table)
    cut = cells(table.bodies[0].strips[1], grid)
    assert " ".join(w.text for words in cut.words.values() for w in words) == "Cup 2 16.00"


# ── Words ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("1.250,00", "money"),
        ("$4.11", "money"),
        ("7,00-", "money"),
        ("12", "integer"),
        ("0.025", "decimal"),
        ("5,5%", "percent"),
        ("zł", "currency"),
        ("EUR", "currency"),
        ("26.03.2021", "date"),
        ("B00GK76S9O", "text"),
        ("4012345001235", "text"),
        ("–", "sign"),
    ],
)
def test_words_are_told_by_their_letters_and_digits(word: str, expected: str) -> None:
    assert kind(word) == expected


def test_rands_are_money_only_with_their_cents() -> None:
    (strip,) = lines("One or two or more  R164,31   R16 431,00   205/55 R16   4")
    assert [(a.text, a.kind) for a in strip.atoms] == [
        ("R164,31", "money"),
        ("R16 431,00", "money"),
        ("4", "integer"),
    ]


def test_thousands_apart_by_a_blank_are_one_number_with_its_currency() -> None:
    (strip,) = lines("Chaise de bureau pour deux      1 080,00 €")
    assert [(a.text, a.kind) for a in strip.atoms] == [("1 080,00 €", "money")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            """
Pos.  Designação            Quantidade     Preço Un.    Total s/
                                             s/ IVA       IVA
1     Azulejos              2 UN             10,00        20,00
""",
            ["Pos.", "Designação", "Quantidade", "Preço Un. s/ IVA", "Total s/ IVA"],
        ),
        (
            """
Désignation          Quantité    P.U. HT     %     Prix
                                          T.V.A.  total
Formation               132       25.59    20%  3377.88
""",
            ["Désignation", "Quantité", "P.U. HT", "% T.V.A.", "Prix total"],
        ),
        (
            """
Particulars           Qty      Unit     Tax    Amount
                              Price                (£)
                             (excl.                GBP
                               VAT)
                                GBP
Spade                   1     13.27     20%     13.27
""",
            ["Particulars", "Qty", "Unit Price (excl. VAT) GBP", "Tax", "Amount (£) GBP"],
        ),
        (
            """
Indeks     Towar/usługa       Data        Godziny    Wartość
towaru                        wykonania               netto
7-1        Szkolenie          06.05.2024       11    1309,00
""",
            ["Indeks towaru", "Towar/usługa", "Data wykonania", "Godziny", "Wartość netto"],
        ),
    ],
)
def test_headings_over_several_lines_are_put_together(text: str, expected: list[str]) -> None:
    (header,) = headers(lines(text))
    assert [h.text for h in header.headings] == expected


def test_a_line_of_text_below_the_headings_is_none_of_them() -> None:
    text = """
Description           Qty      Price     Amount
Groundwork at site A
Digging                 1      13.27      13.27
"""
    (header,) = headers(lines(text))
    assert header.end - header.start == 1
