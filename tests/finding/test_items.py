"""Line items: what each layout's rows hold, by business term."""

from __future__ import annotations

import datetime
import time
from decimal import Decimal

import pytest

from fieldfare.finding.items import items
from fieldfare.finding.rows import Item
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Box, Page
from making import page

POINT, COMMA = Locale(decimal="."), Locale(decimal=",")


def found(text: str, locale: Locale = POINT, **how: object) -> list[Item]:
    return items([page(text, **how)], locale)  # type: ignore[arg-type]


def row(item: Item) -> tuple[str, ...]:
    """Description, quantity, unit price and amount, as strings, empty where not found."""
    terms = ("line_description", "line_quantity", "line_unit_price", "line_amount")
    return tuple(str(item[t].value) if t in item else "" for t in terms)


def rows(text: str, locale: Locale = POINT, **how: object) -> list[tuple[str, ...]]:
    return [row(i) for i in found(text, locale, **how)]


def values(item: Item) -> dict[str, str]:
    return {k: str(f.value) for k, f in item.items() if not k.startswith("column:")}


# ── One table in each language ───────────────────────────────────────────────────────────────────

LANGUAGES = {
    "en": ("Description  Qty  Unit Price  Amount", "Total due"),
    "de": ("Bezeichnung  Menge  Einzelpreis  Gesamtpreis", "Rechnungsbetrag"),
    "fr": ("Désignation  Qté  P.U. HT  Montant HT", "Total HT"),
    "es": ("Concepto  Cant.  Precio  Importe", "Base imponible"),
    "it": ("Descrizione  Q.tà  Prezzo unit.  Importo", "Totale imponibile"),
    "nl": ("Omschrijving  Aantal  Prijs per stuk  Bedrag", "Totaal excl. btw"),
    "pt": ("Descrição  Qtd.  Preço unitário  Valor", "Total ilíquido"),
    "pl": ("Nazwa  Ilość  Cena netto  Wartość netto", "Razem"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_is_read_under_headings_of_each_language(language: str) -> None:
    headings, total = LANGUAGES[language]
    names = headings.split("  ")
    header = f"{names[0]:<30}{names[1]:>10}{names[2]:>20}{names[3]:>20}"
    text = f"""
{header}
{"Alpha one":<30}{"2":>10}{"10.00":>20}{"20.00":>20}
{"Beta two":<30}{"3":>10}{"1.50":>20}{"4.50":>20}
{total:<30}{"":>10}{"":>20}{"24.50":>20}
"""
    assert rows(text) == [("Alpha one", "2", "10.00", "20.00"), ("Beta two", "3", "1.50", "4.50")]


@pytest.mark.parametrize("name", ["Transport et emballage", "Transport Paris-Lyon", "Transport"])
def test_transport_that_is_sold_is_a_row(name: str) -> None:
    text = f"""
Désignation                         Qté       P.U. HT       Montant HT
Caisse en bois                      2         10,00         20,00
{name:<36}1         45,00         45,00
Total HT                                                    65,00
"""
    assert rows(text, COMMA)[1:] == [(name, "1", "45.00", "45.00")]


# ── Columns ──────────────────────────────────────────────────────────────────────────────────────


def test_net_and_gross_tax_and_unit_each_have_their_term() -> None:
    text = """
Lp.  Nazwa towaru lub usługi   J.m.   Ilość   Cena netto   Wartość netto   VAT    Kwota VAT   Wartość brutto
1    Usługa hostingowa         szt.       2       100,00          200,00   23%        46,00           246,00
2    Papier ksero              opak.     10        15,50          155,00    8%        12,40           167,40
                                                   Razem          355,00              58,40           413,40
"""
    assert [values(i) for i in found(text, COMMA, width=800)] == [
        {
            "line_number": "1", "line_description": "Usługa hostingowa", "line_unit": "szt.",
            "line_quantity": "2", "line_unit_price": "100.00", "line_amount": "200.00",
            "line_tax_rate": "23", "line_tax_amount": "46.00", "line_gross_amount": "246.00",
        },
        {
            "line_number": "2", "line_description": "Papier ksero", "line_unit": "opak.",
            "line_quantity": "10", "line_unit_price": "15.50", "line_amount": "155.00",
            "line_tax_rate": "8", "line_tax_amount": "12.40", "line_gross_amount": "167.40",
        },
    ]  # fmt: skip


def test_headings_over_two_lines_and_a_discount_are_understood() -> None:
    text = """
Référence   Désignation              Qté    Prix unitaire   Remise    Montant   Montant
                                                  HT                       HT       TTC
A-100       Ordinateur portable        2          500,00      10%      900,00  1 080,00
B-200       Souris sans fil            5           12,00                60,00     72,00
Total HT                                                               960,00
"""
    first, second = found(text, COMMA, width=800)
    assert values(first) == {
        "product_code": "A-100", "line_description": "Ordinateur portable", "line_quantity": "2",
        "line_unit_price": "500.00", "line_discount": "10", "line_amount": "900.00",
        "line_gross_amount": "1080.00",
    }  # fmt: skip
    assert (row(second), second["line_amount"].doubts) == (
        ("Souris sans fil", "5", "12.00", "60.00"),
        (),
    )


def test_the_only_price_is_the_line_amount_where_its_sum_is_printed() -> None:
    text = """
Product              Quantity       Price
Desk                        2      250.00
Chair                       4      100.00
                     Subtotal      350.00
"""
    assert rows(text) == [("Desk", "2", "", "250.00"), ("Chair", "4", "", "100.00")]


def test_the_only_price_stays_a_unit_price_where_the_products_add_up() -> None:
    text = """
Product              Quantity       Price
Desk                        2      250.00
Chair                       4      100.00
                     Subtotal      900.00
"""
    assert rows(text) == [("Desk", "2", "250.00", ""), ("Chair", "4", "100.00", "")]


def test_arithmetic_overrules_misleading_headings() -> None:
    text = """
Amount     Product                VAT      Price      Total
2.00       Portrait                7%     160.00     320.00
400.00     Balloons               19%       0.79     316.00
"""
    assert rows(text) == [
        ("Portrait", "2.00", "160.00", "320.00"),
        ("Balloons", "400.00", "0.79", "316.00"),
    ]


def test_a_heading_that_says_nothing_heads_what_makes_every_row_add_up() -> None:
    text = """
Item                   Zz.      Price     Amount
Mug                      1       7.50       7.50
Cup                      1       8.00       8.00
Total                                      15.50
"""
    assert rows(text) == [("Mug", "1", "7.50", "7.50"), ("Cup", "1", "8.00", "8.00")]


def test_quantity_may_stand_left_of_the_description_with_its_unit() -> None:
    text = """
Qty     Item                     Each     Total
2 pcs   Coffee                   3.50      7.00
1.5 kg  Oranges                  2.00      3.00
Total                                     10.00
"""
    first, second = found(text)
    assert (values(first)["line_unit"], row(first)) == ("pcs", ("Coffee", "2", "3.50", "7.00"))
    assert (values(second)["line_unit"], row(second)) == ("kg", ("Oranges", "1.5", "2.00", "3.00"))


def test_a_column_of_dates_gives_the_line_date() -> None:
    text = """
Date         Task                    Hours     Rate      Fee
2024-03-01   Preparation              4.50   120.00   540.00
2024-03-04   Workshop                 8.00   120.00   960.00
"""
    assert [i["line_date"].value for i in found(text)] == [
        datetime.date(2024, 3, 1),
        datetime.date(2024, 3, 4),
    ]


def test_cells_under_other_headings_are_kept_by_the_printed_heading() -> None:
    text = """
Item            Batch No    Qty   Price   Total
Aspirin         B12-77       10    2.00   20.00
Ibuprofen       C99-01        5    4.00   20.00
Total                                     40.00
"""
    assert [i["column:Batch No"].value for i in found(text)] == ["B12-77", "C99-01"]


def test_a_code_in_brackets_or_before_a_colon_is_the_product_code() -> None:
    bracketed = """
Description                Qty   Price   Amount
[FURN_7] Office chair        1   70.00    70.00
"""
    colon = """
Description                Qty   Price   Amount
MAT-443: Office chair        1   70.00    70.00
"""
    assert [(values(i)["product_code"], row(i)[0]) for i in (*found(bracketed), *found(colon))] == [
        ("FURN_7", "Office chair"),
        ("MAT-443", "Office chair"),
    ]


def test_misread_and_glued_headings_of_a_scan_are_understood() -> None:
    text = """
Descriptlon          Quantlty     UnitPrice     Arnount
Hinge                       2         10.00       20.00
Screw                       4          1.00        4.00
Tota1                                             24.00
"""
    scan = page(text, confidence=0.9)
    scanned = Page(1, scan.width, scan.height, scan.words, scan.frame, source="ocr")
    assert [row(i) for i in items([scanned], POINT)][:2] == [
        ("Hinge", "2", "10.00", "20.00"),
        ("Screw", "4", "1.00", "4.00"),
    ]


# ── Rows ─────────────────────────────────────────────────────────────────────────────────────────


def test_wrapped_lines_join_the_description_and_notes_do_not() -> None:
    text = """
Description                       Qty    Price   Amount
Water-resistant cable harness       2    10.00    20.00
for outdoor use
Small part                          1     5.00     5.00
Serial no. 4711
"""
    first, second = found(text)
    assert row(first)[0] == "Water-resistant cable harness for outdoor use"
    assert (row(second)[0], values(second)["line_detail"]) == ("Small part", "Serial no. 4711")


def test_numbers_in_the_middle_of_a_description_keep_the_lines_above_and_below() -> None:
    text = """
Description                       Qty    Unit Price     Amount

Consulting services for the
migration of the old server         3        100.00     300.00
to new hardware

Annual licence for monitoring
tools and their operation           1        250.00     250.00
in all offices

Total                                                   550.00
"""
    assert rows(text) == [
        (
            "Consulting services for the migration of the old server to new hardware",
            "3", "100.00", "300.00",
        ),
        (
            "Annual licence for monitoring tools and their operation in all offices",
            "1", "250.00", "250.00",
        ),
    ]  # fmt: skip


def test_section_headings_and_subtotals_are_no_rows() -> None:
    text = """
Pos  Bezeichnung                         Menge Einheit    EP          GP

Titel 1: Erdarbeiten
1.1  Boden lagern                         12,5 m³      18,00     225,00
1.2  Planum herstellen                      40 m²       3,50     140,00
     Zwischensumme Titel 1                                       365,00

Titel 2: Pflaster
2.1  Pflaster verlegen                      40 m²      42,00   1.680,00
     Zwischensumme Titel 2                                     1.680,00

     Nettosumme                                                2.045,00
     zzgl. 19% MwSt.                                             388,55
"""
    assert rows(text, COMMA) == [
        ("Boden lagern", "12.5", "18.00", "225.00"),
        ("Planum herstellen", "40", "3.50", "140.00"),
        ("Pflaster verlegen", "40", "42.00", "1680.00"),
    ]


def test_a_section_heading_close_above_a_row_is_no_part_of_it() -> None:
    text = """
Description             Qty     Price    Amount

Phase 1
Mug                       2      7.50     15.00
Colour: blue
Cup                       1      8.00      8.00
Colour: white
Subtotal                                  23.00

Phase 2
Jug                       3      9.00     27.00
Total                                     50.00
"""
    assert rows(text) == [
        ("Mug", "2", "7.50", "15.00"),
        ("Cup", "1", "8.00", "8.00"),
        ("Jug", "3", "9.00", "27.00"),
    ]


def test_a_section_heading_above_rows_with_their_numbers_in_the_middle_is_no_part_of_them() -> None:
    text = """
No.     Description                               Qty     Price    Amount

        Phase 1
        Mug with handle
4711    Backorder: 0                                2      7.50     15.00
        Set of two

        Cup of the finest white porcelain
4712    Colour: white                               1      8.00      8.00
        Set of one
Total                                                               23.00
"""
    assert rows(text) == [
        ("Mug with handle", "2", "7.50", "15.00"),
        ("Cup of the finest white porcelain", "1", "8.00", "8.00"),
    ]


def test_a_line_that_is_a_code_alone_is_no_part_of_the_name_below_it() -> None:
    (one, two) = found("""
Description             Qty     Price    Amount

HD4607
Mug                       2      7.50     15.00

WK1925
Cup                       1      8.00      8.00

Total                                     23.00
""")
    assert (values(one)["product_code"], row(one)[0]) == ("HD4607", "Mug")
    assert (values(two)["product_code"], row(two)[0]) == ("WK1925", "Cup")


def test_a_quantity_on_the_line_above_begins_its_row() -> None:
    text = """
Qty Item                         Amount

2x  Mug                           15.00
1x  Cup of the finest and most
    expensive porcelain            8.00
4x  Saucer                        30.00
Total                             53.00
"""
    assert rows(text) == [
        ("Mug", "2", "", "15.00"),
        ("Cup of the finest and most expensive porcelain", "1", "", "8.00"),
        ("Saucer", "4", "", "30.00"),
    ]


def test_units_with_numbers_before_them_are_quantities() -> None:
    text = """
Pos  Unid.        Descripcion          Precio    Valor total
1    24.75 horas  Redaccion             10.00         247.50
2    1 Ud         Plantilla             20.00          20.00
3    57 horas     Plantilla nueva       10.00         570.00
Total                                                 837.50
"""
    assert [r[1] for r in rows(text)] == ["24.75", "1", "57"]


def test_percentages_under_a_heading_that_says_nothing_may_be_a_discount() -> None:
    text = """
Item                   Qqq      Price    Zz     Amount
Mug                      2       7.50   10%      13.50
Cup                      3      10.00   50%      15.00
Total                                            28.50
"""
    assert rows(text) == [("Mug", "2", "7.50", "13.50"), ("Cup", "3", "10.00", "15.00")]


def test_words_under_a_heading_of_quantities_are_names_where_nothing_else_is_described() -> None:
    text = """
Codigo     Nombre                 Und.    Precio unitario     Total
LB2517     Pechuga de pollo       2,00              10,00     20,00
MS0104     Mermelada              3,00               5,00     15,00
Importe total                                                 35,00
"""
    assert rows(text, COMMA) == [
        ("Pechuga de pollo", "2.00", "10.00", "20.00"),
        ("Mermelada", "3.00", "5.00", "15.00"),
    ]


def test_codes_in_a_column_that_no_heading_names_are_no_part_of_the_names() -> None:
    (one, two) = found("""
        Description             Qty     Price    Amount

512-5726  Mug                     2      7.50     15.00
TF957     Cup of porcelain        1      8.00      8.00
Total                                             23.00
""")
    assert (values(one)["product_code"], row(one)[0]) == ("512-5726", "Mug")
    assert (values(two)["product_code"], row(two)[0]) == ("TF957", "Cup of porcelain")


def test_rows_without_headings_are_numbered_and_have_units() -> None:
    text = """
Invoice no. 4711 of Monday

1    Rain jacket with a hood                   40.51   sqm    70.00    2,835.70
2    Wool blanket reinforced                       1   pcs    11.69       11.69
3    Pillow case series eight in black             2   pcs     4.31        8.62
Total                                                                  2,856.01
"""
    assert rows(text) == [
        ("Rain jacket with a hood", "40.51", "70.00", "2835.70"),
        ("Wool blanket reinforced", "1", "11.69", "11.69"),
        ("Pillow case series eight in black", "2", "4.31", "8.62"),
    ]
    assert [values(i)["line_unit"] for i in found(text)] == ["sqm", "pcs", "pcs"]


def test_rulings_show_where_a_narrow_column_wraps() -> None:
    text = """
Pos   Beschreibung                       Nettopreis    Menge    Betrag
1     Lieferung und Montage                   20,00        1     20,00
      Bauträger
"""
    edges = (Box(70, 36, 70.5, 90), Box(205, 36, 205.5, 90))
    assert rows(text, COMMA, rulings=edges)[0][0] == "Lieferung und Montage Bauträger"
    assert rows(text, COMMA)[0][0] == "Lieferung und Montage"


def test_a_note_beside_the_ladder_of_sums_is_no_row() -> None:
    text = """
Item                         Qty    Price    Amount
Chair                          2    10.00     20.00
Notes                               Subtotal  20.00
Please pay within 7 days            VAT 20%    4.00
of the invoice date                 Total     24.00
"""
    assert rows(text) == [("Chair", "2", "10.00", "20.00")]


def test_credited_amounts_keep_their_printed_sign() -> None:
    text = """
Description             Qty     Price     Amount
Returned chair            2     10.00     -20.00
Total                                     -20.00
"""
    (item,) = found(text)
    assert (item["line_amount"].value, item["line_amount"].doubts) == (Decimal("-20.00"), ())


# ── Pages ────────────────────────────────────────────────────────────────────────────────────────

FIRST = """
Pos  Artikel              Menge   Einzelpreis   Betrag
1    Schraube                10          1,00    10,00
2    Mutter                  20          0,50    10,00
                              Übertrag           20,00
"""
SECOND = """
Rechnung 4711 Seite 2
                              Übertrag           20,00
Pos  Artikel              Menge   Einzelpreis   Betrag
3    Scheibe                 30          0,10     3,00
                              Summe              23,00
"""
SECOND_WITHOUT_HEADER = """
Rechnung 4711 Seite 2
3    Scheibe                 30          0,10     3,00
                              Summe              23,00
"""


@pytest.mark.parametrize("second", [SECOND, SECOND_WITHOUT_HEADER])
def test_a_table_goes_on_over_pages_without_the_sums_carried_forward(second: str) -> None:
    pages = [page(FIRST), page(second, number=2)]
    assert [(row(i)[0], i["line_amount"].place.page) for i in items(pages, COMMA)] == [  # type: ignore[union-attr]
        ("Schraube", 1),
        ("Mutter", 1),
        ("Scheibe", 2),
    ]


PHASES = """
Description                 Qty    Unit Price      Amount
Phase 1
Planning                      2         10.00       20.00
Subtotal                                            20.00
Brought forward                                     20.00
Building                      3         10.00       30.00
Carried forward                                     50.00
"""
LATER_PHASES = """
Invoice 4711

Brought forward                                     50.00
Painting                      4          5.00       20.00
Subtotal                                            50.00
Phase 3
Cleaning                      1         10.00       10.00
Total                                               80.00
"""


def test_a_table_goes_on_below_its_subtotals_and_on_the_next_page() -> None:
    pages = [page(PHASES), page(LATER_PHASES, number=2)]
    assert [row(i)[0] for i in items(pages, POINT)] == [
        "Planning",
        "Building",
        "Painting",
        "Cleaning",
    ]


def test_a_remark_that_speaks_of_a_payment_ends_no_table() -> None:
    text = """
Désignation                 Qté       P.U. HT       Montant HT
Pose de carrelage             2         10,00            20,00
acompte n° 1
Peinture                      3         10,00            30,00
Total HT                                                 50,00
"""
    assert [r[0] for r in rows(text, COMMA)] == ["Pose de carrelage", "Peinture"]


def test_a_sum_under_an_unknown_label_ends_no_table_that_goes_on_below() -> None:
    text = """
Item                         Qty    Price    Amount
Chair                          2    10.00     20.00
Table                          1    30.00     30.00
Groundwork                                    50.00
Lamp                           3     5.00     15.00
Total                                         65.00
"""
    assert [r[0] for r in rows(text)] == ["Chair", "Table", "Lamp"]


def test_quantities_that_end_with_their_units_are_one_column() -> None:
    text = """
Product                                   Qty     Price       Amount
Review                                 1 unit     27.00        27.00
Planning                             5.5 days    208.49     1,146.70
Expert opinion                     1 lump sum     20.95        20.95
Translation                                 2    820.90     1,641.80
Total                                                       2,836.45
"""
    assert [r[:2] for r in rows(text)] == [
        ("Review", "1"),
        ("Planning", "5.5"),
        ("Expert opinion", "1"),
        ("Translation", "2"),
    ]


def test_of_two_factors_the_one_that_looks_counted_is_the_quantity() -> None:
    text = """
Artikel             Hoev           Per st.         Totaal
Beveiliging         13,5            161,00       2.173,50
Toezicht               4             12,25          49,00
Totaal                                           2.222,50
"""
    assert [r[1:3] for r in rows(text, COMMA)] == [("13.5", "161.00"), ("4", "12.25")]


def test_a_tax_with_quantity_and_price_is_sold() -> None:
    text = """
Item                        Qty      Price     Amount
City tax                      4      50.00     200.00
Minibar                       1      12.00      12.00
Subtotal                                       212.00
GST 10%                                         21.20
"""
    assert [r[0] for r in rows(text)] == ["City tax", "Minibar"]


def test_a_price_may_stand_under_a_currency_and_a_unit() -> None:
    text = """
Text                  Anz. EUR/Einheit     Betrag
Blumenschmuck         88         10,00     880,00
Zeltverleih            2         50,00     100,00
Summe                                      980,00
"""
    assert [r[1:] for r in rows(text, COMMA)] == [
        ("88", "10.00", "880.00"),
        ("2", "50.00", "100.00"),
    ]


def test_a_currency_after_each_amount_belongs_to_the_amount_before_it() -> None:
    text = """
Désignation             Quantité     P.U.       Prix total
Audit                   35,5     77,00 CHF  2 733,50 CHF
Transport               1        38,95 CHF     38,95 CHF
Total HT                                     2 772,45
"""
    assert rows(text, COMMA) == [
        ("Audit", "35.5", "77.00", "2733.50"),
        ("Transport", "1", "38.95", "38.95"),
    ]


def test_two_thousand_rows_come_out_in_order_and_in_linear_time() -> None:
    def pages(count: int) -> list[Page]:
        header = f"{'Item':<30}{'Qty':>8}{'Price':>12}{'Amount':>12}"
        lines = [
            f"{f'Part number {n}':<30}{2:>8}{f'{n}.50':>12}{f'{2 * n + 1}.00':>12}"
            for n in range(count)
        ]
        return [
            page("\n".join([header, *lines[k : k + 50]]), number=k // 50 + 1)
            for k in range(0, count, 50)
        ]

    def seconds(some: list[Page]) -> float:
        start = time.process_time()
        items(some, POINT)
        return time.process_time() - start

    small, large = pages(400), pages(2000)
    assert [row(i)[0] for i in items(large, POINT)] == [f"Part number {n}" for n in range(2000)]
    assert seconds(large) < 12 * seconds(small)


# ── Without headings ─────────────────────────────────────────────────────────────────────────────


def test_columns_without_headings_are_inferred_by_arithmetic() -> None:
    text = """
Invoice 123                    Date 2024-01-02

Web design                     10     50.00       500.00
Hosting, one year               1     99.00        99.00
Domain                          2     10.00        20.00

Total                                             619.00
"""
    assert rows(text) == [
        ("Web design", "10", "50.00", "500.00"),
        ("Hosting, one year", "1", "99.00", "99.00"),
        ("Domain", "2", "10.00", "20.00"),
    ]


def test_amounts_in_a_letter_are_items_only_above_their_sum() -> None:
    listed = """
For the year 2024 we charge you, as agreed on the phone, for these risks:
Liability                                    50.00
Household contents                           70.00
Total                                       120.00
"""
    unlisted = """
For the year 2024 we charge you, as agreed on the phone, for these risks:
Your last payment                            50.00
Something else                               70.00
Total                                       300.00
"""
    assert rows(listed) == [("Liability", "", "", "50.00"), ("Household contents", "", "", "70.00")]
    assert rows(unlisted) == []


RECEIPT = """
SUPERMARKT
Musterstr. 5
Milch 3,5%              1,19 B
  2 x 1,99
Joghurt                 3,98 B
Bananen                 1,37 B
  0,456 kg x 2,99 EUR/kg
3 Brezel                2,10 A
--------------------------
SUMME                   8,64
BAR                    10,00
Rückgeld                1,36
"""


def test_a_receipt_gives_its_items_with_quantities_printed_above_and_below() -> None:
    assert rows(RECEIPT, COMMA, width=300) == [
        ("Milch 3,5%", "", "", "1.19"),
        ("Joghurt", "2", "1.99", "3.98"),
        ("Bananen", "0.456", "2.99", "1.37"),
        ("Brezel", "3", "", "2.10"),
    ]


def test_a_receipt_may_name_its_items_below_their_numbers() -> None:
    text = """
HARDWARE SHOP
8239  GB   1   15.00    15.00
11 INCH SILICONE GUN
9744  GB   2   18.00    36.00
CENTRE PUNCH SET
TOTAL                   51.00
CASH                    60.00
"""
    assert [(r[0], r[3]) for r in rows(text, width=300)] == [
        ("11 INCH SILICONE GUN", "15.00"),
        ("CENTRE PUNCH SET", "36.00"),
    ]


# ── Places, confidence, doubts ───────────────────────────────────────────────────────────────────


def test_a_slip_ends_at_the_sum_of_its_items_under_any_label() -> None:
    text = """
  Casa Marcelo
Caldo verde
  3 x R$62,00       R$186,00 1
Bitoque              R$11,99 1
SALDO DEVEDOR:      R$197,99
BASE DE CALCULO:    R$193,38
"""
    assert rows(text, COMMA) == [
        ("Caldo verde", "3", "62.00", "186.00"),
        ("Bitoque", "", "", "11.99"),
    ]


def test_a_slip_with_headings_gives_the_quantities_that_its_lines_tell() -> None:
    text = """
Omschrijving    Totaal incl. btw
--------------------------------
Kopieerpapier
1 x 1,65 EUR           1,65 EUR
Bureaulamp
4 x 1,50 EUR           6,00 EUR
--------------------------------
SUBTOTAAL:                 7,65
"""
    assert rows(text, COMMA) == [
        ("Kopieerpapier", "1", "1.65", "1.65"),
        ("Bureaulamp", "4", "1.50", "6.00"),
    ]


def test_a_name_that_begins_left_of_its_heading_stays_whole() -> None:
    text = """
Qte Produit               Montant
2 Café crème                 8,88
3 Margherita                25,26
TOTAL                       34,14
"""
    assert [r[:2] for r in rows(text, COMMA)] == [("Café crème", "2"), ("Margherita", "3")]


def test_every_value_says_where_it_stands() -> None:
    text = """
Description             Qty     Price     Amount
Oak desk                  2    250.00     500.00
Total                                     500.00
"""
    (item,) = found(text)
    place = item["line_description"].place
    assert place is not None
    assert (place.page, place.text, place.box) == (1, "Oak desk", Box(40, 54, 87, 64))
    amount = item["line_amount"].place
    assert amount is not None
    assert (amount.text, amount.box) == ("500.00", Box(292, 54, 327, 64))


def test_a_product_that_is_not_the_amount_is_a_doubt() -> None:
    text = """
Description             Qty     Price     Amount
Oak desk                  2    250.00     510.00
Chair                     1     80.00      80.00
Total                                     590.00
"""
    first, second = found(text)
    assert first["line_amount"].doubts == ("quantity × unit price is 500, but 510.00 is printed",)
    assert first["line_amount"].confidence < second["line_amount"].confidence


def test_a_row_without_an_amount_is_a_doubt() -> None:
    text = """
Description             Qty     Price     Amount
Oak desk                  2    250.00     500.00
Spare parts               3     10.00
Total                                     500.00
"""
    assert found(text)[1]["line_unit_price"].doubts == ("this line shows no amount",)


def test_amounts_whose_sum_is_printed_nowhere_are_a_doubt() -> None:
    text = """
Description             Qty     Price     Amount
Oak desk                  2    250.00     500.00
Chair                     1     80.00      80.00
Total                                     620.00
"""
    first, second = found(text)
    assert (first["line_amount"].doubts, second["line_amount"].doubts) == (
        ("the sum of the line amounts is not printed",),
        (),
    )


def test_pages_without_items_give_none() -> None:
    letter = """
Dear Sir or Madam,

thank you for your order of 3 March. Your invoice number is 4711 and the
amount of 250.00 is due on 2 April. We hope that you are satisfied.
"""
    assert (items([], POINT), found(letter)) == ([], [])
