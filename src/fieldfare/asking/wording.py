"""Prompt text becomes lines, sentences and list items; nothing here knows what they mean.

Every pass looks at each character a bounded number of times, so that the longest prompt stays cheap.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

import msgspec

_PLAIN = str.maketrans(
    {
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u2032": "'", "\u00b4": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\t": " ", "\u3000": " ",
        "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None, "\u00ad": None,
        "\r": "\n", "\u2028": "\n", "\u2029": "\n", "\v": "\n", "\f": "\n",
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2212": "-", "\u2014": "\u2013",
        "\uff0c": ",", "\uff1a": ":", "\uff1b": ";", "\uff08": "(", "\uff09": ")",
    }
)  # fmt: skip
_MARKDOWN = re.compile(r"\*\*|__(?=\S)|(?<=\S)__|```\w*|^[ ]*#{1,6} |^[ ]*> ", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6} +([^\n:]{1,80}?):? *$", re.MULTILINE)
_BLANKS = re.compile(r" {2,}")


def tidy(text: str) -> str:
    """`text` with plain quotes, blanks and dashes, and without Markdown emphasis."""
    text = re.sub(r"\bw/ ?(?=[^\W\d_]|[$€£])", "with ", text)  # "w/ currency"
    apart = re.sub(r"(?<=\S)\t+(?=\S)", " | ", text.replace("\r\n", "\n"))
    plain = unicodedata.normalize("NFC", apart).translate(_PLAIN)
    plain = "".join(ch for ch in plain if ch == "\n" or ch.isprintable())
    plain = _HEADING.sub(r"\1:", plain)
    return _BLANKS.sub(" ", _MARKDOWN.sub("", plain)).strip()


class _Folding(dict[int, str]):
    """One lower-case letter without accent for each character, so that positions stay the same."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFKD", chr(code))[:1].lower()[:1]
        self[code] = folded = {"ß": "s", "ł": "l", "ø": "o", "ı": "i"}.get(base, base) or chr(code)
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """`text` in lower case without accents, of the same length."""
    return text.translate(_FOLDING)


# ── Lines and sentences ──────────────────────────────────────────────────────────────────────────


class Line(msgspec.Struct, frozen=True):
    """One line of a prompt; `bullet` if it was marked as an entry of a list."""

    text: str
    bullet: bool = False


_BULLET = re.compile(r"^ {0,12}(?:[-*\u2022\u2013\u25aa\u25e6\u00b7+]|\(?\d{1,2}[.)]|[a-z][.)]) +")
_INLINE_BULLET = re.compile(r" [-\u2022*] ")
_FEWEST_INLINE = 2


def lines(text: str) -> list[Line]:
    """The lines of a tidy text; entries that follow a colon on one line ("Fields: - a - b") count too."""
    result: list[Line] = []
    for raw in text.split("\n"):
        marked = _BULLET.match(raw)
        body = raw[marked.end() :] if marked else raw
        if body.strip():
            result.extend(_unrolled(body.strip(), bullet=bool(marked)))
    return result


def _unrolled(body: str, *, bullet: bool) -> Iterator[Line]:
    head, colon, tail = body.partition(": ")
    if colon and tail.startswith(("- ", "\u2022 ", "* ")):
        parts = _INLINE_BULLET.split(" " + tail)
        if len(parts) > _FEWEST_INLINE:
            yield Line(head + ":", bullet)
            yield from (Line(part.strip(), bullet=True) for part in parts if part.strip())
            return
    numbered = _numbered(body)
    if numbered:
        if numbered[0].strip():
            yield Line(f"{numbered[0].strip(' :')}:", bullet)
        yield from (Line(part.strip(" ,;"), bullet=True) for part in numbered[1:] if part.strip())
        return
    yield Line(body, bullet)


_NUMBERING = re.compile(r"(?:^| )\(?(?P<mark>\d{1,2}|[a-zA-Z])[.)] (?=\S)")


def _numbered(body: str) -> list[str]:
    """What stands before and between numbers that count up within a line ("1) vendor 2) date")."""
    cuts: list[re.Match[str]] = []
    for match in _NUMBERING.finditer(body):
        mark = match["mark"].lower()
        place = int(mark) if mark.isdigit() else ord(mark) - ord("a") + 1
        if place == len(cuts) + 1:
            cuts.append(match)
    if len(cuts) < _FEWEST_INLINE:
        return []
    ends = [cut.start() for cut in cuts[1:]] + [len(body)]
    return [body[: cuts[0].start()], *(body[c.end() : e] for c, e in zip(cuts, ends, strict=True))]


_ABBREVIATIONS = frozenset(
    "e.g i.e eg ie no nr art incl excl inv approx etc vs bzw z.b d.h p.ex ej u.a ca resp ref st dr mr mrs co "
    "z b ltd inc corp gmbh s.a p.o d.p num n pos tel max min amt qty acct exkl inkl abs usw t.b.v m.u.v np m.in".split()
)
_LONGEST_ABBREVIATION = 8


def sentences(text: str) -> list[str]:
    """The sentences of one line, cut at stops outside brackets and quotes."""
    shut = shielded(text)
    parts, start = [], 0
    for stop in re.finditer(r"[.!?]+", text):
        at = stop.end()
        if shut[stop.start()] or not _ends(text, stop.start(), at):
            continue
        parts.append(text[start:at])
        start = at
    parts.append(text[start:])
    return [part.strip() for part in parts if re.search(r"\w", part)]


# What is cut short, rather than a short word: it ends as no word of these languages does
_CUT_SHORT = re.compile(
    r"(?<!\w)(?:unit|jedn?|ref|tot|cod|fact|art|bez|kd|rg|best|cena jed|qt|num|desc|prod|fatt|forn|cli|imp|val|doc|un|jm|m|dto|dcto)$",
    re.IGNORECASE,
)
_LETTERS_APART = re.compile(r"(?<![\w.])[A-Z]\.[A-Z]$")
_DAY = re.compile(r"(?<!\d)[0-3]?\d$")
_MONTH_AND_YEAR = re.compile(r" [^\W\d_]{3,10} (?:19|20)\d\d(?!\d)")


def _ends(text: str, at: int, after: int) -> bool:
    """Whether the stop at `at` ends a sentence; the next one begins at `after`."""
    if after >= len(text):
        return True
    following = text[after]
    if following == " ":
        if _DAY.search(text[max(0, at - 3) : at]) and _MONTH_AND_YEAR.match(text[after:]):
            return False  # "5. März 2025"
        if (
            text[at] == "."
            and _CUT_SHORT.search(text[max(0, at - 6) : at])
            and text[after + 1 : after + 2].islower()
        ):
            return False  # "prezzo unit. netto"
        word = re.search(r"[\w.]*$", text[max(0, at - _LONGEST_ABBREVIATION) : at])
        short = word.group().lower() if word else ""
        if "." in short and text[after + 1 : after + 2].islower():
            return False  # "vul n.v.t. in"
        if _LETTERS_APART.search(text[:at]):
            return False  # "P.U. HT"
        return text[at] != "." or short not in _ABBREVIATIONS
    # "…'Invoice Number'.Dates should…": a stop with no blank behind it, before a new sentence
    ahead = text[after : after + 2]
    behind = text[at - 1 : at]
    return (
        text[at] == "."
        and ahead.istitle()
        and ahead.isalpha()
        and ((behind.islower() and text[max(0, at - 3) : at].isalpha()) or behind in "'\")")
    )


_CLOSERS = {"(": ")", "[": "]", '"': '"', "'": "'", "{": "}"}
_FARTHEST = 400  # a bracket or quote that closes no sooner is taken for a stray one


def shielded(text: str) -> bytearray:
    """1 for each character inside brackets or quotes, 0 for the others."""
    inside = bytearray(len(text))
    closed_at: dict[str, int] = {}
    at = 0
    while at < len(text):
        closer = _CLOSERS.get(text[at])
        if closer is None or (text[at] == "'" and not _opens(text, at)):
            at += 1
            continue
        if closed_at.get(closer, at) < 0:
            at += 1
            continue
        end = text.find(closer, at + 1, at + _FARTHEST)
        if end < 0:
            if text.find(closer, at + 1) < 0:
                closed_at[closer] = -1  # none follows: do not look again from every opener
            at += 1
            continue
        for i in range(at, end + 1):
            inside[i] = 1
        at = end + 1
    return inside


def _opens(text: str, at: int) -> bool:
    """Whether the apostrophe at `at` can open a quotation."""
    return (at == 0 or not text[at - 1].isalnum()) and text[at + 1 : at + 2].isalnum()


# ── Lists ────────────────────────────────────────────────────────────────────────────────────────


class Entry(msgspec.Struct, frozen=True):
    """One entry of a list; `joined` if only an "and" stands between it and the one before."""

    text: str
    joined: bool = False


_MARK = re.compile(
    r"[,;\n|]| (?:\+|&|and|und|et|e|y|en|i|oraz|plus|sowie|as well as) |/(?= )|(?<= )/"
)
_JOINERS = frozenset({"and", "und", "et", "e", "y", "en", "i", "oraz", "plus", "&", "+"})
_LEADING = re.compile(
    r"^(?:and|und|et|e|y|en|i|oraz|plus|sowie|as well as|also|&)(?: |$)", re.IGNORECASE
)


# "and" in Dutch, "in" elsewhere; "plus" is "more" in French
_NO_JOINER = {"fr": {"en", "plus"}, "es": {"en"}, "pl": {"en"}}


def entries(text: str, whole: re.Pattern[str], language: str = "en") -> list[Entry]:
    """The entries of a list, cut at commas, semicolons and "and" outside brackets and quotes.

    What `whole` matches ("shipping and handling") is not cut.
    """
    shut = shielded(text)
    for match in whole.finditer(fold(text)):
        shut[match.start() : match.end()] = b"\x01" * (match.end() - match.start())
    result, start, joined = [], 0, False
    for mark in _MARK.finditer(text):
        if shut[mark.start()] or _is_decimal(text, mark.start()):
            continue
        if mark.group().strip() in _NO_JOINER.get(language, ()):
            continue
        result.append(Entry(text[start : mark.start()], joined))
        start, joined = mark.end(), mark.group().strip() in _JOINERS
    result.append(Entry(text[start:], joined))
    stripped = [Entry(_LEADING.sub("", e.text.strip()).strip(" .:"), e.joined) for e in result]
    return [entry for entry in stripped if re.search(r"\w", entry.text)]


def _is_decimal(text: str, at: int) -> bool:
    return text[at] == "," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


QUOTED = re.compile(r"(?<!\w)'([^'\n]{1,80})'(?!\w)|\"([^\"\n]{1,80})\"|`([^`\n]{1,80})`")


def quoted(text: str) -> list[str]:
    """What stands in quotes."""
    return [next(g for g in match.groups() if g).strip() for match in QUOTED.finditer(text)]


# ── Names of columns ─────────────────────────────────────────────────────────────────────────────

_SMALL = frozenset(
    "of the and or a an in on per for de la le les du des d di del della da do das dos der die und y e et van".split()
)
_CAPITALS = frozenset(
    "po iban bic vat gst hst pst id sku uom url ein abn tin trn hsn sac upc ean cgst sgst igst usd eur gbp iva "
    "tva btw nif cif nip ust swift ddt rfc cnpj gl ht ttc coa gtin ap ar".split()
)
TECHNICAL = re.compile(r"^\w*[a-z0-9][A-Z]\w*$|_")  # invoiceNumber, invoice_number


def titled(phrase: str) -> str:
    """What a user called a column, as its heading: Title Case, technical names and capitals kept."""
    phrase = re.sub(r"'s\b", "", _BLANKS.sub(" ", phrase)).strip(" .,:;-\u2013*")
    if TECHNICAL.search(phrase) and " " not in phrase:
        return phrase
    shout = phrase.isupper() and " " in phrase
    words = phrase.split(" ")
    return " ".join(_title_word(w, first=i == 0, shout=shout) for i, w in enumerate(words))


def _title_word(word: str, *, first: bool, shout: bool) -> str:
    low = word.lower()
    if low.strip("().") in _CAPITALS:
        return word.upper() if word.islower() else word
    if not first and low in _SMALL:
        return low
    if low == "kwh":
        return "kWh"
    loud = word.isupper() and len(word) > 3 and word.isalpha()
    if shout or loud:
        return word.capitalize()
    if any(ch.isupper() for ch in word):
        return word
    at = next((i for i, ch in enumerate(word) if ch.isalnum()), 0)
    return word[:at] + word[at : at + 1].upper() + word[at + 1 :]


_IRREGULAR = {"taxes": "tax", "addresses": "address", "prices": "price", "dates": "date", "rates": "rate",
              "names": "name", "codes": "code", "invoices": "invoice", "fees": "fee", "boxes": "box",
              "charges": "charge", "services": "service", "types": "type", "times": "time", "pages": "page",
              "lines": "line", "values": "value", "references": "reference", "balances": "balance"}  # fmt: skip


def singular(word: str) -> str:
    """An English noun in the singular; other words as they are."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and word[-2] not in "sui":
        return word[:-1]
    return word
