"""Phrases that say how values are written, and what stands for nothing."""

from __future__ import annotations

import pytest

from fieldfare.asking import shapes


def _changes(text: str) -> dict[str, object]:
    changes: dict[str, object] = {}
    for wish in shapes.said(text):
        changes.update(wish.changes)
    return changes


@pytest.mark.parametrize(
    ("text", "pattern"),
    [
        ("YYYY-MM-DD", "YYYY-MM-DD"),
        ("(yyyy-mm-dd)", "YYYY-MM-DD"),
        ("dates as TT.MM.JJJJ", "DD.MM.YYYY"),
        ("au format JJ/MM/AAAA", "DD/MM/YYYY"),
        ("formato DD/MM/AAAA", "DD/MM/YYYY"),
        ("GG/MM/AAAA", "DD/MM/YYYY"),
        ("DD-MM-JJJJ", "DD-MM-YYYY"),
        ("RRRR-MM-DD", "YYYY-MM-DD"),
        ("D.M.YY", "D.M.YY"),
        ("DD MMM YYYY", "DD MMM YYYY"),
        ("MMMM YYYY", "MMMM YYYY"),
        ("YYYYMMDD", "YYYYMMDD"),
        ("%d/%m/%Y", "DD/MM/YYYY"),
        ("ISO 8601", "YYYY-MM-DD"),
        ("US date format", "MM/DD/YYYY"),
        ("like 31.12.2024", "DD.MM.YYYY"),
        ("e.g. 2024-12-31", "YYYY-MM-DD"),
        ("e.g. March 5, 2024", "MMMM D, YYYY"),
        ("05-Mar-2024", "DD-MMM-YYYY"),
    ],
)
def test_a_date_format_is_understood_in_eight_languages(text: str, pattern: str) -> None:
    assert _changes(text) == {"date": pattern}


@pytest.mark.parametrize(
    "text",
    ["I'm a bookkeeper", "MM/MM/YYYY", "ISO 4217", "like 01.02.2024", "may 5", "a/b/c", "DD/MM"],
)
def test_what_is_no_date_format_changes_nothing(text: str) -> None:
    assert "date" not in _changes(text)


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Do not include currency symbol, use 2 decimal places", {"symbol": "drop", "decimals": 2}),
        ("No currency symbol", {"symbol": "drop"}),
        ("ohne Währungssymbol, zwei Nachkommastellen", {"symbol": "drop", "decimals": 2}),
        ("sans symbole monétaire", {"symbol": "drop"}),
        ("sin símbolo de moneda", {"symbol": "drop"}),
        ("including the currency symbol", {"symbol": "symbol"}),
        ("with currency code", {"symbol": "code"}),
        ("no thousands separator", {"thousands_mark": ""}),
        ("with thousands separators", {"thousands_mark": ","}),
        ("dot as thousands separator", {"thousands_mark": "."}),
        ("decimal comma", {"decimal_mark": ","}),
        ("comma as decimal separator", {"decimal_mark": ","}),
        ("decimal point", {"decimal_mark": "."}),
        ("like 1.234,56", {"decimal_mark": ",", "thousands_mark": "."}),
        ("whole numbers", {"decimals": 0}),
        ("always positive", {"unsigned": True}),
        ("in uppercase", {"case": "upper"}),
        ("only the last 4 digits", {"last_characters": 4, "digits_only": True}),
        ("last four characters", {"last_characters": 4}),
        ("without spaces", {"no_spaces": True}),
        ("max 40 characters", {"max_characters": 40}),
        ("with % sign", {"percent_sign": True}),
        ("true/false", {"yes": "True", "no": "False"}),
        ("exactly as printed", {"as_printed": True}),
    ],
)
def test_a_format_is_understood(text: str, changes: dict[str, object]) -> None:
    assert _changes(text) == changes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0 when no tax is charged", "0"),
        ("Use null for missing values", ""),
        ("If a field is not found, return null rather than guessing", ""),
        ("Leave the cell blank if it is missing", ""),
        ("If missing, write 'Not Available'", "Not Available"),
        ('"N/A" if absent', "N/A"),
        ("N/A if not shown", "N/A"),
        ("If a discount is not mentioned, enter 0.00.", "0.00"),
        ("defaults to 1 if not stated", "1"),
        ("default to 'EUR'", "EUR"),
        ("otherwise 0", "0"),
        ("Wenn keine Bestellnummer vorhanden ist, leer lassen", ""),
        ("Se manca la data lascia vuoto", ""),
    ],
)
def test_what_stands_for_nothing_is_understood(text: str, value: str) -> None:
    nothing = shapes.default(text)
    assert nothing is not None
    assert nothing.value == value


@pytest.mark.parametrize(
    "text",
    [
        "Do not include currency symbol, use 2 decimal places",
        "If the customer is not found, check for 'Bill To' or 'Client' labels",
        "2 decimal places",
        "the invoice's total",
        'If calculation is uncertain, mark "Not Available"',
    ],
)
def test_what_gives_no_default_is_none(text: str) -> None:
    assert shapes.default(text) is None
