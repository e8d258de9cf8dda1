"""Amounts and dates as the document prints them."""

from __future__ import annotations

import datetime
from decimal import Decimal

from generator.content import Style

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "pl": "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
}
POLISH = "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"
SHORT_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "es": "ene feb mar abr may jun jul ago sep oct nov dic",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
    "nl": "jan feb mrt apr mei jun jul aug sep okt nov dec",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "pl": "sty lut mar kwi maj cze lip sie wrz paź lis gru",
}


def grouped(digits: str, mark: str, *, lakhs: bool = False) -> str:
    """The digits of a whole number parted by the mark: 1,234,567, or 12,34,567 in lakhs."""
    if not mark or len(digits) <= 3:
        return digits
    head, groups = digits[:-3], [digits[-3:]]
    size = 2 if lakhs else 3
    while head:
        groups.insert(0, head[-size:])
        head = head[:-size]
    return mark.join(groups)


def number(value: Decimal, style: Style, decimals: int | None = None) -> str:
    """The number with the style's marks; as many decimals as it has where none are asked."""
    shown = -value.as_tuple().exponent if decimals is None else decimals  # type: ignore[operator]
    whole, _, part = f"{abs(value):.{max(shown, 0)}f}".partition(".")
    text = grouped(whole, style.thousands, lakhs=style.lakhs) + (
        style.decimal + part if part else ""
    )
    if value >= 0:
        return text
    return {"before": f"-{text}", "behind": f"{text}-", "brackets": f"({text})"}[style.negative]


def amount(value: Decimal, style: Style, *, symbol: bool = True) -> str:
    """The amount with the style's decimals and, if asked, its symbol."""
    decimals = max(style.decimals, min(4, -int(value.normalize().as_tuple().exponent)))
    text = number(value, style, decimals)
    if not symbol or not style.symbol:
        return text
    gap = " " if style.symbol_spaced else ""
    if not style.symbol_first:
        return f"{text}{gap}{style.symbol}"
    if text.startswith("-"):
        return f"-{style.symbol}{gap}{text[1:]}"
    return f"{style.symbol}{gap}{text}"


def month(day: datetime.date, style: Style) -> str:
    """The month's name by itself."""
    return (POLISH if style.language == "pl" else MONTHS[style.language]).split()[day.month - 1]


def ordinal(day: int) -> str:
    """The English ending of a day: 1st, 2nd, 3rd, 11th."""
    return "th" if day % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def date(day: datetime.date, style: Style, form: str = "") -> str:
    """The date in the style's form, or in the one given.

    Beside strftime's %d %m %Y %y: %B and %b are the language's months, in capitals with %^B and
    %^b; %-d and %-m have no leading zero; %o is the English ending of the day.
    """
    month = MONTHS[style.language].split()[day.month - 1]
    short = SHORT_MONTHS[style.language].split()[day.month - 1]
    for mark, text in (
        ("%-d", str(day.day)),
        ("%-m", str(day.month)),
        ("%d", f"{day.day:02}"),
        ("%m", f"{day.month:02}"),
        ("%Y", str(day.year)),
        ("%y", f"{day.year % 100:02}"),
        ("%^B", month.upper()),
        ("%^b", short.strip(".").upper()),
        ("%B", month),
        ("%b", short),
        ("%o", ordinal(day.day)),
    ):
        form = (form or style.date).replace(mark, text)
    return form
