"""Lines of invoices, receipts and bills: what is sold, how much of it and for how much."""

from __future__ import annotations

import datetime
import random
from decimal import ROUND_HALF_UP, Decimal

import msgspec

from generator import places, printed
from generator.choosing import chance, pick, weighted, word
from generator.content import Line, Style
from generator.firms import invented
from generator.ids import number
from generator.stocks import TONGUES
from generator.stocks.tongue import Tongue

LEVEL = {
    "INR": 60,
    "MXN": 18,
    "ARS": 350,
    "ZAR": 17,
    "BRL": 5,
    "PLN": 4,
    "AED": 4,
    "MYR": 4,
    "JPY": 150,
    "CZK": 24,
    "SEK": 11,
    "HUF": 380,
    "NOK": 11,
    "DKK": 7,
}


class Drawing(msgspec.Struct, frozen=True):
    """What lines are drawn for."""

    kind: str
    style: Style
    split: str
    day: datetime.date
    groups: tuple[Decimal | None, ...]  # the rate of each class of taxes
    country: str
    trade: str = "firm"  # the seller: firm, freelancer, shop, inn, provider
    sign: int = 1  # -1 on credit notes with negative lines


class Item(msgspec.Struct, frozen=True):
    """A line and its class of taxes and exact amount."""

    line: Line
    group: int
    exact: Decimal


def tongue(drawing: Drawing) -> Tongue:
    """The language's stocks."""
    return TONGUES[drawing.style.language]


def count(rng: random.Random, kind: str) -> int:
    """How many lines: mostly few, with a long tail."""
    few, some, many, long, endless = {
        "receipt": (30, 40, 25, 5, 0.0),
        "bill": (30, 50, 18, 2, 0.0),
    }.get(kind, (26, 38, 23, 10, 1.8))
    span = weighted(
        rng,
        [
            (few, (1, 2)),
            (some, (2, 5)),
            (many, (5, 12)),
            (long, (12, 30)),
            (0.0 if kind == "bill" else 2.0, (30, 61)),
            (endless, (200, 320)),
        ],
    )
    return rng.randrange(*span)


def filled(rng: random.Random, pattern: str, drawing: Drawing) -> str:
    """A pattern of a detail or remark with its numbers, dates and names drawn."""
    style = drawing.style
    start = drawing.day - datetime.timedelta(days=rng.randrange(1, 75))
    end = start + datetime.timedelta(days=rng.randrange(1, 31))
    first, last = places.person(rng, people_of(drawing), drawing.split)
    return pattern.format(
        number=number(
            rng,
            rng.choice(
                [
                    "######",
                    "%####",
                    "@@-####",
                    "####-###",
                    "%#######",
                    "@##/####",
                    "####.##.####",
                    "%%-####/#",
                ]
            ),
        ),
        hs=number(rng, rng.choice(["####.##.##", "########", "####.##"])),
        date=printed.date(start, style),
        date2=printed.date(end, style),
        month=printed.month(start, style),
        year=start.year,
        week=f"{start.isocalendar().week}/{start.year}"
        if chance(rng, 0.4)
        else start.isocalendar().week,
        colour=rng.choice(tongue(drawing).colours.split("|")),
        size=rng.choice(["S", "M", "L", "XL", "38", "42", "10.5", "140 x 200", "A3", "DN 50"]),
        place=places.town(rng, drawing.country)[0],
        street=places.street(rng, drawing.country),
        project=f"{invented(rng, drawing.split)} {rng.choice(['', 'II', str(start.year), 'Campus', '2.0'])}".strip(),
        person=f"{first[0]}. {last}" if chance(rng, 0.4) else f"{first} {last}",
        phone=places.phone(rng, drawing.country),
        amount=printed.amount(money(rng, drawing, 5, 400), style),
        points=rng.randrange(3, 900),
        founded=rng.randrange(1890, 2018),
    )


def people_of(drawing: Drawing) -> str:
    """The culture of the names of those who work there."""
    return {"en": "en"}.get(drawing.style.language, drawing.style.language)


def money(rng: random.Random, drawing: Drawing, low: float, high: float) -> Decimal:
    """A price between, mostly near the low end, as prices end: .00 .50 .90 .99 or anyhow."""
    level = LEVEL.get(drawing.style.currency, 1)
    value = low * (high / low) ** (rng.random() ** 1.3) * level
    style = rng.random()
    if value < 1:
        return max(Decimal("0.03"), Decimal(value).quantize(Decimal("0.01")))
    if drawing.style.decimals == 0 or (style < 0.28 and value >= 10):
        step = Decimal(5 if value > 200 and style < 0.1 else 1)
        return max(step, (Decimal(value) / step).quantize(Decimal(1), ROUND_HALF_UP) * step)
    if style < 0.6:
        ending = Decimal(
            rng.choice(["0.90", "0.95", "0.99", "0.50", "0.49", "0.00", "0.80", "0.25"])
        )
        return Decimal(int(value)) + ending
    return Decimal(value).quantize(Decimal("0.01"))


def code(rng: random.Random, shape: str) -> str:
    """An article code in the shape that this seller uses."""
    return number(rng, shape)


PRICES = {  # in euros, by what is sold
    "office": (0.5, 250), "building": (1, 300), "machines": (2, 900), "electronics": (5, 1200), "food": (0.8, 45), "textiles": (4, 110), "garden": (2, 200),
    "medical": (2, 150), "cars": (4, 500), "packaging": (0.05, 25), "furniture": (18, 1400),
}  # fmt: skip
MEASURED = {  # the units of what is not sold by the piece alone
    "building": "piece*10|box*2|m*4|m2*4|kg*3|set", "machines": "piece*16|m*2|kg|set|box*2", "food": "piece*8|kg*7|box*4|litre*3", "textiles": "piece*14|m*3|m2|set",
    "garden": "piece*14|kg*2|m2*2|litre", "packaging": "piece*12|box*6|m*2|m2", "cars": "piece*18|litre*2|set*2",
}  # fmt: skip
SIZES = {
    "food": "%00 g|%kg|%,5 kg|%00 ml|%0 x %00 g|0,%5 l|% l|%x%|%# %",
    "textiles": "S|M|L|XL|XXL|38|42|44/46|140 x 200 cm|One Size|%#",
    "packaging": "%##x%##x%## mm|%00 ml|%#0 mm x 66 m|A%|%## x %## mm|DIN lang|%## µm",
    "electronics": '%,% m|%#0 GB|%TB|%#"|%20 V|%#00 mAh|%x|%.0|Cat %A|1920x1080',
    "medical": "S|M|L|%# ml|%0 cm|% mm|x %#0|Ch %#|%x%# cm",
    "furniture": "%#0 x %0 cm|%0 cm|%##x%##x%## mm|%#0 kg",
}
ANY_SIZE = '%#x%# mm|%## x %## mm|M% x %0|%00 ml|Ø %# mm|A%|%00 g|%# kg|%.# m|%20 V|%#0 W|%/%"|DN%0|%0 x %0 cm|%#-pack|%,# mm|%-%#0 bar'
CODES = {
    "train": "%####*4|######*3|%##-####*3|@@####*3|@@-###-##*2|%##.###.##*2|@#####*2|0000%###|%#####-%|@@@-%###*2|%###*3|4############*2|#@##@#|@@@@%##|%##@|%# ### ##|%/###|@-%##|B0#@@#@@@#",
    "held-out": "%######|@@.####|%##/%#|@##-@##|%@@%##|0%#-0%##|%##:%##|@@_####|5############|#.##.###",
}


def article(rng: random.Random, drawing: Drawing, domain: str) -> tuple[str, tuple[str, ...]]:
    """The description of goods, composed of a noun and what it is like, and lines below it."""
    words = tongue(drawing)
    noun = word(rng, words.goods[domain], drawing.split)
    style = rng.random()
    colour, material = rng.choice(words.colours.split("|")), rng.choice(words.materials.split("|"))
    quality = rng.choice(words.qualities.split("|"))
    size = number(rng, rng.choice(SIZES.get(domain, ANY_SIZE).split("|")))
    if domain == "food":  # has neither
        colour, material = size, quality
    brand = invented(rng, drawing.split)
    model = number(
        rng, rng.choice(["@%00", "@@-%#", "%##", "%###@", "Pro %", "@%", "%.0", "X%#", "Serie %"])
    )
    shapes = [
        (0.2, noun),
        (0.14, f"{noun} {size}"),
        (0.1, f"{noun}, {colour}"),
        (0.08, f"{noun} {material}"),
        (0.08, f"{noun} {brand} {model}"),
        (0.07, f"{brand} {noun} {size}"),
        (0.06, f"{noun} {quality}"),
        (0.05, f"{noun}, {material}, {colour}, {size}"),
        (0.05, f"{noun} - {quality} - {size}"),
        (0.04, f"{brand} {model} {noun}"),
        (0.04, f"{noun} ({quality})"),
        (0.03, f"{noun} {size}, {colour}, {quality}"),
        (0.03, f"{noun} {model} / {colour}"),
        (0.03, f"{brand.upper()} {noun.upper()} {size.upper()}"),
    ]
    text = weighted(rng, shapes)
    if style < 0.05:
        text = text.upper()
    details = tuple(
        filled(rng, pick(rng, words.details), drawing)
        for _ in range(weighted(rng, [(78, 0), (14, 1), (6, 2), (2, 4)]))
    )
    return text, details


def service(rng: random.Random, drawing: Drawing, domain: str) -> tuple[str, tuple[str, ...]]:
    """The description of work done, and lines below it."""
    words = tongue(drawing)
    text = word(rng, words.services[domain], drawing.split)
    more = filled(rng, pick(rng, words.work), drawing)
    style = rng.random()
    details: tuple[str, ...] = ()
    if style < 0.35:
        text = f"{text}{rng.choice([' ', ', ', ' - ', ': '])}{more}"
    elif style < 0.5:
        details = (more,)
    elif style < 0.58:
        details = tuple(
            filled(rng, pick(rng, words.work), drawing) for _ in range(rng.choice([2, 3, 4]))
        )
    elif style < 0.61:
        second, third = (word(rng, words.services[domain], drawing.split) for _ in range(2))
        text = f"{text}, {second.lower() if drawing.style.language != 'de' else second}, {third} ({more}; {filled(rng, pick(rng, words.work), drawing)})"
    elif style < 0.66:
        text = f"{text} {rng.choice(['&', '/', '+'])} {word(rng, words.services[domain], drawing.split)}, {more}"
    return text, details


def unit(rng: random.Random, drawing: Drawing, key: str) -> str:
    """How the unit is written."""
    return pick(rng, tongue(drawing).units[key])


def rounded(value: Decimal, decimals: int) -> Decimal:
    """The value in whole cents."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def item(
    drawing: Drawing,
    group: int,
    text: str,
    details: tuple[str, ...],
    amount: tuple[Decimal, str, Decimal],
    code_: str = "",
    discount: Decimal = Decimal(0),
    day: datetime.date | None = None,
) -> Item:
    """A line; `amount` is quantity, unit and price of one."""
    quantity, unit_, price = amount
    exact = quantity * price * (1 - discount / 100)
    line = Line(
        " ".join(text.split()),
        details,
        code_,
        quantity * drawing.sign,
        unit_,
        price,
        discount,
        drawing.groups[group],
        rounded(exact * drawing.sign, drawing.style.decimals),
        day,
    )
    return Item(line, group, exact * drawing.sign)


def same_units(rng: random.Random, drawing: Drawing) -> dict[str, str]:
    """One spelling a unit for the whole document."""
    return {key: unit(rng, drawing, key) for key in tongue(drawing).units}


def group_of(rng: random.Random, drawing: Drawing, main: float = 0.68) -> int:
    """A line's class of taxes: mostly the first."""
    if len(drawing.groups) == 1 or chance(rng, main):
        return 0
    return rng.randrange(1, len(drawing.groups))


def goods(rng: random.Random, drawing: Drawing, lines: int) -> list[Item]:
    """Lines of goods, with the habits of one seller."""
    words = tongue(drawing)
    domain = rng.choice(list(words.goods))
    shape = pick(rng, CODES[drawing.split]) if chance(rng, 0.55) else ""
    units = same_units(rng, drawing)
    bare = chance(rng, 0.35)
    discounted = rng.choice([0.0, 0.0, 0.0, 0.3, 1.0]) if chance(rng, 0.3) else 0.0
    low, high = PRICES[domain]
    fine = chance(rng, 0.07)  # prices of three or four decimals
    dated = chance(rng, 0.05)
    found = []
    for _ in range(lines):
        text, details = article(
            rng, drawing, domain if chance(rng, 0.85) else rng.choice(list(words.goods))
        )
        key = pick(rng, MEASURED.get(domain, "piece*20|box*3|set"))
        if key in {"kg", "m", "m2", "litre"} and chance(rng, 0.8):
            quantity = Decimal(rng.randrange(2, 30_000)) / rng.choice([100, 100, 1000])
            quantity = max(quantity, Decimal("0.1"))
        else:
            quantity = Decimal(
                weighted(
                    rng,
                    [
                        (40, 1),
                        (35, rng.randrange(2, 6)),
                        (15, rng.choice([10, 12, 20, 24, 25, 50, 100])),
                        (7, rng.randrange(6, 60)),
                        (2, rng.choice([250, 500, 1000, 2500])),
                    ],
                )
            )
        price = money(rng, drawing, low, high if quantity < 100 else min(high, 5 * low + 3))
        if fine and quantity >= 5:
            price = (price / 10).quantize(Decimal("0.0001" if chance(rng, 0.5) else "0.001"))
        discount = (
            Decimal(pick(rng, "5|10*2|15|20|25|30|2.5|50"))
            if chance(rng, discounted)
            else Decimal(0)
        )
        if chance(rng, 0.012):
            price = Decimal(0)
        day = drawing.day - datetime.timedelta(days=rng.randrange(30)) if dated else None
        found.append(
            item(
                drawing,
                group_of(rng, drawing),
                text,
                details,
                (quantity, "" if bare and key in {"piece", "box", "set"} else units[key], price),
                code(rng, shape) if shape else "",
                discount,
                day,
            )
        )
    return found


def services(rng: random.Random, drawing: Drawing, lines: int) -> list[Item]:
    """Lines of work: hours, days, months and lump sums, often with the day."""
    words = tongue(drawing)
    domain = rng.choice(list(words.services))
    units = same_units(rng, drawing)
    rate = money(rng, drawing, 25, 180)
    dated = chance(rng, 0.22)
    shape = pick(rng, CODES[drawing.split]) if chance(rng, 0.12) else ""
    found = []
    day = drawing.day - datetime.timedelta(days=rng.randrange(20, 60))
    for _ in range(lines):
        text, details = service(rng, drawing, domain)
        key = pick(
            rng, "hour*8|flat*5|day*2|month*2|piece*4" + ("|km*5" if domain == "transport" else "")
        )
        if key == "hour":
            quantity, price = Decimal(rng.randrange(1, 160)) / rng.choice([1, 2, 2, 4]), rate
        elif key == "day":
            quantity, price = (
                Decimal(rng.randrange(1, 24)) / rng.choice([1, 1, 2]),
                money(rng, drawing, 200, 1200),
            )
        elif key == "month":
            quantity, price = Decimal(rng.choice([1, 1, 1, 3, 6, 12])), money(rng, drawing, 9, 900)
        elif key == "km":
            quantity, price = (
                Decimal(rng.randrange(8, 900)),
                rounded(
                    Decimal(rng.choice(["0.30", "0.42", "0.45", "0.67", "0.50"]))
                    * LEVEL.get(drawing.style.currency, 1),
                    drawing.style.decimals,
                ),
            )
        else:
            quantity, price = Decimal(rng.choice([1, 1, 1, 1, 2, 3])), money(rng, drawing, 15, 4000)
        discount = Decimal(rng.choice([5, 10, 20, 50])) if chance(rng, 0.03) else Decimal(0)
        day += datetime.timedelta(days=rng.randrange(3))
        found.append(
            item(
                drawing,
                group_of(rng, drawing, 0.85),
                text,
                details,
                (quantity, units[key] if chance(rng, 0.9) else "", price),
                code(rng, shape) if shape else "",
                discount,
                min(day, drawing.day) if dated else None,
            )
        )
    return found


def with_extras(rng: random.Random, drawing: Drawing, found: list[Item]) -> list[Item]:
    """The lines with shipping, a fee, something taken back or a discount among them, seldom."""
    words = tongue(drawing)
    for share, key, low, high in (
        (0.09, "shipping", 3, 60),
        (0.05, "fee", 1, 40),
        (0.02, "deposit", 0.2, 12),
    ):
        if chance(rng, share):
            found.append(
                item(
                    drawing,
                    0,
                    pick(rng, words.extras[key]),
                    (),
                    (Decimal(1), "", money(rng, drawing, low, high)),
                )
            )
    whole = sum((abs(i.line.amount) for i in found), Decimal(0))
    if chance(rng, 0.05) and whole > 20:
        off = -rounded(
            whole * Decimal(rng.choice(["0.05", "0.1", "0.02", "0.15"])), drawing.style.decimals
        )
        found.append(
            item(
                drawing,
                found[0].group,
                pick(rng, words.extras["discount"]),
                (),
                (Decimal(1), "", off),
            )
        )
    elif chance(rng, 0.03) and len(found) > 2:
        back = found[rng.randrange(len(found))].line
        if abs(back.amount) * 2 < whole:
            found.append(
                item(
                    drawing,
                    0,
                    back.description,
                    (),
                    (-abs(back.quantity), back.unit, back.unit_price),
                    back.code,
                    back.discount,
                )
            )
    return found
