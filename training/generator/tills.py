"""Lines of receipts and bills: what a till prints and what comes every month."""

from __future__ import annotations

import datetime
import random
from decimal import Decimal

from generator.choosing import chance, pick
from generator.goods import (
    LEVEL,
    Drawing,
    Item,
    article,
    code,
    filled,
    group_of,
    item,
    money,
    rounded,
    tongue,
    unit,
)


def bought(rng: random.Random, drawing: Drawing, lines: int) -> list[Item]:
    """Lines of a till: groceries or dishes, short, often in capitals, weighed goods among them."""
    words = tongue(drawing)
    dining = drawing.trade == "inn"
    capitals = chance(rng, 0.45)
    if not dining and chance(rng, 0.12):
        return [fuelled(rng, drawing, capitals=capitals)]
    shape = (
        pick(rng, "%####|4############|%##|0%###|@%##") if chance(rng, 0.2) and not dining else ""
    )
    high = rng.choice([12, 30, 30, 90, 250])
    domain = (
        rng.choice(list(words.goods)) if chance(rng, 0.35) else ""
    )  # of a shop that is no grocer
    found = []
    for _ in range(lines):
        if dining:
            text = rng.choice(words.dishes.split("|"))
        elif domain:
            text = article(rng, drawing, domain)[0][:32].strip()
        else:
            text = rng.choice(words.groceries.split("|"))
        quantity, name = Decimal(rng.choice([1, 1, 1, 1, 1, 2, 2, 3, 4])), ""
        if not dining and not domain and chance(rng, 0.1):
            quantity, name = Decimal(rng.randrange(80, 3200)) / 1000, "kg"
        price = money(rng, drawing, 2 if dining else 0.6, 38 if dining else 25 if name else high)
        found.append(
            item(
                drawing,
                group_of(rng, drawing, 0.6),
                text.upper() if capitals else text,
                (),
                (quantity, name, price),
                code(rng, shape) if shape else "",
            )
        )
        if chance(rng, 0.03) and found[-1].line.amount > 1:
            off = -rounded(
                found[-1].line.amount * Decimal(rng.choice(["0.1", "0.2", "0.25", "0.5"])),
                drawing.style.decimals,
            )
            text = pick(rng, words.extras["discount"])
            found.append(
                item(
                    drawing,
                    found[-1].group,
                    text.upper() if capitals else text,
                    (),
                    (Decimal(1), "", off),
                )
            )
    return found


def fuelled(rng: random.Random, drawing: Drawing, *, capitals: bool) -> Item:
    """One line of fuel: litres with decimals, the price of one with three."""
    text = rng.choice(tongue(drawing).fuels.split("|"))
    level = LEVEL.get(drawing.style.currency, 1)
    price = (Decimal(rng.randrange(980, 2199)) / 1000 * level).quantize(Decimal("0.001"))
    litres = Decimal(rng.randrange(500, 7000)) / 100
    name = rng.choice(["", "L", "l", "gal" if drawing.country == "US" else "ltr"])
    return item(drawing, 0, text.upper() if capitals else text, (), (litres, name, price))


def billed(rng: random.Random, drawing: Drawing, lines: int) -> list[Item]:
    """Lines of a bill: energy, water, telephone, hotel, rent and subscriptions."""
    words = tongue(drawing)
    sort = (
        "hotel"
        if drawing.trade == "inn"
        else rng.choice([key for key in words.bills if key != "hotel"])
    )
    names = words.bills[sort].split("|")
    rng.shuffle(names)
    found = []
    for place in range(lines):
        text = names[place % len(names)]
        if sort in {"energy", "water"} and place == 0:
            quantity, name = (
                Decimal(rng.randrange(60, 6000)),
                rng.choice(["kWh", "kWh", "m³"]) if sort == "energy" else "m³",
            )
            price = (money(rng, drawing, 10, 60) / 100).quantize(Decimal("0.0001"))
        elif sort == "hotel":
            quantity, name, price = (
                Decimal(rng.randrange(1, 6)),
                rng.choice(["", unit(rng, drawing, "night")]),
                money(rng, drawing, 5, 220),
            )
        else:
            quantity, name, price = Decimal(1), "", money(rng, drawing, 2, 120)
        day = (
            drawing.day - datetime.timedelta(days=lines - place)
            if sort == "hotel" and chance(rng, 0.6)
            else None
        )
        if chance(rng, 0.15):
            text = f"{text} {filled(rng, rng.choice(['{date} - {date2}', '{month} {year}', '{month}']), drawing)}"
        found.append(
            item(
                drawing,
                group_of(rng, drawing, 0.8),
                text,
                (),
                (quantity, name, price),
                "",
                Decimal(0),
                day,
            )
        )
    return found
