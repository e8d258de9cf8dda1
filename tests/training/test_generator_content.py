"""What the generator samples: sums add up, numbers are checked, and the world occurs."""

import random
import re
from collections import Counter
from decimal import Decimal

import pytest

from generator import banks, digits, ids, overseas, printed, sampling
from generator.content import Invoice, Party, Style
from generator.lands import LANDS
from generator.stocks import TONGUES

SEEDS = 600
DRAWN = [sampling.sample(random.Random(seed), "train") for seed in range(SEEDS)]
ABOUT = Decimal("0.03")  # where sums are made of what stands behind rounded amounts

plain = Style("en", "", "GB", ".", ",", "%d/%m/%Y", "GBP", "£", True, False, "before")


def step(invoice: Invoice, *roles: str) -> list[Decimal]:
    return [step.amount for step in invoice.ladder if step.role in roles]


def of(invoice: Invoice, role: str) -> Decimal:
    return sum((abs(amount) for amount in step(invoice, role)), Decimal(0))


def test_lines_multiply() -> None:
    wrong = [
        line
        for invoice in DRAWN
        for line in invoice.lines
        if abs(line.quantity * line.unit_price * (1 - line.discount / 100) - line.amount)
        > Decimal("0.5").scaleb(-invoice.style.decimals)
    ]
    assert wrong == []


def test_subtotals_are_the_sum_of_the_lines() -> None:
    off = [
        abs(amount - sum((line.amount for line in invoice.lines), Decimal(0)))
        for invoice in DRAWN
        for amount in step(invoice, "subtotal")
    ]
    assert len(off) > SEEDS / 4
    assert sum(1 for amount in off if amount) < len(off) / 30
    assert max(off) < Decimal(1)


def test_net_and_taxes_make_the_total() -> None:
    wrong = []
    for invoice in DRAWN:
        net = sum((line.amount for line in invoice.lines), Decimal(0))
        sign = -1 if net < 0 else 1
        net += sign * (of(invoice, "shipping") + of(invoice, "fee") - of(invoice, "discount"))
        taxes = sum((tax.amount for tax in invoice.taxes), Decimal(0))
        if invoice.prices_gross:
            taxes = Decimal(0)
        before = invoice.ladder[: [s.role in {"total", "due"} for s in invoice.ladder].index(True)]
        rounding = sum((s.amount for s in before if s.role == "rounding"), Decimal(0))
        if abs(net + taxes + rounding - invoice.total) > ABOUT:
            wrong.append(invoice)
    assert len(wrong) < SEEDS / 100  # sums behind rounded amounts may lie further off


def test_each_tax_is_its_rate_of_its_base() -> None:
    for invoice in DRAWN:
        allowed = Decimal("0.011") * max(1, len(invoice.lines))
        for tax in invoice.taxes:
            assert abs(abs(tax.base * tax.rate / 100) - abs(tax.amount)) < allowed


def test_what_is_due_is_what_was_not_paid() -> None:
    seen = 0
    for invoice in DRAWN:
        roles = [s.role for s in invoice.ladder]
        if "due" not in roles or "total" not in roles or invoice.kind == "receipt":
            continue
        seen += 1
        paid = of(invoice, "paid") + of(invoice, "deposit")
        before = sum(step(invoice, "previous_balance"), Decimal(0))
        assert step(invoice, "due")[-1] == invoice.total + before - paid
    assert seen > SEEDS / 20


def test_change_is_cash_less_what_was_due() -> None:
    seen = 0
    for invoice in DRAWN:
        if not step(invoice, "cash"):
            continue
        seen += 1
        owed = (step(invoice, "due") or [invoice.total])[-1]
        assert step(invoice, "cash")[0] - sum(step(invoice, "change"), Decimal(0)) == owed
    assert seen > SEEDS / 40


def test_net_and_tax_are_known_only_where_the_ladder_prints_them() -> None:
    for invoice in DRAWN:
        if invoice.net is not None:
            assert invoice.net in step(invoice, "net", "subtotal")
        if invoice.tax is not None:
            assert invoice.tax in step(invoice, "tax", "tax_total")
        assert invoice.total in step(invoice, "total", "due")


def parties(invoice: Invoice) -> list[Party]:
    return [party for party in (invoice.seller, invoice.buyer) if party]


def compact(text: str) -> str:
    return re.sub(r"[^A-Z0-9]", "", text.upper())


def vat_holds(country: str, text: str) -> bool:
    number = compact(text).removeprefix({"CH": "CHE"}.get(country, country))
    if country == "DE":
        return digits.mod_11_10(number[:8]) == number[8]
    if country == "AT":
        return digits.austrian(number[1:8]) == number[8]
    if country == "FR":
        return digits.french(number[2:]) == number[:2]
    if country == "IT":
        return digits.luhn(number[:10]) == number[10]
    if country == "BE":
        return 97 - int(number[:8]) % 97 == int(number[8:10])
    return digits.swiss(number[:8]) == number[8]


def test_vat_ids_hold_but_for_misprints() -> None:
    held = Counter(
        vat_holds(party.country, text)
        for invoice in DRAWN
        for party in parties(invoice)
        for kind, text in party.tax_ids
        if kind == "vat" and party.country in {"DE", "AT", "FR", "IT", "BE", "CH"}
    )
    assert held[True] > 100
    assert held[False] < 3 * ids.MISPRINTED * held[True]


def test_ibans_hold_but_for_misprints() -> None:
    held = Counter(
        digits.iban_holds(invoice.bank.iban)
        for invoice in DRAWN
        if invoice.bank and invoice.bank.iban
    )
    assert held[True] > 100
    assert held[False] < 3 * ids.MISPRINTED * held[True]


@pytest.mark.parametrize(
    ("country", "long"),
    [("DE", 22), ("AT", 20), ("CH", 21), ("FR", 27), ("BE", 16), ("LU", 20), ("ES", 24), ("IT", 27), ("NL", 18), ("PT", 25), ("PL", 28), ("GB", 22), ("IE", 22), ("AE", 23), ("BR", 29)],
)  # fmt: skip
def test_ibans_are_as_long_as_the_country_has_them(country: str, long: int) -> None:
    assert len(banks.account(random.Random(1), country)) == long


# Numbers published as examples by the authorities, or of the authorities themselves.
def test_check_digits_are_those_of_published_numbers() -> None:
    assert digits.iban("DE", "370400440532013000") == "DE89370400440532013000"
    assert digits.mod_11_10("13669597") == "6"
    assert digits.austrian("1358562") == "7"
    assert digits.french("732829320") == "44"
    assert digits.swiss("11628171") == "0"
    assert digits.polish("526025027") == "4"
    assert digits.australian("824753556") == "51824753556"
    assert digits.british("9807806", 0) == "84"
    assert digits.brazilian("112223330001", *digits.CNPJ) == "81"
    assert digits.brazilian("111444777", *digits.CPF) == "35"
    assert digits.argentine("2005536168") == "2"
    assert digits.gstin("27AAPFU0939F1Z") == "V"
    assert digits.mexican("GODE561231GR") == "8"
    assert digits.italian_person("MRTMTT91D08F205") == "J"
    assert digits.portuguese("50196484") == "3"
    assert digits.dutch("00449544") == "5"
    assert digits.dutch_since_2020("000099998") == "57"
    assert digits.irish("6433435", "A") == "O"
    assert digits.spanish_letter("54362315") == "K"
    assert digits.cif("A", "5881850") == "1"


def test_every_country_has_tax_ids_and_towns() -> None:
    assert set(overseas.OF) == set(LANDS) == set(banks.BANKS)
    for land in LANDS.values():
        assert all(town.count(";") == 2 for town in land.towns.split("|"))


def test_the_same_seed_says_the_same() -> None:
    for seed in range(40):
        again = sampling.sample(random.Random(seed), "train")
        assert again == DRAWN[seed]


def test_the_splits_say_different_things() -> None:
    held = [sampling.sample(random.Random(seed), "held-out") for seed in range(120)]
    names = {party.name for invoice in DRAWN for party in parties(invoice)}
    shared = [invoice for invoice in held if invoice.seller.name in names]
    assert len(shared) < len(held) / 30  # initials and towns are the same


def test_all_languages_countries_and_kinds_occur() -> None:
    assert {invoice.style.language for invoice in DRAWN} == set(TONGUES)
    assert {invoice.style.country for invoice in DRAWN} == set(LANDS)
    assert {invoice.kind for invoice in DRAWN} == {"invoice", "credit_note", "receipt", "bill"}
    assert len({invoice.style.date for invoice in DRAWN}) > 20
    assert len({(i.style.thousands, i.style.decimal) for i in DRAWN}) > 7
    assert max(len(invoice.lines) for invoice in DRAWN) > 200


def test_what_turns_up_now_and_then_turns_up() -> None:
    assert any(invoice.total < 0 for invoice in DRAWN)
    assert any(invoice.kind == "credit_note" and invoice.total > 0 for invoice in DRAWN)
    assert any(tax.amount < 0 < invoice.total for invoice in DRAWN for tax in invoice.taxes)
    assert any(len({tax.rate for tax in invoice.taxes}) > 1 for invoice in DRAWN)
    assert any(invoice.exempt for invoice in DRAWN)
    assert any(invoice.seller.brand for invoice in DRAWN)
    assert any(line.amount < 0 < invoice.total for invoice in DRAWN for line in invoice.lines)
    assert any(line.amount == 0 for invoice in DRAWN for line in invoice.lines)
    assert any(invoice.due is None and re.search(r"\d", " ".join(invoice.notes)) for invoice in DRAWN)  # fmt: skip


def test_nothing_is_left_to_be_filled() -> None:
    for invoice in DRAWN:
        texts = [line.description for line in invoice.lines]
        texts += [text for line in invoice.lines for text in line.details]
        texts += [*invoice.notes, invoice.number, invoice.order, invoice.exempt]
        texts += [text for _, text in invoice.others]
        for party in parties(invoice):
            texts += [
                party.name,
                party.brand,
                party.contact,
                party.phone,
                party.email,
                *party.address,
            ]
        assert [text for text in texts if re.search(r"[{}]|%[YymdB]", text)] == []


def test_amounts_and_dates_are_printed_in_the_style() -> None:
    style = Style("de", "", "DE", ",", ".", "%-d. %B %Y", "EUR", "€", False, True, "behind")
    assert printed.amount(Decimal("-1234.5"), style) == "1.234,50- €"
    assert printed.amount(Decimal("1234567.891"), plain) == "£1,234,567.891"
    assert printed.date(DRAWN[0].date.replace(2024, 3, 1), style) == "1. März 2024"
    assert printed.grouped("1234567", ",", lakhs=True) == "12,34,567"
    assert printed.ordinal(11) + printed.ordinal(22) + printed.ordinal(3) == "thndrd"
