"""Items that stand under no headings: receipts, and letters with an amount at the end of each line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

import msgspec

from fieldfare.finding import values
from fieldfare.finding.ladder import Closing, closing
from fieldfare.finding.spelling import folded
from fieldfare.finding.strips import CURRENCY, Strip, kind
from fieldfare.finding.values import Locale
from fieldfare.reading.words import Page, Word


class Figure(msgspec.Struct, frozen=True):
    """A number on a line: its value, the words that spell it, and where it stands in the line's text."""

    value: Decimal
    words: tuple[Word, ...]
    start: int
    end: int
    money: bool


class Sale(msgspec.Struct):
    """One item of a receipt: what was sold, and its numbers as far as they are printed."""

    page: Page
    description: list[Word]
    amount: Figure
    quantity: Figure | None = None
    price: Figure | None = None
    code: Word | None = None
    unit: str = ""


class _Line(msgspec.Struct):
    strip: Strip
    text: str
    figures: list[Figure]
    amount: Figure | None
    label: list[Word]  # words that are neither the amount nor a quantity or price
    times: tuple[Figure, Figure] | None
    said: Closing


_CURRENCY = r"(?:(?:us|ca|au|nz|hk|r|s|a|c)?\$|[€£¥₹]|rm|rs\.?|rp|eur|chf|pln|usd|gbp|myr|sgd|aed|zar|sek|nok|dkk|czk|huf|brl|inr|cad|aud|zl|s)"
_MONEY_NUMBER = (
    r"(?P<sign>-\s?)?(?P<cur>" + _CURRENCY + r")?\s?(?P<sign2>-)?"
    r"(?P<number>\d{1,3}(?:[ .,']\d{3})+[.,]\d{2}|\d{1,6}\s?[.,]\s?\d{2,3}|[.,]\d{2}|\d{1,4})(?P<dash>\s?-)?(?!\d|[.,]\d)"
)
_FIGURE = re.compile(r"(?<![\w.,/:])" + _MONEY_NUMBER)
_TAIL = re.compile(  # what may follow a line's amount: its currency, a code of its tax
    r"\s*(?:eur|usd|gbp|€|\$|£|zl|pln|chf|rm)?\s*(?:[a-z*#](?: ?[a-z*#])?|\d{1,2}\s?%?|[a-z]\d|\*[a-z])?\s*[.,;:|]?$"
)
_UNITS = "kg kgs g l lb lbs oz st stk stck stuck szt ud uds un pz pcs pc ea x rolle rollen pack pak paket dose flasche fl unit units".split()
_TIMES = re.compile(
    r"(?<![\w.,])(?P<a>\d{1,5}(?:[.,]\d{1,3})?)\s*(?P<unit>"
    + "|".join(_UNITS)
    + r")?\.?\s*(?:[x×*@]|a(?= ))\s*"
    r"(?:" + CURRENCY + r")?\s*(?P<b>\d{1,6}(?:[.,]\d{1,3})?)"
)


# Lines on receipts that are no items although an amount ends them: charges on the whole, and notes on prices.
_CHARGES = re.compile(
    r"service(?: ?charge)?|.*\bs(?:er)?vi?ce? ?(?:charge|chg|chrg)\b.*|grat(?:uity)?|.*\bgratuity\b.*|tax ?\d? ?amt|tax ?\d|sales|rounding.*|round(?:ed)? ?(?:off|adj).*|"
    r".*\b(?:sub)?totals?|.*\bbal(?:ance)?|change.*|cash(?: back)?|.*tend(?:er)?(?:ed)?|donation|deposit|gift card|.*\bmwst\b.*|.*\biva\b.*|.*\btva\b.*|.*\bvat\b.*|.*\bgst\b.*"
)
_NOTES = re.compile(
    r"(?:.{0,12}savings?|was|reg|reg price|regular price|orig|compare at|you save|you saved|savings?|saved|member savings|card savings|sale savings|statt|ersparnis|"
    r"sie sparen|prix normal|economie|antes|ahorro|prima|risparmio|was|van|korting)\b"
)


def _is_no_sale(label: Sequence[Word]) -> bool:
    text = re.sub(r"[^a-z0-9%]+", " ", folded(" ".join(w.text for w in label))).strip()
    return bool(_CHARGES.fullmatch(text) or _NOTES.match(text))


def sales(strips: Sequence[Strip], locale: Locale, *, till: bool) -> tuple[list[Sale], bool]:
    """The items above the ladder of sums on one page, and whether their sum is printed there.

    On a `till`'s slip a sum may stand under a label that no list holds.
    """
    lines = _level([_line(s, locale) for s in strips])
    start, end = _block(lines, till=till)
    found = _sales(lines[start:end])
    total = sum((s.amount.value for s in found), Decimal(0))
    printed = {f.value for line in lines[end:] for f in line.figures if f.money}
    multiplied = sum(1 for s in found if s.quantity and s.price and s.quantity.value != 1)
    if found and (total in printed or 2 * multiplied > len(found)):
        return found, True
    if runs := _sales_above_sums(lines):
        return runs, True
    count = _above_sum(found) if till else 0
    return (found[:count], True) if count else (found, False)


def _above_sum(found: Sequence[Sale]) -> int:
    """How many items stand above one that is no item but their sum, under a label of its own; 0 where none is."""
    total = Decimal(0)
    for k, sale in enumerate(found):
        bare = sale.quantity is None and sale.price is None and sale.code is None
        if k > 1 - (found[0].quantity is not None) and bare and sale.amount.value == total != 0:
            return k
        total += sale.amount.value
    return 0


def _sales_above_sums(lines: Sequence[_Line]) -> list[Sale]:
    """The items of every run of at least two lines whose amounts add up to the sum right below them."""
    found: list[Sale] = []
    first = 0
    for end, line in enumerate(lines):
        if line.amount is None or line.said not in ("end", "subtotal"):
            continue
        total = Decimal(0)
        for start in range(end - 1, first - 1, -1):
            here = lines[start]
            if here.said in ("end", "subtotal"):
                break
            total += here.amount.value if here.amount is not None else 0
            if total == line.amount.value != 0 and here.amount is not None:
                some = _sales(lines[start:end])
                found += some if len(some) > 1 else []
                first = end + 1 if len(some) > 1 else first
                break
    return found


def _line(strip: Strip, locale: Locale) -> _Line:
    text = " ".join(w.text for w in strip.words)
    figures = list(_figures(strip, text, locale))
    amount = next(
        (f for f in reversed(figures) if f.money and _TAIL.fullmatch(folded(text[f.end :]))), None
    )
    times = _times(strip, text, figures, amount, locale)
    if times and amount and times[1].start == amount.start:
        amount = None  # "2 x 1,99" says what one piece costs, not what the line comes to
    spent = [
        *(amount.words if amount else ()),
        *((*times[0].words, *times[1].words) if times else ()),
    ]
    label = [w for w in strip.words if not any(w is s for s in spent)]
    if amount is not None:
        label = [w for w in label if w.box.left < amount.words[0].box.left]
    while len(label) > 1 and figures and _is_mark(label[-1]):
        label = label[:-1]
    if times and all(_is_mark(w) for w in label):
        label = []
    return _Line(
        strip, text, figures, amount, label, times, closing(" ".join(w.text for w in label))
    )


def _figures(strip: Strip, text: str, locale: Locale) -> Iterator[Figure]:
    low = folded(text)
    starts = _starts(strip.words)
    for match in _FIGURE.finditer(low):
        value = _number(match["number"], locale)
        if value is None:
            continue
        if match["sign"] or match["sign2"] or match["dash"]:
            value = -value
        money = bool(re.search(r"[.,]\s?\d{2}$", match["number"]))
        yield Figure(value, _spelling(strip, starts, *match.span()), *match.span(), money)


@lru_cache(maxsize=4096)
def _number(text: str, locale: Locale) -> Decimal | None:
    return values.number(re.sub(r"\s(?=[.,])|(?<=[.,])\s", "", text), locale)


def _starts(words: Sequence[Word]) -> list[int]:
    found, at = [], 0
    for word in words:
        found.append(at)
        at += len(word.text) + 1
    return found


def _spelling(strip: Strip, starts: Sequence[int], start: int, end: int) -> tuple[Word, ...]:
    return tuple(
        w for w, s in zip(strip.words, starts, strict=True) if s < end and s + len(w.text) > start
    )


def _times(
    strip: Strip, text: str, figures: Sequence[Figure], amount: Figure | None, locale: Locale
) -> tuple[Figure, Figure] | None:
    """The quantity and the price that a line spells: "2 x 1,99", or two numbers whose product is its amount."""
    low = folded(text)
    starts = _starts(strip.words)
    match = _TIMES.search(low)
    if match:
        a, b = _number(match["a"], locale), _number(match["b"], locale)
        if (
            a is not None
            and b is not None
            and ("," in match["a"] + match["b"] or "." in match["a"] + match["b"])
        ):
            one = Figure(a, _spelling(strip, starts, *match.span("a")), *match.span("a"), False)
            two = Figure(b, _spelling(strip, starts, *match.span("b")), *match.span("b"), True)
            turned = not match["unit"] and "." not in match["b"] and "," not in match["b"]
            return (two, one) if turned else (one, two)
    if amount is None:
        return None
    inner = [f for f in figures if f.end <= amount.start]
    for i, one in enumerate(inner):
        for two in inner[i + 1 :]:
            if (
                two.money
                and not one.money
                and abs(one.value * two.value - amount.value) < Decimal("0.006")
                and one.value
            ):
                return one, two
            if (
                one.money
                and not two.money
                and abs(one.value * two.value - amount.value) < Decimal("0.006")
                and two.value
            ):
                fuel = -two.value.as_tuple().exponent >= 3  # type: ignore[operator]
                return (one, two) if fuel else (two, one)  # a litre at 1.081
    return None


def _level(lines: list[_Line]) -> list[_Line]:
    """The lines with an amount that slipped off its line put back beside the text nearest to it."""
    found: list[_Line] = []
    for i, line in enumerate(lines):
        bare = line.amount is not None and not _letters(line.label) and not line.times
        if bare and line.amount is not None:
            near = [
                n
                for n in (
                    found[-1] if found else None,
                    lines[i + 1] if i + 1 < len(lines) else None,
                )
                if n is not None and _beside(n, line)
            ]
            best = min(
                near, key=lambda n: abs(n.strip.centre_y - line.strip.centre_y), default=None
            )
            if best is not None:
                best.amount = line.amount
                best.figures.append(line.amount)
                continue
        found.append(line)
    return found


def _beside(text: _Line, amount: _Line) -> bool:
    """Whether a line without an amount stands so level with an amount that they are one line."""
    if text.amount is not None or not _letters(text.label):
        return False
    reach = 0.75 * min(text.strip.height, amount.strip.height)
    return (
        abs(text.strip.centre_y - amount.strip.centre_y) <= reach
        and text.strip.right <= amount.strip.left + 0.5 * text.strip.height
    )


def _letters(words: Sequence[Word]) -> int:
    """How many letters words have that are no units."""
    return sum(
        1
        for w in words
        if folded(w.text).strip(".") not in _UNIT_WORDS
        for c in w.text
        if c.isalpha()
    )


def _is_mark(word: Word) -> bool:
    """Whether a word is a currency or says "times" ("2 x EUR 1,99")."""
    return word.text in _MARKS or (kind(word.text) == "currency" and word.text == word.text.upper())


_UNIT_WORDS = frozenset(_UNITS)
_MARKS = frozenset("x X × * @ a à".split())


def _block(lines: Sequence[_Line], *, till: bool) -> tuple[int, int]:
    """The first line with an item's amount, and the first line of the ladder of sums after it."""
    start = next(
        (i for i, line in enumerate(lines) if line.amount is not None and not line.said), None
    )
    if start is None:
        return 0, 0
    first = start
    while (
        start
        and not _letters(lines[start].label)
        and lines[start - 1].amount is None
        and _letters(lines[start - 1].label)
    ):
        start -= 1
    end = next((i for i in range(first, len(lines)) if lines[i].said in ("end", "subtotal")), None)
    if end is None and not (till and _above_sum(_sales(lines[start:]))):
        return 0, 0
    end = len(lines) if end is None else end
    return start, end


def _sales(lines: Sequence[_Line]) -> list[Sale]:
    """Items by their amounts; a line of text, a quantity or a price beside it joins the item that it belongs to."""
    found: list[Sale] = []
    waiting: list[_Line] = []  # lines without an amount since the last item
    named_below = _named_below(lines)
    for line in lines:
        if line.amount is None:
            last = found[-1] if found else None
            if line.times and last and last.quantity is None and _product(line.times, last.amount):
                last.quantity, last.price = line.times
            elif named_below and last and not waiting and _letters(last.description) < 3:
                last.description = list(line.label)
            else:
                waiting.append(line)
            continue
        if not line.said and not _is_no_sale(line.label):
            found.append(_sale(line, () if named_below else waiting))
        waiting = []
    return [s for s in found if s.description]


def _named_below(lines: Sequence[_Line]) -> bool:
    """Whether the name of each item stands on the line below its numbers."""
    bare = [
        k for k, line in enumerate(lines) if line.amount is not None and _letters(line.label) < 3
    ]
    followed = [
        k
        for k in bare
        if k + 1 < len(lines) and lines[k + 1].amount is None and _letters(lines[k + 1].label) >= 3
    ]
    return bool(bare) and bare[-1] == followed[-1:][0] if followed else False


def _sale(line: _Line, waiting: Sequence[_Line]) -> Sale:
    assert line.amount is not None
    sale = Sale(line.strip.page, list(line.label), line.amount)
    if line.times:
        sale.quantity, sale.price = line.times
    if _letters(line.label) < 2:
        _describe(sale, waiting)
    if sale.quantity is None:
        times = next(
            (w.times for w in reversed(waiting) if w.times and _product(w.times, sale.amount)), None
        )
        if times:
            sale.quantity, sale.price = times
    _lead(sale)
    return sale


def _product(times: tuple[Figure, Figure], amount: Figure) -> bool:
    return abs(times[0].value * times[1].value - abs(amount.value)) < Decimal("0.011")


def _describe(sale: Sale, waiting: Sequence[_Line]) -> None:
    """Take the description from the lines above a line of numbers."""
    above = [w for w in waiting[-2:] if _letters(w.label) >= 2 and not w.said]
    if above:
        sale.description = [w for line in above[-1:] for w in line.label]


def _lead(sale: Sale) -> None:
    """Take a count and a code of the store off the head of a description."""
    words = sale.description
    if len(words) > 1 and words[0].text.isdigit() and len(words[0].text) >= 4:
        sale.code = words[0]
        words = words[1:]
    if len(words) > 1 and sale.quantity is None:
        count = re.fullmatch(r"(\d{1,3})[xX×*]?", words[0].text)
        if (
            count
            and 0 < int(count[1]) < 100
            and any(c.isalpha() for w in words[1:] for c in w.text)
        ):
            sale.quantity = Figure(Decimal(int(count[1])), (words[0],), 0, 0, False)
            words = words[1:]
            if len(words) > 1 and words[0].text in ("x", "X", "×", "*"):
                words = words[1:]
    sale.description = list(words)
