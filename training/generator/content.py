"""What an invoice says: the values that a layout prints, sampled by `sampling.sample`."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Literal

import msgspec

Kind = Literal[
    "invoice", "credit_note", "receipt", "bill"
]  # a bill: utility, phone, hotel, parking


class Style(msgspec.Struct, frozen=True):
    """How this document writes numbers, dates and words."""

    language: str  # en de fr es it nl pt pl
    second_language: str  # of bilingual labels, "" for none
    country: str  # ISO 3166-1 alpha-2 of the seller
    decimal: str
    thousands: str  # "", " ", ".", ",", "'"
    date: str  # strftime as `printed.date` reads it, with %B and %b in the document's language
    currency: str  # ISO 4217
    symbol: str  # as printed, "" when amounts stand bare
    symbol_first: bool
    symbol_spaced: bool
    negative: Literal["before", "behind", "brackets"]
    decimals: int = 2
    lakhs: bool = False  # 12,34,567.00 as in India


class Party(msgspec.Struct, frozen=True):
    """Seller, buyer or recipient as printed."""

    name: str  # the legal name, or a person's
    brand: str  # what the logo says, "" when that is the name itself
    contact: str
    address: tuple[str, ...]  # street, post code and town, country: lines as printed
    country: str
    tax_ids: tuple[
        tuple[str, str], ...
    ]  # (kind, as printed): ("vat", "DE123456788"), ("steuernummer", …)
    register: tuple[tuple[str, str], ...] = ()  # (kind, as printed): HRB, SIRET, KvK, Company No.
    phone: str = ""
    email: str = ""
    website: str = ""
    slogan: str = ""


class Bank(msgspec.Struct, frozen=True):
    """Where to pay."""

    name: str
    holder: str
    iban: str  # compact, "" where a country has none
    bic: str
    account: str  # account number where there is no IBAN
    routing: str  # sort code, routing number, IFSC, BSB


class Line(msgspec.Struct, frozen=True):
    """One product or service."""

    description: str
    details: tuple[str, ...]  # further lines under the description: serials, dates, colours
    code: str
    quantity: Decimal
    unit: str
    unit_price: Decimal
    discount: Decimal  # per cent, 0 for none
    rate: Decimal | None  # of tax
    amount: (
        Decimal  # as printed at the end of the line: net or gross, as `Invoice.prices_gross` says
    )
    date: datetime.date | None = None


class Tax(msgspec.Struct, frozen=True):
    """One rate: what it is called ("VAT", "CGST", "IRPF"), base and amount; withheld taxes are negative."""

    name: str
    rate: Decimal
    base: Decimal
    amount: Decimal


class Step(msgspec.Struct, frozen=True):
    """A line of the ladder between the items and what is to be paid, in printed order.

    `role`: subtotal, discount, shipping, fee, net, tax (with `rate`), tax_total, total, rounding, tip, paid,
    deposit, previous_balance, due, cash, change.
    """

    role: str
    amount: Decimal
    rate: Decimal | None = None
    name: str = ""  # of the tax


class Invoice(msgspec.Struct, frozen=True):
    """Everything that may be printed; a layout prints what its blocks ask for."""

    kind: Kind
    style: Style
    number: str
    date: datetime.date
    due: datetime.date | None
    time: str  # of a till, "" otherwise
    delivery: datetime.date | None
    period: tuple[datetime.date, datetime.date] | None
    order: str  # the buyer's purchase order, "" for none
    seller: Party
    buyer: Party | None
    ship_to: Party | None
    bank: Bank | None
    lines: tuple[Line, ...]
    prices_gross: bool  # line amounts hold the tax
    taxes: tuple[Tax, ...]
    ladder: tuple[Step, ...]
    net: Decimal | None  # None where the document's sums name none
    tax: Decimal | None
    total: Decimal
    others: tuple[tuple[str, str], ...] = ()  # (kind, as printed): customer_number, order_date,
    # delivery_note, contract, project, your_reference, our_reference, salesperson, terms, page, …
    notes: tuple[
        str, ...
    ] = ()  # sentences: thanks, terms of payment with days or dates, legal texts
    exempt: str = ""  # the sentence that says why no tax is charged
