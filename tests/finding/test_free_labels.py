"""Labels that are no known business term."""

import datetime
from decimal import Decimal

import pytest
from tests.making import page

from fieldfare.asking.plan import Kind
from fieldfare.finding import fields
from fieldfare.finding.rows import Value
from fieldfare.finding.values import Locale

BILL = page(
    """
Meter Number: 88-4417          Tariff code     Reading date
Number of occupants  4         HT-2            12.03.2024
Consumption (kWh)  1.204,5
Technician
Jonas Lindqvist
"""
)
LOCALE = Locale(decimal=",", day_first=True)


@pytest.mark.parametrize(
    ("label", "kind", "expected"),
    [
        ("Meter Number", "identifier", "88-4417"),
        ("meter no.", "identifier", "88-4417"),
        ("Tariff Code", "text", "HT-2"),
        ("Reading Date", "date", datetime.date(2024, 3, 12)),
        ("Consumption", "quantity", Decimal("1204.5")),
        ("Technician", "name", "Jonas Lindqvist"),
    ],
)
def test_a_free_label_gives_the_value_beside_or_below_it(
    label: str, kind: Kind, expected: Value
) -> None:
    found = fields.labelled([BILL], LOCALE, label, kind)
    assert found is not None
    assert found.value == expected


def test_a_label_that_is_not_printed_gives_nothing() -> None:
    assert fields.labelled([BILL], LOCALE, "Vessel Name", "text") is None
