"""What stands around the sums: terms of payment, notes, and numbers that are not the invoice's."""

from __future__ import annotations

import datetime
import random
from decimal import Decimal

import msgspec

from generator import goods, numbers, places, printed, wording
from generator.choosing import chance, maybe, pick
from generator.goods import Drawing
from generator.stocks import TONGUES

CREDITED = {  # what a credit note says of the invoice that it corrects
    "en": "Credit for invoice {number} of {date}|Re: invoice {number}|This credit note relates to invoice no. {number} dated {date}.|Original invoice: {number}",
    "de": "Gutschrift zu Rechnung {number} vom {date}|Stornierung der Rechnung {number}|Bezug: Rechnung Nr. {number} vom {date}|Korrektur zu {number}",
    "fr": "Avoir sur facture {number} du {date}|Annule la facture n° {number}|Facture d'origine : {number}|Relatif à la facture {number} du {date}",
    "es": "Rectifica la factura {number} de {date}|Abono de la factura n.º {number}|Factura rectificada: {number}|Ref. factura {number} del {date}",
    "it": "Storno fattura n. {number} del {date}|A rettifica della fattura {number}|Rif. fattura {number} del {date}|Nota di credito su ft. {number}",
    "nl": "Creditering van factuur {number} d.d. {date}|Betreft factuur {number}|Oorspronkelijke factuur: {number}|Correctie op factuur {number} van {date}",
    "pt": "Referente à fatura {number} de {date}|Anula a fatura n.º {number}|Fatura de origem: {number}|Retifica a fatura {number} de {date}",
    "pl": "Korekta do faktury {number} z dnia {date}|Dotyczy faktury nr {number}|Faktura korygowana: {number}|Do faktury {number} z {date}",
}  # fmt: skip


class Terms(msgspec.Struct, frozen=True):
    """When to pay: the date if it is printed, the sentences, and what a field of terms says."""

    due: datetime.date | None
    notes: tuple[str, ...] = ()
    short: str = ""


def said(rng: random.Random, drawing: Drawing, kind: str, **known: str) -> str:
    """A sentence of the kind, or "" where the language has none."""
    language = drawing.style.language
    try:
        text = wording.phrase(
            rng, language, f"sentence:{kind}", drawing.split, set(known), drawing.country
        )
        return text.format(**known)
    except LookupError:
        return ""


def percent(rng: random.Random, drawing: Drawing, rate: Decimal) -> str:
    """The rate with its sign, as printed."""
    return printed.number(rate, drawing.style) + rng.choice(["%", " %"])


def terms(rng: random.Random, drawing: Drawing, total: Decimal) -> Terms:
    """Terms of payment of an invoice: a due date, only days, at once, or nothing."""
    days = int(pick(rng, "30*8|14*6|10*2|7*3|15*2|21|60*2|45|8*2|20|28|5|90"))
    due = drawing.day + datetime.timedelta(days=days)
    if chance(rng, 0.06):
        due = (due.replace(day=1) + datetime.timedelta(days=32)).replace(
            day=1
        ) - datetime.timedelta(days=1)
    form = pick(rng, "date*9|both*4|days*7|at_once*2|debit*1|none*5")
    date = printed.date(due, drawing.style)
    early = early_payment(rng, drawing, total) if chance(rng, 0.16) else ""
    notes: list[str] = []
    if form in {"both", "days"}:
        notes.append(said(rng, drawing, "payment_terms", days=str(days)))
    elif form == "date" and chance(rng, 0.3):
        notes.append(said(rng, drawing, "payment_terms", date=date))
    elif form in {"at_once", "debit"}:
        notes.append(
            said(
                rng, drawing, "payment_at_once" if form == "at_once" else "direct_debit", date=date
            )
        )
    notes.append(early)
    short = ""
    if form in {"both", "days"} and chance(rng, 0.4):
        short, notes = notes[0], notes[1:]
    printed_due = due if form in {"date", "both"} else None
    if form == "debit":
        printed_due = due if date in notes[0] else None
    return Terms(printed_due, tuple(filter(None, notes)), short)


def early_payment(rng: random.Random, drawing: Drawing, total: Decimal) -> str:
    """The discount for who pays early, with what is then to be paid."""
    rate, days = Decimal(rng.choice(["2", "3", "2", "1.5", "5"])), rng.choice([7, 8, 10, 14, 5])
    less = goods.rounded(total * (1 - rate / 100), drawing.style.decimals)
    until = drawing.day + datetime.timedelta(days=days)
    return said(
        rng, drawing, "early_payment", percent=percent(rng, drawing, rate), days=str(days),
        amount=printed.amount(less, drawing.style), date=printed.date(until, drawing.style),
    )  # fmt: skip


def others(rng: random.Random, drawing: Drawing, short: str) -> tuple[tuple[str, str], ...]:
    """Numbers, dates and names in the head that are none of the fields."""
    day, kind = drawing.day, drawing.kind
    first, last = places.person(rng, goods.people_of(drawing), drawing.split)
    before = day - datetime.timedelta(days=rng.randrange(1, 60))
    if kind == "receipt":
        shares = {
            "cashier": (
                0.5,
                rng.choice(
                    [
                        first,
                        f"{first} {last[0]}.",
                        str(rng.randrange(1, 40)),
                        f"{rng.randrange(1, 999):03}",
                        last,
                    ]
                ),
            ),
            "table": (
                0.5 if drawing.trade == "inn" else 0.0,
                rng.choice(
                    [str(rng.randrange(1, 60)), f"{rng.choice('ABT')}{rng.randrange(1, 20)}"]
                ),
            ),
            "card": (
                0.3,
                rng.choice(["************", "XXXX XXXX XXXX ", "**** ", "xxxx-"])
                + f"{rng.randrange(10_000):04}",
            ),
            "customer_number": (0.08, numbers.shaped(rng, numbers.CUSTOMER, day)),
        }
    else:
        shares = {
            "customer_number": (
                0.45 if kind != "bill" else 0.8,
                numbers.shaped(rng, numbers.CUSTOMER, day),
            ),
            "order_date": (0.13, printed.date(before, drawing.style)),
            "delivery_note": (
                0.14,
                numbers.shaped(rng, numbers.REFERENCE, day)
                + maybe(rng, 0.3, f" / {printed.date(before, drawing.style)}"),
            ),
            "contract": (
                0.07 if kind != "bill" else 0.5,
                numbers.shaped(rng, numbers.CUSTOMER, day),
            ),
            "project": (0.08, goods.filled(rng, "{project}", drawing)),
            "your_reference": (
                0.14,
                rng.choice(
                    [
                        f"{first} {last}",
                        numbers.shaped(rng, numbers.REFERENCE, day),
                        last,
                        printed.date(before, drawing.style),
                    ]
                ),
            ),
            "our_reference": (0.1, numbers.shaped(rng, numbers.REFERENCE, day)),
            "salesperson": (
                0.14,
                rng.choice(
                    [f"{first} {last}", f"{first[0]}. {last}", first, f"{first[0]}{last[0]}"]
                ),
            ),
            "page": (0.08, rng.choice(["1", "1/1", "1 / 1"])),
            "customer_phone": (0.02, places.phone(rng, drawing.country)),
        }
    found = [(name, text) for name, (share, text) in shares.items() if chance(rng, share)]
    rng.shuffle(found)
    if short:
        found.insert(rng.randrange(len(found) + 1), ("terms", short))
    return tuple(found)


def notes(rng: random.Random, drawing: Drawing, *, gross: bool) -> list[str]:
    """Sentences that ask or tell nothing of the fields, some of them full of numbers and dates."""
    words = TONGUES[drawing.style.language]
    receipt = drawing.kind == "receipt"
    shares = {
        "thanks": 0.55 if receipt else 0.35,
        "legal": 0.04 if receipt else 0.2,
        "delivery_equals_invoice_date": 0.0 if receipt else 0.08,
        "late_interest": 0.0 if receipt else 0.09,
        "questions": 0.05 if receipt else 0.15,
        "tax_included": 0.15 if gross else 0.0,
    }
    found = [said(rng, drawing, kind) for kind, share in shares.items() if chance(rng, share)]
    found += [
        goods.filled(
            rng, rng.choice((words.till if receipt else words.remarks).split("|")), drawing
        )
        for _ in range(rng.choice([0, 0, 0, 1, 1, 2]))
    ]
    if drawing.kind == "credit_note" and chance(rng, 0.6):
        found.append(credited(rng, drawing))
    rng.shuffle(found)
    return [text for text in found if text]


def credited(rng: random.Random, drawing: Drawing) -> str:
    """The sentence that names the invoice which a credit note corrects."""
    language = drawing.style.language
    before = drawing.day - datetime.timedelta(days=rng.randrange(3, 120))
    number = numbers.invoice(rng, drawing.split, before, "invoice", language)
    text = rng.choice(CREDITED[language].split("|"))
    return " ".join(text.format(number=number, date=printed.date(before, drawing.style)).split())
