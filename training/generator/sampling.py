"""An invoice from a source of chance: who, to whom, what, for how much, and how it is written."""

from __future__ import annotations

import datetime
import math
import random
from decimal import ROUND_HALF_UP, Decimal

from generator import banks, firms, goods, numbers, places, regimes, sums, telling, tills
from generator.choosing import chance, maybe, pick, weighted
from generator.content import Invoice, Kind, Party, Step, Style
from generator.firms import Named
from generator.goods import Drawing, Item
from generator.lands import LANDS
from generator.regimes import Regime
from generator.stocks import TONGUES
from generator.sums import ZERO, Added, Rounding, Sold

COUNTRIES = "US*11|GB*8|DE*11|FR*9|ES*7|IT*8|NL*7|PL*6|PT*4|BR*4|CA*4|AU*4|IN*4|MY*4|SG*2|IE*2|AT*4|CH*5|BE*5|LU*2|MX*2|AR*2|ZA*2|AE*2"
KINDS = "invoice*65|credit_note*6|receipt*20|bill*9"
RECEIPTS_IN = "US*9|GB*7|MY*16|SG*6|DE*8|FR*6|ES*6|IT*7|NL*5|PL*5|PT*5|BR*4|CA*4|AU*4|IN*4|IE*2|AT*4|CH*4|BE*4|LU|MX*3|AR*2|ZA*2|AE*2"
SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "INR": "₹", "JPY": "¥", "PLN": "zł", "CHF": "CHF"}
SECOND = {
    "CH": "fr|de|it|en",
    "BE": "fr|nl|en",
    "LU": "de|fr|en",
    "PL": "en",
    "CA": "fr|en",
    "DE": "en",
    "NL": "en",
    "IT": "en",
    "AT": "en",
    "PT": "en",
}
SERVED_IN = {"GB", "SG", "MY", "AE", "ZA", "IN", "IT", "BR"}  # where service is charged
ROUNDED_TO_FIVE = {"CH", "AU", "MY", "SG", "NL", "BE", "CA", "IT", "IE"}


def sample(rng: random.Random, split: str) -> Invoice:
    """All that an invoice, credit note, receipt or bill of this split says."""
    kind: Kind = pick(rng, KINDS)  # type: ignore[assignment]
    country = pick(rng, RECEIPTS_IN if kind == "receipt" else COUNTRIES)
    export = kind in {"invoice", "credit_note"} and chance(rng, 0.05)
    language = firms.spoken(rng, country)
    own = language
    if export:
        language = "en"
    style = written(rng, kind, country, language, export=export)
    seller, place, trade = selling(rng, kind, country, own, split)
    abroad = export or (kind == "invoice" and chance(rng, 0.03))
    buyer_country = rng.choice([c for c in LANDS if c != country]) if abroad else country
    buyer, firm = buying(rng, kind, buyer_country, language, split, abroad=abroad)
    day = datetime.date(2026, 10, 31) - datetime.timedelta(days=int(rng.random() ** 1.7 * 12 * 365))
    regime = regimes.regime(
        rng, kind, country, language, buyer_country, day, firm=firm, small=trade == "freelancer"
    )
    negative = kind == "credit_note" and chance(rng, 0.5)
    several = country == "CA" and len(regime.classes[0]) > 1  # whose sum no line names
    rates = tuple(
        sum((rate for _, rate in taxes), ZERO)
        if not several and (taxes or len(regime.classes) > 1)
        else None
        for taxes in regime.classes
    )
    drawing = Drawing(kind, style, split, day, rates, country, trade, -1 if negative else 1)
    items = drawn(rng, drawing)
    rounding = Rounding(
        Decimal(1).scaleb(-style.decimals),
        even=chance(rng, 0.02),
        by_line=chance(rng, 0.2),
        exact=chance(rng, 0.02),
    )
    added = additions(rng, drawing, items, regime)
    sold = [Sold(item.line.amount, item.exact, item.group) for item in items]
    summed = sums.summed(sold, added, regime, rounding)
    steps, total = closing(
        rng, drawing, sums.ladder(rng, summed, added, regime, kind), summed.total
    )
    terms = (
        telling.terms(rng, drawing, total) if kind in {"invoice", "bill"} else telling.Terms(None)
    )
    gross = regime.gross and bool(summed.taxes)
    notes = [*terms.notes, *telling.notes(rng, drawing, gross=gross)]
    roles = [step.role for step in steps]
    net = (
        summed.net
        if "net" in roles or ("subtotal" in roles and summed.subtotal == summed.net)
        else None
    )
    period = None
    if chance(rng, {"bill": 0.75, "invoice": 0.07}.get(kind, 0.0)):
        start = (day.replace(day=1) - datetime.timedelta(days=rng.choice([1, 1, 40, 70]))).replace(
            day=1
        )
        period = (start, day.replace(day=1) - datetime.timedelta(days=1))
    bank = None
    if kind in {"invoice", "bill", "credit_note"} and chance(
        rng, {"invoice": 0.8, "bill": 0.55}.get(kind, 0.4)
    ):
        bank = banks.bank(rng, country, seller.name, place.town)
    return Invoice(
        kind=kind,
        style=style,
        number=" ".join(numbers.invoice(rng, split, day, kind, language).split()),
        date=day,
        due=terms.due,
        time=clock(rng, country) if kind == "receipt" and chance(rng, 0.88) else "",
        delivery=day - datetime.timedelta(days=rng.choice([0, 0, 1, 2, 3, 7, 14, 30]))
        if kind == "invoice" and chance(rng, 0.25)
        else None,
        period=period,
        order=numbers.shaped(rng, numbers.ORDER, day)
        if kind in {"invoice", "credit_note"} and chance(rng, 0.36 if firm else 0.1)
        else "",
        seller=seller,
        buyer=buyer,
        ship_to=shipped(rng, buyer, buyer_country, language, split)
        if buyer and kind == "invoice" and chance(rng, 0.14)
        else None,
        bank=bank,
        lines=tuple(item.line for item in items),
        prices_gross=gross,
        taxes=(*summed.taxes, summed.withheld) if summed.withheld else summed.taxes,
        ladder=tuple(steps),
        net=net,
        tax=printed_tax(steps),
        total=total,
        others=telling.others(rng, drawing, terms.short),
        notes=tuple(notes),
        exempt=telling.said(rng, drawing, regime.reason)
        if regime.reason and chance(rng, 0.85)
        else "",
    )


def printed_tax(steps: list[Step]) -> Decimal | None:
    """The sum of taxes where the ladder names it, or its only tax; withheld ones do not count."""
    named = [step.amount for step in steps if step.role == "tax_total"]
    each = [step.amount for step in steps if step.role == "tax" and step.name not in WITHHELD]
    return named[0] if named else (each[0] if len(each) == 1 else None)


WITHHELD = {
    "IRPF",
    "Retención IRPF",
    "Ritenuta d'acconto",
    "Rit. d'acconto",
    "Ritenuta",
    "IRS",
    "Ret. ISR",
    "ISR",
    "Retención ISR",
}


def written(rng: random.Random, kind: str, country: str, language: str, *, export: bool) -> Style:
    """How the document writes numbers, dates and money."""
    land = LANDS[country]
    listed, currency, dates, symbols = land.numbers, land.currency, land.dates, land.symbols
    if export:
        currency = pick(rng, "EUR*6|USD*6|GBP*2|CHF|JPY|SEK|CZK|DKK|CAD")
        symbols = f"{currency}_~*4|~_{currency}*3|~*3"
        if currency in SIGNS:
            symbols += f"|{SIGNS[currency]}~*4|~_{SIGNS[currency]}*3|{SIGNS[currency]}_~*2"
        if chance(rng, 0.6):
            listed = ",.*8|0."
        if chance(rng, 0.6):
            dates = LANDS["GB"].dates if chance(rng, 0.75) else LANDS["US"].dates
    elif kind != "receipt" and chance(rng, 0.02):
        currency = rng.choice(["EUR", "USD", "GBP"])
        symbols = f"{currency}_~|~_{currency}|{SIGNS[currency]}_~|~_{SIGNS[currency]}"
    if language == "fr" and country == "CA":
        listed, symbols = "_,*6|,.*2|0,", "~_$*8|~$*2|$~|~*2"
    marks = pick(rng, listed)
    thousands, decimal = marks[:-1], marks[-1]
    shown = pick(rng, symbols)
    symbol = shown.replace("~", "").replace("_", "")
    second = second_language(rng, country, language)
    return Style(
        language=language,
        second_language=second,
        country=country,
        decimal=decimal,
        thousands={"0": "", "_": rng.choice([" ", "\u00a0"]), "L": ","}.get(thousands, thousands),
        date=pick(rng, dates),
        currency=currency,
        symbol=symbol,
        symbol_first=not shown.startswith("~"),
        symbol_spaced="_" in shown,
        negative=weighted(
            rng, [(12, "before"), (1.5, "behind"), (1.5 if decimal == "." else 0.2, "brackets")]
        ),
        decimals=0 if currency == "JPY" else 2,
        lakhs=thousands == "L",
    )


def second_language(rng: random.Random, country: str, language: str) -> str:
    """The language that labels have beside the first, mostly none."""
    listed = [other for other in SECOND.get(country, "en").split("|") if other != language]
    share = {"CH": 0.1, "BE": 0.1, "LU": 0.15, "PL": 0.1, "CA": 0.12}.get(country, 0.03)
    return rng.choice(listed) if listed and chance(rng, share) else ""


def selling(
    rng: random.Random, kind: str, country: str, language: str, split: str
) -> tuple[Party, places.Place, str]:
    """The seller, its place, and what it is: firm, freelancer, shop, inn or provider."""
    place = places.place(rng, country, language, upper=chance(rng, 0.05))
    forms = {"receipt": "shop*11|inn*9", "bill": "provider*7|inn*3|firm*2"}
    form = pick(rng, forms.get(kind, "firm*18|freelancer*4|shop*3|inn"))
    if form == "freelancer":
        named = firms.freelancer(rng, country, language, split)
    elif form in {"shop", "inn"}:
        named = firms.shop(rng, country, language, split, place.town, inn=form == "inn")
    else:
        named = firms.firm(rng, country, language, split, place.town, provider=form == "provider")
    return firms.party(rng, named, country, language, split, place=place, seller=True), place, form


def buying(
    rng: random.Random, kind: str, country: str, language: str, split: str, *, abroad: bool
) -> tuple[Party | None, bool]:
    """The buyer, and whether it is a firm: else an office or a person; at a till mostly nobody."""
    if chance(rng, {"receipt": 0.93, "bill": 0.03}.get(kind, 0.015)):
        return None, False
    language = firms.spoken(rng, country, language)
    place = places.place(rng, country, language, abroad=abroad, upper=chance(rng, 0.06))
    form = pick(
        rng,
        "firm*4|person*6" if kind in {"bill", "receipt"} else "firm*14|person*5|public*2|shop*2",
    )
    if form == "firm":
        named = firms.firm(rng, country, language, split, place.town)
    elif form == "person":
        named = firms.somebody(rng, country, language, split)
    elif form == "shop":
        named = firms.shop(rng, country, language, split, place.town, inn=chance(rng, 0.5))
    else:
        named = Named(pick(rng, TONGUES[language].public).format(p=place.town))
    return firms.party(rng, named, country, language, split, place=place, seller=False), form in {
        "firm",
        "shop",
    }


def shipped(rng: random.Random, buyer: Party, country: str, language: str, split: str) -> Party:
    """Where the goods go: the buyer's other address, a branch, or another firm."""
    place = places.place(rng, country)
    name = buyer.name
    if chance(rng, 0.4):
        spoken = firms.spoken(rng, country, language)
        name = firms.firm(rng, country, spoken, split, place.town).name
    address = place.lines if chance(rng, 0.7) else buyer.address
    return Party(name, "", "", address, country, ())


def drawn(rng: random.Random, drawing: Drawing) -> list[Item]:
    """The lines of a document of this kind, adding up to something."""
    lines = goods.count(rng, drawing.kind)
    if drawing.kind == "receipt":
        found = tills.bought(rng, drawing, lines)
    elif drawing.kind == "bill":
        found = tills.billed(rng, drawing, lines)
    elif chance(rng, 0.58):
        found = goods.with_extras(rng, drawing, goods.goods(rng, drawing, lines))
    else:
        found = goods.with_extras(rng, drawing, goods.services(rng, drawing, min(lines, 60)))
    whole = sum((item.line.amount for item in found), ZERO) * drawing.sign
    return found if whole > 0 else drawn(rng, drawing)


def additions(rng: random.Random, drawing: Drawing, items: list[Item], regime: Regime) -> Added:
    """A discount on the whole, shipping and fees below the lines."""
    whole = sum((item.line.amount for item in items), ZERO)
    decimals = drawing.style.decimals
    sign = drawing.sign
    discount = shipping = fee = ZERO
    if chance(rng, 0.1) and abs(whole) > 5:
        discount = goods.rounded(
            whole * Decimal(rng.choice(["0.02", "0.03", "0.05", "0.1", "0.15", "0.2"])), decimals
        )
    if drawing.kind in {"invoice", "credit_note"} and chance(rng, 0.16):
        shipping = min(goods.money(rng, drawing, 3, 90), goods.rounded(abs(whole), decimals)) * sign
    if drawing.kind != "receipt" and chance(rng, 0.04):
        fee = min(goods.money(rng, drawing, 1, 30), goods.rounded(abs(whole) / 2, decimals)) * sign
    elif (
        drawing.kind == "receipt"
        and drawing.country in {"GB", "SG", "MY", "AE", "ZA"}
        and chance(rng, 0.14)
    ):
        fee = goods.rounded(whole * Decimal(rng.choice(["0.1", "0.1", "0.125", "0.05"])), decimals)
    if drawing.country == "IT" and drawing.trade == "freelancer" and chance(rng, 0.5):
        pension = goods.rounded(whole * Decimal(pick(rng, "0.04*3|0.02|0.05")), decimals)
        fee = pension if regime.classes[0] else Decimal("2.00") * sign  # the stamp duty
    untaxed = (
        len(regime.classes) - 1 if drawing.country in {"US", "CA"} and not regime.classes[-1] else 0
    )
    return Added(discount, shipping, fee, untaxed)


def closing(
    rng: random.Random, drawing: Drawing, steps: list[Step], total: Decimal
) -> tuple[list[Step], Decimal]:
    """The ladder with rounding, and what is paid, owed and given back; and the total it prints."""
    kind, country, sign = drawing.kind, drawing.country, drawing.sign
    cents = drawing.style.decimals == 2
    cash = kind == "receipt" and chance(rng, 0.45)
    step = Decimal(1) if country == "IN" else Decimal("0.05")
    to_round = (
        (country == "IN" and chance(rng, 0.4))
        or (country in ROUNDED_TO_FIVE and cash)
        or (country == "CH" and chance(rng, 0.35))
    )
    due = total
    if cents and to_round and chance(rng, 0.9):
        rounded = (total / step).quantize(Decimal(1), ROUND_HALF_UP) * step
        rounded = rounded.quantize(total)
        line = Step("rounding", rounded - total)
        if line.amount or chance(rng, 0.2):
            if kind == "receipt" and chance(rng, 0.6):
                steps = [*steps, line, Step("due", rounded)]
                due = rounded
            else:
                place = next(n for n, s in enumerate(steps) if s.role == "total")
                steps = [*steps[:place], line, Step("total", rounded), *steps[place + 1 :]]
                total = due = rounded
    if kind == "receipt":
        return [*steps, *at_the_till(rng, drawing, due, cash=cash)], total
    if kind == "bill" and chance(rng, 0.25):
        before = goods.money(rng, drawing, 5, 200)
        paid = before if chance(rng, 0.7) else ZERO
        behind = [
            Step("previous_balance", before),
            *([Step("paid", -paid if chance(rng, 0.7) else paid)] if paid else []),
        ]
        return [*steps, *behind, Step("due", total + before - paid)], total
    if sign > 0 and chance(rng, 0.1) and total > 1:
        deposit = goods.rounded(
            total * Decimal(rng.choice(["0.1", "0.2", "0.25", "0.3", "0.5", "1", "1"])),
            drawing.style.decimals,
        )
        role = rng.choice(["paid", "deposit"]) if deposit < total else "paid"
        return [
            *steps,
            Step(role, -deposit if chance(rng, 0.6) else deposit),
            Step("due", total - deposit),
        ], total
    if chance(rng, 0.08):
        steps = [*steps, Step("due", due)]
    elif chance(rng, 0.05) and steps[-1].role == "total":
        steps = [*steps[:-1], Step("due", total)]
    return steps, total


def at_the_till(rng: random.Random, drawing: Drawing, due: Decimal, *, cash: bool) -> list[Step]:
    """Tip, cash and change, or the payment by card."""
    steps = []
    if drawing.country in {"US", "CA"} and not cash and chance(rng, 0.25):
        tip = goods.rounded(
            due * Decimal(rng.choice(["0.15", "0.18", "0.2"])), drawing.style.decimals
        )
        due += tip
        steps = [Step("tip", tip), Step("due", due)]
    if cash and chance(rng, 0.85):
        notes = [Decimal(digit * 10**zeros) for zeros in range(9) for digit in (1, 2, 5)]
        note = rng.choice([note for note in notes if due / 20 < note < due * 4 + 5])
        given = due if chance(rng, 0.25) else Decimal(math.ceil(due / note)) * note
        given = given.quantize(due)
        steps += [Step("cash", given)]
        if given > due or chance(rng, 0.3):
            steps += [Step("change", given - due)]
    elif not cash and chance(rng, 0.5):
        steps += [Step("paid", due)]
    return steps


def clock(rng: random.Random, country: str) -> str:
    """A time of day as tills print it."""
    hour, minute, second = rng.randrange(7, 23), rng.randrange(60), rng.randrange(60)
    if country in {"US", "CA", "AU", "MY", "IN", "SG"} and chance(rng, 0.5):
        return f"{(hour - 1) % 12 + 1}:{minute:02}{maybe(rng, 0.3, f':{second:02}')}{rng.choice([' ', ''])}{'AM' if hour < 12 else 'PM'}"
    return f"{hour:02}:{minute:02}{maybe(rng, 0.35, f':{second:02}')}{maybe(rng, 0.05, ' Uhr') if country == 'DE' else ''}"
