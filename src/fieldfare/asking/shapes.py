"""Phrases that say how values are to be written: dates, numbers, letters, what stands for nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from fieldfare.asking.plan import Kind
from fieldfare.asking.wording import QUOTED, fold, quoted

DATES: frozenset[Kind] = frozenset({"date"})
AMOUNTS: frozenset[Kind] = frozenset({"amount"})
NUMBERS: frozenset[Kind] = frozenset({"amount", "quantity", "rate", "integer"})
MONEY: frozenset[Kind] = frozenset({"amount", "currency"})
TEXTS: frozenset[Kind] = frozenset({"text", "name", "address", "identifier", "currency"})
PRINTED: frozenset[Kind] = DATES | NUMBERS
IDENTIFIERS: frozenset[Kind] = frozenset({"identifier", "text", "name"})


class Said(msgspec.Struct, frozen=True):
    """One wish about formats: which kinds of value it is for, and what it changes."""

    kinds: frozenset[Kind]
    changes: dict[str, Any]
    start: int
    end: int
    narrow: bool = False  # means nothing unless the columns are named


# ── Dates ────────────────────────────────────────────────────────────────────────────────────────

_CODE = re.compile(
    r"(?<![a-z])(?P<one>[ymdtjagr]{1,4})(?P<s1>[-./ ]|, )(?P<two>[ymdtjagr]{1,4})"
    r"(?:(?P<s2>[-./ ]|, )(?P<three>[ymdtjagr]{1,4}))?(?![a-z])"
    r"|(?<![a-z])(?P<compact>yyyymmdd|ddmmyyyy|mmddyyyy|yymmdd|ddmmyy)(?![a-z])"
)
_RUNS = re.compile(
    r"(?<![a-z])(?:([jary])\1{3}(m)\2([tdgj])\3|([tdgj])\4(m)\5([jary])\6{3}|([td])\7(m)\8)(?![a-z])"
)
_COMPACT = {"yyyymmdd": "YYYYMMDD", "ddmmyyyy": "DDMMYYYY", "mmddyyyy": "MMDDYYYY", "yymmdd": "YYMMDD",
            "ddmmyy": "DDMMYY"}  # fmt: skip
_STRFTIME = re.compile(r"%[ymdb](?:[-./ ]%[ymdb]){1,2}")
_STRFTIME_PARTS = {"%Y": "YYYY", "%y": "YY", "%m": "MM", "%d": "DD", "%b": "MMM", "%B": "MMMM"}
_EXAMPLE = re.compile(
    r"(?<![\d.])(?:(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)"
    r"|(?P<a>[0-3]?\d)(?P<sep>[-./])(?P<b>[0-3]?\d)(?P=sep)(?P<y>(?:19|20)\d\d))(?!\d)"
)
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_WORDED = re.compile(
    rf"(?<!\w)(?:(?P<m1>{_MONTH})(?P<s1>[ .-]+)(?P<d1>[0-3]?\d)(?P<t1>,? )(?P<y1>(?:19|20)\d\d)"
    rf"|(?P<d2>[0-3]?\d)(?P<s2>[ .-]+)(?P<m2>{_MONTH})(?P<t2>[ .-]+)(?P<y2>(?:19|20)\d\d))(?!\w)"
)
_MOST_MONTHS = 12


def date_pattern(code: str) -> str:
    """The pattern that a date code means ("TT.MM.JJJJ", "jj/mm/aaaa"), "" if it is none."""
    match = _CODE.fullmatch(fold(code))
    return _pattern(match) if match else ""


def _pattern(match: re.Match[str]) -> str:
    if match["compact"]:
        return _COMPACT[match["compact"]]
    parts = [part for part in (match["one"], match["two"], match["three"]) if part]
    if any(len(set(part)) > 1 for part in parts):
        return ""
    letters = [_letter(part, parts) for part in parts]
    if any(letter == "Y" and len(part) == 1 for letter, part in zip(letters, parts, strict=True)):
        return ""
    if len(set(letters)) < len(letters) or "M" not in letters or "Y" not in letters:
        return ""
    made = [letter * _width(letter, len(part)) for letter, part in zip(letters, parts, strict=True)]
    marks = [match["s1"], match["s2"] or ""]
    return "".join(part + mark for part, mark in zip(made, [*marks, ""], strict=False)).rstrip(
        "-./ ,"
    )


def _letter(part: str, parts: list[str]) -> str:
    """Y, M or D for the letters of one language ("jj" is a day in French, "jjjj" a German year)."""
    if part[0] == "j":
        year_elsewhere = any(p[0] in "yar" for p in parts)
        return "D" if len(part) <= 2 and year_elsewhere else "Y"
    if part[0] == "a" and any(p[0] == "y" for p in parts):
        return "?"
    return {"y": "Y", "a": "Y", "r": "Y", "m": "M", "d": "D", "t": "D", "g": "D"}[part[0]]


def _width(letter: str, length: int) -> int:
    if letter == "Y":
        return 4 if length != 2 else 2
    return min(length, 4) if letter == "M" else min(length, 2)


_PREFIX = re.compile(
    r"\b(?:without|remove|removing|strip|stripping|drop|omit|no|minus)(?: the| any)? (?:(?:leading )?(?:prefix|letters?|characters?) "
    r"(?P<after>['\"][^'\"\n]{1,20}(?:['\"]|$)|[A-Z][A-Z0-9]{0,7}[-/.]?(?![\w-]))"
    r"|(?:leading|starting|initial|first) (?P<leading>['\"][^'\"\n]{1,20}(?:['\"]|$)|[A-Z][A-Z0-9]{0,7}[-/.](?![\w-]))"
    r"|(?P<before>['\"][^'\"\n]{1,20}['\"]|[A-Z][A-Z0-9]{0,7}[-/.]?) (?:prefix\b|(?:at the (?:start|beginning|front)|in front)\b))",
)


def _prefixes(text: str) -> Iterator[Said]:
    """As in "without the prefix 'RE-'"."""
    plain = re.sub(r"\b(?:Without|Remove|Strip|Drop|Omit)\b", lambda m: m.group().lower(), text)
    for match in _PREFIX.finditer(plain):
        prefix = (match["after"] or match["leading"] or match["before"]).strip("'\"")
        yield Said(IDENTIFIERS, {"remove_prefix": prefix}, match.start(), match.end(), narrow=True)


def _dates(low: str, text: str) -> Iterator[Said]:
    for match in _CODE.finditer(low):
        if pattern := _pattern(match):
            yield Said(DATES, {"date": pattern}, match.start(), match.end())
    for match in _RUNS.finditer(low):
        if match.group() not in _COMPACT:
            letters = [letter for letter in match.groups() if letter]
            made = [
                "MM"
                if c == "m"
                else "DD"
                if c in "tdg" or (c == "j" and match.group().count("j") == 2)
                else "YYYY"
                for c in letters
            ]
            yield Said(DATES, {"date": "".join(made)}, match.start(), match.end())
    for match in _STRFTIME.finditer(low):
        pattern = re.sub(
            r"%\w",
            lambda p: _STRFTIME_PARTS.get(p.group(), p.group()),
            text[match.start() : match.end()],
        )
        yield Said(DATES, {"date": pattern}, match.start(), match.end())
    for match in _EXAMPLE.finditer(low):
        if pattern := _by_example(match):
            yield Said(DATES, {"date": pattern}, match.start(), match.end())
    for match in _WORDED.finditer(low):
        yield Said(DATES, {"date": _by_words(match)}, match.start(), match.end())


def _by_words(match: re.Match[str]) -> str:
    """The pattern of an example with the month in letters ("March 5, 2024")."""
    month = "MMM" if len(match["m1"] or match["m2"]) <= len("sept") else "MMMM"
    day = "D" * len(match["d1"] or match["d2"])
    if match["m1"]:
        return month + match["s1"] + day + match["t1"] + "YYYY"
    return day + match["s2"] + month + match["t2"] + "YYYY"


def _by_example(match: re.Match[str]) -> str:
    """The pattern of an example date, "" where day and month could be either."""
    if match["iso"]:
        return "YYYY-MM-DD"
    one, two = int(match["a"]), int(match["b"])
    if (one > _MOST_MONTHS) == (two > _MOST_MONTHS):
        return ""
    letters = ("D", "M") if one > _MOST_MONTHS else ("M", "D")
    return match["sep"].join([letters[0] * len(match["a"]), letters[1] * len(match["b"]), "YYYY"])


# ── Fixed phrases ────────────────────────────────────────────────────────────────────────────────

_NO = (
    r"(?:no|without|do not (?:include|use|show|add|put|write)|don'?t (?:include|use|show|add|put|write)|remove|exclude|excluding|omit|strip"
    r"|drop|leave out|not|never|avoid|instead of|rather than|ohne|keine?|sans|pas de|sin|senza|zonder|geen|sem|bez)(?: (?:any|the|a|all|an|of|le|la|der|die|das|el))*"
)
_SYMBOL = (
    r"(?:currency|money|dollar|euro|pound|\$|€|£|wahrungs?|monetaire|monetario|moneda|valuta|monetarios?|waluty)?[ -]?"
    r"(?:symbols?|signs?|symbole?n?|zeichen|symboles?|simbolos?(?: de (?:moneda|divisa|moeda)| monetario)?|simbol[oi](?: di valuta)?|symbool"
    r"|teken|euroteken|valutateken|symbolu)(?! ?%)(?: or (?:currency )?codes?)?"
)
_NUMBER_WORDS = {"no": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "zwei": 2, "deux": 2,
                 "dos": 2, "due": 2, "twee": 2, "duas": 2, "dwa": 2, "dwoch": 2, "null": 0, "keine": 0, "sans": 0, "sin": 0,
                 "without": 0, "ohne": 0, "drei": 3, "trois": 3, "tres": 3, "tre": 3}  # fmt: skip
_COUNT = r"(?P<count>\d|" + "|".join(_NUMBER_WORDS) + r")"
_DECIMAL_PLACES = (
    r"(?:decimals?(?: places?| digits?| points?)?|digits? after (?:the )?(?:decimal|comma|point)|dp|d\.p\.|nachkommastellen?|dezimalstellen?"
    r"|decimales|chiffres? apres la virgule|decimali|cifre decimali|decimalen|cijfers achter de komma|casas? decima(?:l|is)|miejsca? po przecinku"
    r"|miejsc po przecinku)"
)
_LETTERS = re.compile(r"(?<![\w/])(?P<yes>[yjosty])/(?P<no>n)(?![\w/])")
_YES_WORDS = (
    r"\b(?P<yes>yes|y|true|1|ja|oui|si|tak|sim)\s?(?:/|or|oder|ou|o|of|lub)\s?"
    r"(?P<no>nein|non|nee|nie|nao|no|n|false|0)\b"
)

_MARK = (
    r"(?P<mark>dots?|points?|periods?|full stops?|commas?|spaces?|blanks?|apostrophes?)(?: mark)?"
)
_BETWEEN_MARKS = r"(?: (?:as|for|in|of|per|before|at|to|by|with|between|on|the|a|an|separators?|marks?|is|decimal))*"
_MARKS = {"do": ".", "po": ".", "pe": ".", "fu": ".", "co": ",", "sp": " ", "bl": " ", "ap": "'"}


def _thousands(match: re.Match[str]) -> dict[str, Any]:
    return {"thousands_mark": _MARKS[match["mark"][:2]]}


def _decimal_mark(match: re.Match[str]) -> dict[str, Any]:
    mark = _MARKS[match["mark"][:2]]
    return {"decimal_mark": mark} if mark in ",." else {}


Change = dict[str, Any] | Callable[..., dict[str, Any]]


def _decimals(match: re.Match[str]) -> dict[str, Any]:
    count = match["count"]
    return {"decimals": int(count) if count.isdigit() else _NUMBER_WORDS[count]}


def _last(match: re.Match[str]) -> dict[str, Any]:
    count = match["count"]
    changes: dict[str, Any] = {
        "last_characters": int(count) if count.isdigit() else _NUMBER_WORDS[count]
    }
    return changes | (
        {"digits_only": True}
        if match["what"].startswith(("digit", "number", "ziffer", "chiffre"))
        else {}
    )


def _at_most(match: re.Match[str]) -> dict[str, Any]:
    return {"max_characters": int(match["count"])}


def _yes_no(match: re.Match[str], text: str) -> dict[str, Any]:
    if match["yes"] == "yes":
        return {}
    said = {name: text[match.start(name) : match.end(name)] for name in ("yes", "no")}
    return {name: word[:1].upper() + word[1:].lower() for name, word in said.items()}


_PHRASES: tuple[tuple[str, frozenset[Kind], Change, bool], ...] = (
    # dates
    ((r"\biso(?:[- ]?8601)?(?:[- ]?format(?:ted)?)? dates?\b|\biso[- ]?8601\b|\bdates? .{0,30}\biso\b(?! ?4217)|\biso (?:date )?format\b"
     r"|\binternational date format\b"), DATES, {"date": "YYYY-MM-DD"}, False),
    (r"\b(?:us|u\.s\.|american|month[- ]first) (?:date )?(?:format|style|dates?)\b", DATES, {"date": "MM/DD/YYYY"}, False),
    (r"\b(?:uk|british|european|day[- ]first|french) (?:date )?(?:format|style|dates?)\b(?<!number format)", DATES, {"date": "DD/MM/YYYY"}, False),
    (r"\bgerman (?:date )?(?:format|style|dates?)\b|\bdeutsches datumsformat\b", DATES, {"date": "DD.MM.YYYY"}, False),
    (r"\bday,? (?:and )?(?:the )?month (?:names?|written out|in (?:words|letters)),? (?:and )?(?:the )?(?:invoice )?year\b", DATES,
     {"date": "D MMMM YYYY"}, False),
    (r"\bmonth (?:names?|written out) (?:and (?:the )?)?(?:year|invoice year)\b", DATES, {"date": "MMMM YYYY"}, False),
    (r"\b(?:full )?month names?\b|\bmonth (?:spelled|written) out\b|\blong (?:date )?format\b", DATES, {"date": "D MMMM YYYY"}, False),
    (r"\b(?<!if )(?:only (?:the )?(?:invoice )?month and (?:invoice )?year|month and year only|(?<!day/)month/year)\b", DATES, {"date": "YYYY-MM"}, False),
    (r"\b(?:only (?:the )?(?:invoice )?year|year only|just the (?:invoice )?year)\b", DATES, {"date": "YYYY"}, False),
    # both marks at once
    (r"(?<!\d)1\.234,56?\b|\b(?:european|german|continental) (?:number|amount|decimal)s? (?:format|style|notation)", NUMBERS,
     {"decimal_mark": ",", "thousands_mark": "."}, False),
    (r"(?<!\d)1,234\.56?\b|\b(?:us|american|english|uk) (?:number|amount|decimal)s? (?:format|style|notation)", NUMBERS,
     {"decimal_mark": ".", "thousands_mark": ","}, False),
    # thousands before decimals and symbols, since "no commas" and "no separator" speak of them
    (_NO + r" ?(?:thousands?|grouping|digit[- ]?group\w*|tausender)[- ]?(?:separators?|marks?|commas?|delimiters?|trennzeichen|punkte?|dots?|points?)?"
     r"|\b" + _NO + r" commas?\b|\b(?:ohne|keine?) tausendertrennzeichen|\bsans separateur(?:s)? de milliers"
     r"|\bsin separador(?:es)? de miles|\bsenza separator[ei] (?:delle|di) migliaia|\bzonder duizendtallen\w*|\bsem separador(?:es)? de milhar(?:es)?"
     r"|\bbez separator\w* tysiecy|" + _NO + r" (?:dots?|points?|commas?|spaces?) (?:for|as|in) (?:the )?thousands?(?: separators?)?", NUMBERS, {"thousands_mark": ""}, False),
    # a mark and what it is for, in either order: "a comma for the thousands", "thousands with a comma"
    (rf"\b(?:decimal )?{_MARK}{_BETWEEN_MARKS} thousands?\b(?: separators?)?", NUMBERS, _thousands, False),
    (rf"\b{_MARK}{_BETWEEN_MARKS} (?:decimals?|decimais)(?! (?:comma|point|dot))\b(?: (?:separators?|places?))?", NUMBERS, _decimal_mark, False),
    (rf"\bthousands?{_BETWEEN_MARKS} {_MARK}\b", NUMBERS, _thousands, False),
    (rf"\bdecimals? (?:with|by|as|is|are|separated by) (?:an? |the )?{_MARK}\b", NUMBERS, _decimal_mark, False),
    (r"\b(?:dot|point|period|punkt) (?:as|for) (?:the )?thousands?(?: separator)?", NUMBERS,
     {"thousands_mark": "."}, False),
    (r"\b(?:space|blank) (?:as|for) (?:the )?thousands?(?: separator)?", NUMBERS,
     {"thousands_mark": " "}, False),
    ((r"\b(?:with|use|using|include|including|add|show|mit|avec|con|met|com)(?: an?| the)? (?:comma (?:as|for) (?:the )?)?"
     r"(?:thousands?[- ]?(?:separators?|commas?|marks?)|tausendertrennzeichen|separateurs? de milliers|separador(?:es)? de miles"
     r"|separator[ei] delle migliaia|separador(?:es)? de milhar(?:es)?|thousands)\b"), NUMBERS, {"thousands_mark": ","}, False),
    # decimals
    (r"\bin (?:euro )?cents?\b(?:.{0,20}\bdecimals?(?: places?)?)?", NUMBERS, {}, False),  # which is not done
    (r"\b(?:to |with |mit |avec |con |met |com |z )?" + _COUNT + r"[- ]" + _DECIMAL_PLACES + r"(?![a-z])", NUMBERS, _decimals, False),
    (r"\b(?:whole numbers?|integers?|no cents|nearest (?:whole|dollar|euro|pound|integer|unit)|whole (?:dollars?|euros?|pounds?|francs?|amounts?|units?)|ganze zahlen|nombres? entiers?)\b",
     NUMBERS, {"decimals": 0}, False),
    ((r"\bdecimal comma\b|\bcomma (?:as|for) (?:the )?decimals?\b(?: (?:separator|mark|point))?|\bcomma decimal\b|\bdezimalkomma\b"
     r"|\bkomma als dezimal\w*|\bvirgule (?:decimale|comme separateur decimal)|\bcoma decimal\b|\bvirgola decimale\b|\bdecimale komma\b"
     r"|\bvirgula decimal\b|\bprzecinek dziesietny\b"), NUMBERS, {"decimal_mark": ","}, False),
    ((r"\bdecimal (?:point|dot)\b|\b(?:dot|point|period|full stop) (?:as|for) (?:the )?decimals?\b(?: (?:separator|mark))?|\bdezimalpunkt\b"
     r"|\bpunkt als dezimal\w*|\bpoint decimal\b|\bpunto decimal\w?\b|\bdecimale punt\b|\bponto decimal\b|\bkropka dziesietna\b"),
     NUMBERS, {"decimal_mark": "."}, False),
    (r"\b(?:rounded up|round(?:ed)? (?:it |them )?up|always up)\b", NUMBERS, {"rounding": "up", "decimals": 0}, False),
    (r"\b(?:rounded down|round(?:ed)? (?:it |them )?down|cut off the cents|without cents)\b", NUMBERS, {"rounding": "down", "decimals": 0}, False),
    ((r"\bthousands? (?:separated|grouped|marked|delimited) (?:by|with) commas?\b"), NUMBERS, {"thousands_mark": ","}, False),
    (r"(?:^|[,;] ?)(?:with |use |an? |the )*(?:decimal )?comma(?= *(?:$|[,;.]))", NUMBERS, {"decimal_mark": ","}, False),
    (r"(?<!separated )\b(?:and|with) (?:an? |the )?(?:decimal )?comma\b(?! (?:as|for|separat))", NUMBERS, {"decimal_mark": ","}, False),
    # the percent sign, before the currency's: "símbolo" is either
    (r"\b" + _NO + r" (?:currency )?(?:(?:%|percent(?:age)?)[- ]?(?:signs?|symbols?)?|(?:signs?|symbols?) (?:(?:of|for|the) )*(?:%|percent(?:age)?))", frozenset({"rate"}),
     {"percent_sign": False}, False),
    (r"(?:%|\bpercent(?:age)?)[- ]?(?:signs?|symbols?)\b|\b(?:currency )?(?:signs?|symbols?) (?:(?:of|for|the) )*(?:%|percent(?:age)?\b)", frozenset({"rate"}),
     {"percent_sign": True}, False),
    # currency
    (_NO + r" ?" + _SYMBOL + r"|\b" + _NO + r" (?:currency|currencies|€|\$|£|eur|usd|euros?|dollars?|wahrung\w*|devise|moneda|divisa|valuta|moeda|walut\w*)(?![a-z])"
     r"|\b(?:ohne|sans|sin|senza|zonder|sem|bez) (?:wahrungs\w+|euro\w*|symbole?\w*|simbol\w*|valutasymbool)", AMOUNTS,
     {"symbol": "drop"}, False),
    ((r"\bremove all non[- ]?numeric characters\b|\bnumbers? only\b|\bonly (?:the )?(?:numbers?|numeric values?|figures)\b|\bnumeric(?: (?:only|format|values?|number))?\b"
     r"|\b(?:as |plain |pure )numbers?\b|\bjust the number\b|\bnur (?:die )?(?:zahl|ziffern)\b|\bplain numbers?\b|\bnumbers? without\b|\bnot text\b"), AMOUNTS,
     {"symbol": "drop"}, False),
    ((r"\b(?:with|include|including|keep|keeping|add|show|use|incl\.?|mit|avec|con|met|com)(?: (?:the|its|a|le|el|il|o))? (?:currency|three[- ]letter|iso|3[- ]letter|currency iso)"
     r"(?: currency)? ?codes?\b"), MONEY, {"symbol": "code"}, False),
    (r"\biso[- ]?4217\b|\biso (?:currency )?codes?\b|\b(?:three|3)[- ]letters?\b|\bcurrency codes?\b|\biso currency\b",
     frozenset({"currency"}), {"symbol": "code"}, False),
    (r"\b(?:with|include|including|keep|keeping|add|show|use|incl\.?|mit|avec|con|met|com)(?: (?:the|its|a|le|el|il|o))? (?:" + _SYMBOL + r"|waehrungssymbol|wahrungszeichen)",
     MONEY, {"symbol": "symbol"}, False),
    (r"\b(?:currency|money|dollar|euro|pound) ?-?(?:symbols?|signs?)\b", AMOUNTS, {"symbol": "symbol"}, False),
    (r"\b(?:with|including|includes?|followed by|plus|and|add|show) (?:(?:the|its|a) )*(?:iso )?currency(?: iso)?(?: codes?)?\b|\b(?:with|followed by) (?:(?:the|its|a) )*iso code\b",
     AMOUNTS, {"symbol": "code"}, True),
    (r"\b(?:with|incl\.?|including|show|add) (?:an? |the |its )?[€$£](?! ?\d)", AMOUNTS, {"symbol": "symbol"}, False),
    (r"\b(?:currency )?symbols? (?:only|instead of)\b|\bas (?:a )?symbol\b", frozenset({"currency"}), {"symbol": "symbol"}, False),
    # rates and signs
    (r"\b(?:without|no|remove|drop|omit|exclude)(?: the| a)? (?:(?:%|percent(?:age)?)(?: signs?| symbols?)?|signs? (?:of )?%)", frozenset({"rate"}), {"percent_sign": False}, False),
    (r"\b(?:with|include|including|keep|add|show)(?: the| a)?(?: sign)?(?: of)? (?:%|percent(?:age)?)(?: signs?| symbols?)?|\bas (?:a )?percent(?:age)?s?\b",
     frozenset({"rate"}), {"percent_sign": True}, False),
    (r"\bin percent\b", frozenset({"rate"}), {}, False),
    (r"\b(?:always |as )positive(?: (?:numbers?|values?|amounts?))?\b|\babsolute (?:values?|amounts?)\b|\bwithout (?:a |the )?(?:minus )?signs?\b|\bunsigned\b",
     NUMBERS, {"unsigned": True}, False),
    # letters
    ((r"\b(?:in |to )?(?:upper[- ]?case|all caps|caps|capitals|capital letters|grossbuchstaben|grosbuchstaben|majuscules?|mayusculas|maiuscolo|hoofdletters"
     r"|maiusculas|wielkimi literami)\b"), TEXTS, {"case": "upper"}, False),
    (r"\b(?:in |to )?(?:lower[- ]?case|small letters|kleinbuchstaben|minuscules?|minusculas|minuscolo|kleine letters|malymi literami)\b",
     TEXTS, {"case": "lower"}, False),
    (r"\b(?:only|just) (?:the )?(?:first|given) ?names?\b|\b(?:first|given) ?names? only\b", frozenset({"name"}), {"part": "first"}, True),
    (r"\b(?:only|just) (?:the )?(?:last|family|sur) ?names?\b|\b(?:last|family|sur) ?names? only\b", frozenset({"name"}), {"part": "last"}, True),
    (r"\b(?:title|proper)[- ]?case\b|\b(?:with )?capital initials\b|\bcapitali[sz]ed?\b", TEXTS, {"case": "title"}, False),
    (r"\b(?P<count>\d{1,2}|" + "|".join(_NUMBER_WORDS) + r") (?:last|final) (?P<what>digits?|characters?|chars?)", TEXTS, _last, True),
    (r"\b(?:last|final|letzten?|derniers?|ultim[oa]s?|laatste|ostatnie) " + r"(?P<count>\d{1,2}|" + "|".join(_NUMBER_WORDS) + r")"
     r" (?P<what>digits?|characters?|chars?|numbers?|ziffern|zeichen|stellen|chiffres|caracteres|cifre|cijfers|digitos|cyfry)", TEXTS, _last, True),
    ((r"\b(?:digits? only|only (?:the )?digits?|numbers? only|only (?:the )?numbers?|numeric(?: part)?(?: only)?|strip (?:all )?letters|(?:without|no) (?:any )?letters|remove (?:any |all )?(?:letters"
     r"|non[- ]?numeric characters|prefix\w*|hyphens and letters)|just the number|nur ziffern|nur zahlen|chiffres uniquement|solo digitos|solo cifre"
     r"|alleen cijfers|apenas digitos|tylko cyfry)\b"), frozenset({"identifier"}), {"digits_only": True}, True),
    ((r"\b(?:without|no|remove(?: all| any)?|strip(?: all| any)?|ohne|sans|sin|senza|zonder|sem|bez) (?:[a-z]+ (?:and|or|nor|ni|e|i|y|en|et|und|nem|ne) )?(?:spaces?|whitespaces?|blanks?|leerzeichen|espaces?|espacios?"
     r"|spazi|spaties|espacos?|spacji)\b"), TEXTS, {"no_spaces": True}, True),
    ((r"\b(?:max(?:imum)?(?: of)?|at most|up to|no more than|limit(?:ed)? to|first|cut (?:off )?at|maximal|hochstens) (?P<count>\d{1,4}) (?:characters?|chars?|letters?|zeichen|caracteres"
     r"|caratteri|tekens|znakow)\b"), TEXTS, _at_most, True),
    (r"\b(?P<count>\d{1,4}) (?:characters?|chars?|letters?)(?: long)?,? (?:max\b|at most|maximum|or (?:less|fewer))", TEXTS, _at_most, True),
    (r"\b(?:max\.|(?:cut|shorten(?:ed)?|truncated?|limit(?:ed)?) (?:off )?(?:at|to|after)|^to|only the first) (?P<count>\d{1,4}) (?:characters?|chars?|letters?)\b", TEXTS, _at_most, True),
    ((r"\b(?:exactly )?as (?:it (?:is )?)?(?:printed|shown|written|it appears|stated|displayed)\b|\bverbatim\b|\bas[- ]is\b|\bunchanged\b"
     r"|\bwie (?:auf\w* .{0,20})?(?:gedruckt|angegeben)\b|\btel quel\w*\b|\btal cual\b"), PRINTED, {"as_printed": True}, False),
    (r"\b(?:as|in|with|by) (?:its )?(?:two|2) letters\b", frozenset({"text"}), {"country_code": True}, True),
    (r"\b(?:iso(?:[- ]?3166)?|two[- ]letter|2[- ]letter|alpha[- ]2|country|iso 2[- ]letter|iso two[- ]letter)(?: country)?[- ]?codes?\b", frozenset({"text"}),
     {"country_code": True}, True),
    (_YES_WORDS, frozenset({"yes_no"}), _yes_no, False),
)  # fmt: skip
_COMPILED = [
    (re.compile(pattern), kinds, change, narrow) for pattern, kinds, change, narrow in _PHRASES
]


def said(text: str) -> list[Said]:
    """All wishes about formats in `text`, in the order of the table; no character is read for two."""
    low = fold(text)
    found = [*_dates(low, text), *_prefixes(text)]
    found.extend(
        Said(frozenset({"yes_no"}), _yes_no(match, text), match.start(), match.end())
        for match in _LETTERS.finditer(low)
    )
    taken = bytearray(len(low))
    for wish in found:
        taken[wish.start : wish.end] = b"\x01" * (wish.end - wish.start)
    for pattern, kinds, change, narrow in _COMPILED:
        for match in pattern.finditer(low):
            if change is _yes_no:
                found.append(Said(kinds, _yes_no(match, text), match.start(), match.end()))
                continue
            if match.end() == match.start() or (
                any(taken[match.start() : match.end()]) and not _both(kinds)
            ):
                continue
            changes = change(match) if callable(change) else change
            found.append(Said(kinds, changes, match.start(), match.end(), narrow))
            if not _both(kinds):
                taken[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    return found


def _both(kinds: frozenset[Kind]) -> bool:
    """Whether a phrase may mean one thing for amounts and another for identifiers ("numbers only")."""
    return kinds in (frozenset({"identifier"}), frozenset({"currency"}))


# ── What stands for nothing ──────────────────────────────────────────────────────────────────────

_MISSING = re.compile(
    r"\b(?:missing|nothing (?:is|was) (?:found|there|shown|printed|given|stated)|there is nothing|(?:tax[- ]|vat[- ])?exempt|(?:tax|vat)[- ]free|zero[- ]rated|not there|not shown|absent|unavailable|unknown|unclear|unreadable|illegible|none|if no|when no"
    r"|(?:is|are|was|were|be|been|if|when)? ?not (?:be )?(?:clearly |explicitly |separately )?(?:found|present|available|stated|visible|shown|mentioned|given"
    r"|printed|listed|provided|specified|applicable|exist\w*|included|there|clear\w*|legible|readable|charged|known|detected|on the)"
    r"|(?:does not|doesn't|(?:invoices?|documents?|bills?|receipts?|they|that|which|if you) (?:do not|don't)) (?:show|have|contain|exist|appear|list|include|state|mention|specify)"
    r"|(?:isn't|aren't|wasn't) (?:clearly |explicitly )?\w+|(?:cannot|can't|can not|could not) (?:be )?\w+"
    r"|keine? (?:[\w-]+ ){0,3}(?:vorhanden|angegeben|gefunden|ersichtlich|da)|no (?:[\w-]+ ){0,4}(?:is|was|are|were|exists?) ?(?:charged|shown|found|given|present|stated|listed|printed|available|applied)?"
    r"|there(?:'s| is| are) no(?:ne)?|without an? value|fehl\w*|nicht (?:vorhanden|angegeben|gefunden|ersichtlich|da)|manqu\w*|absente?s?"
    r"|no (?:aparece|existe|se encuentra|figura|esta)|falt[ae]\w*|mancan\w*|manca|assent\w*|ontbre\w*|niet (?:gevonden|aanwezig|vermeld)|ausentes?|brak\w*)"
)  # fmt: skip
_NOTHING = r"null|none|nothing|blank|empty|nil|leer|vide|vacio|vuoto|leeg|vazio|puste?|an? (?:blank|empty)(?: (?:cell|value|string|field))?|empty string|blanks"
_VALUE = re.compile(
    r"(?P<nothing>"
    + _NOTHING
    + r")(?![\w-])|(?P<na>n/[ad]|(?:na|nd)(?= *(?:$|[,.;)]| if\b| when\b))|n\.v\.t\.?|n/?v/?t|s/o|s\.o\.|n\.b\.|n\.d\.|bd|b\.d\.|not available|not applicable|not found|unknown|tbd|n\.a\.|k\.a\.|keine angabe)(?!\w)"
    r"|(?P<dash>(?:an? )?(?:dash|hyphen)\b|[-\u2013](?= |$))|(?P<number>-?\d{1,9}(?:[.,]\d{1,4})?)(?![\w%])(?![ -](?:decimal|digit|char|place|nachk|dezimal|chiffre|dp|cifr|cijfer|casa|miejsc))|(?P<zero>zero|null euro)(?!\w)"
)
_GIVES = re.compile(
    r"(?:\b(?:use|return|enter|write|put|mark|leave|set|output|fill|show|insert|default(?:s|ing)?|give|keep|display|record|add|print|type|treat|verwende|schreibe|leer"
    r"|lassen|laisser?|mettre|usar?|dejar?|poner|lascia(?:re)?|scrivi|gebruik|laat|deixar?|wpisz|zostaw|be|otherwise|or|else|then|to|as|with|it|blank|please)"
    r"|^|[:=,;]|-) ?(?:(?:it|them|the|a|an|as|to|with|in|is|field|cell|value|that|this|those|cells|fields|column|amount|blank) )*$"
)
_GIVES_QUOTED = re.compile(
    r"(?:\b(?:use|return|enter|write|put|mark|leave|set|output|fill|show|insert|default(?:s|ing)?|give|display|record|add|print|be|verwende|schreibe|usar?|mettre|poner|scrivi|gebruik"
    r"|wpisz)|^|[:=,]|-) ?(?:(?:it|them|the|a|an|as|to|with|in|is|field|cell|value|that|this|column|text|word|missing|all|any|empty|values|fields|cells|data) )*$"
)
_BEFORE = 40
_DEFAULTS = re.compile(
    r"\b(?:by default|default(?:s|ing)?|otherwise|or (?=null|blank|empty|n/a|leave)|else|falls? back)\b"
)


_WORD_ALONE = re.compile(  # "if missing, write pending"
    r"\b(?:write|enter|put|insert|type|use|show|print|fill in|set (?:it )?to|say)(?: the word| just| simply)? (?P<word>[a-z?][a-z?-]{0,20})\.?$"
)


class Nothing(msgspec.Struct, frozen=True):
    """What is to be written where the document shows no value."""

    value: str
    numeric: bool


def default(text: str) -> Nothing | None:
    """The default that `text` gives for missing values, None if it gives none."""
    low = fold(text)
    missing = _MISSING.search(QUOTED.sub(lambda q: " " * len(q.group()), low))
    fallback = _DEFAULTS.search(low)
    if missing is None and fallback is None:
        return None
    for candidate in _values(text, low, missing):
        return candidate
    if missing and (word := _WORD_ALONE.search(low)) and word.start() >= missing.end():
        return Nothing(text[word.start("word") : word.end("word")], numeric=False)
    return None


def _values(text: str, low: str, missing: re.Match[str] | None) -> Iterator[Nothing]:
    inside = [m.span() for m in QUOTED.finditer(text)]
    for (spot, _), given in zip(inside, quoted(text), strict=True):
        if _GIVES_QUOTED.search(low[max(0, spot - _BEFORE) : spot]):
            literal = fold(given) in {"none", "nothing", "nil"}  # in quotes it is the word
            yield Nothing(
                given if literal or not re.fullmatch(_NOTHING, fold(given)) else "", numeric=False
            )
    for match in _VALUE.finditer(low):
        if missing and missing.start() <= match.start() < missing.end():
            continue
        follows = missing and not low[missing.end() : match.start()].strip()  # "if exempt 0"
        if not (follows or _GIVES.search(low[max(0, match.start() - _BEFORE) : match.start()])):
            continue
        if match["nothing"]:
            yield Nothing("", numeric=False)
        elif match["number"] or match["zero"]:
            yield Nothing(match["number"] or "0", numeric=True)
        elif match["dash"]:
            yield Nothing("-", numeric=False)
        else:
            yield Nothing(text[match.start() : match.end()], numeric=False)
