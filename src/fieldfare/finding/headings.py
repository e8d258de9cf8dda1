"""Column headings of item tables in eight languages: what the words over a column say it holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from fieldfare.finding.heading_phrases import CODES, EACH, FILLER, GROSS, NET, PHRASES, Role
from fieldfare.finding.spelling import folded
from fieldfare.reading.words import Box, Word, around

Side = Literal["", "net", "gross"]

NUMERIC: frozenset[Role] = frozenset(
    {"quantity", "price", "discount", "tax", "tax_amount", "amount"}
)


class Heading(msgspec.Struct, frozen=True):
    """One column heading: its text as printed, its box, what it says of the column below, and its words."""

    text: str
    box: Box
    role: Role
    side: Side = ""
    words: tuple[Word, ...] = ()


_TOKEN = re.compile(r"[a-z0-9]+|[%#№]")


@lru_cache(maxsize=8192)
def tokens(text: str) -> tuple[str, ...]:
    """The comparable words in `text`: small letters without accents, "%" and "#" kept."""
    return tuple(_TOKEN.findall(folded(text).replace("№", "#")))


def _table() -> dict[tuple[str, ...], Role]:
    table: dict[tuple[str, ...], Role] = {}
    for role, text in PHRASES.items():
        for phrase in text.split(";"):
            table.setdefault(tokens(phrase), role)
    units = [tokens(u) for u in PHRASES["unit"].split(";")]
    for code in CODES.split():  # "EUR/Einheit" heads prices
        for unit in (*units, *(tokens(u) for u in EACH.split())):
            table.setdefault((code, *unit), "price")
    table.pop((), None)
    return table


_TABLE = _table()
_LONGEST = max(len(phrase) for phrase in _TABLE)
_FIRST = frozenset(phrase[0] for phrase in _TABLE)
_GLUED = {
    "".join(phrase): phrase
    for phrase in _TABLE
    if len(phrase) > 1 and len("".join(phrase)) >= 5 and phrase[0] not in CODES.split()
}
_WHOLE: dict[
    str, list[tuple[str, Role]]
] = {}  # words that may be abbreviated, by their first letter
for _phrase, _role in _TABLE.items():
    if len(_phrase) == 1 and len(_phrase[0]) >= 4:
        _WHOLE.setdefault(_phrase[0][0], []).append((_phrase[0], _role))
_MARKS = frozenset(NET.split()) | frozenset(GROSS.split())
_KNOWN = frozenset(t for phrase in _TABLE for t in phrase) | _MARKS | frozenset(FILLER.split())
_NETS, _GROSSES, _FILLERS = (
    frozenset(NET.split()),
    frozenset(GROSS.split()),
    frozenset(FILLER.split()),
)

# German, Dutch and Polish compounds that no list holds in full: what they end with decides.
_ENDINGS: tuple[tuple[str, Role], ...] = (
    ("einzelpreis", "price"), ("stuckpreis", "price"), ("gesamtpreis", "amount"), ("gesamtbetrag", "amount"), ("totaalprijs", "amount"),
    ("steuerbetrag", "tax_amount"), ("mwstbetrag", "tax_amount"), ("ustbetrag", "tax_amount"), ("steuersatz", "tax"), ("preis", "price"), ("prijs", "price"),
    ("betrag", "amount"), ("bedrag", "amount"), ("summe", "amount"), ("totaal", "amount"), ("wert", "amount"), ("bezeichnung", "description"),
    ("beschreibung", "description"), ("omschrijving", "description"), ("menge", "quantity"), ("anzahl", "quantity"), ("rabatt", "discount"),
    ("korting", "discount"), ("tarif", "price"), ("tarief", "price"), ("einheit", "unit"), ("eenheid", "unit"), ("datum", "date"),
    ("artikelnummer", "code"), ("nummer", "code"), ("nr", "code"),
)  # fmt: skip
_COUNTED = (
    "pos",
    "zeile",
    "lfd",
    "lauf",
    "regel",
    "lijn",
    "rij",
    "volg",
)  # "Zeilennr" counts lines


def role_of(words: Sequence[str]) -> tuple[Role, Side] | None:
    """What a heading made of the tokens `words` says, None when it says nothing known."""
    side: Side = (
        "net"
        if any(t in _NETS for t in words)
        else "gross"
        if any(t in _GROSSES for t in words)
        else ""
    )
    rest = [t for t in words if t != "%"]
    role = _TABLE.get(tuple(words)) or _TABLE.get(tuple(rest))
    if role is None:
        role = _within(rest) or next((r for t in rest if (r := abbreviated(t))), None)
    if role is None:
        return None
    if role in ("tax", "amount") and "%" in words and role == "amount":
        role = "tax"
    if role == "tax" and side and not any(t in _TAXES for t in words):
        role = "amount"
    return role, side


_TAXES = frozenset(
    "vat tax taxes tva btw mwst ust iva gst hst taux taxe steuer steuersatz stawka aliquota".split()
)
_WEIGHT: dict[Role, int] = {
    "tax_amount": 9, "price": 8, "discount": 8, "quantity": 7, "amount": 6, "code": 6, "description": 5, "date": 4, "tax": 3, "unit": 2, "position": 1, "other": 5,
}  # fmt: skip


def _within(words: Sequence[str]) -> Role | None:
    """The role of the weightiest phrase inside `words`; longer phrases first."""
    best: tuple[int, int, Role] | None = None
    for start in range(len(words)):
        for end in range(min(len(words), start + _LONGEST), start, -1):
            role = _TABLE.get(tuple(words[start:end]))
            if role is None and end == start + 1:
                role = ending(words[start])
            if role is None:
                continue
            score = (end - start, _WEIGHT[role], role)
            if best is None or score[:2] > best[:2]:
                best = score
            break
    return best[2] if best else None


@lru_cache(maxsize=4096)
def ending(token: str) -> Role | None:
    """The role that the last part of a compound such as "positionsbetrag" tells."""
    if len(token) > 6:
        for tail, role in _ENDINGS:
            if token.endswith(tail):
                return "position" if role == "code" and token.startswith(_COUNTED) else role
    return None


@lru_cache(maxsize=4096)
def abbreviated(token: str) -> Role | None:
    """The role of all words that a word, in no list itself, may abbreviate."""
    if token in _KNOWN:
        return None
    meant = {role for word, role in _WHOLE.get(token[:1], ()) if abbreviates(token, word)}
    return meant.pop() if len(meant) == 1 else None


def abbreviates(token: str, word: str) -> bool:
    """Whether `token` is the beginning of `word`, or leaves vowels out: "hoev", "stck", "disct" (stuck, discount)."""
    if len(token) >= len(word) or len(token) < 2:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(token, word, strict=False)) if a != b), len(token)
    )
    rest = token[start:]
    if not rest:
        return len(token) >= 3
    if not start or not token.isalpha() or len(token) < 3:
        return False
    letters = iter(word[start:])
    skeleton = rest[:-1] if rest[-1] == word[-1] else rest
    return all(c in letters for c in rest) and not set(skeleton) & set("aeiou")


@lru_cache(maxsize=4096)
def known(token: str) -> bool:
    """Whether `token` is a word that headings are made of."""
    return (
        token in _KNOWN
        or token in _GLUED
        or ending(token) is not None
        or abbreviated(token) is not None
    )


# ── Misread words ────────────────────────────────────────────────────────────────────────────────


def _shortened(word: str, drops: int) -> set[str]:
    """`word` and all it becomes when up to `drops` letters are left out."""
    found = {word}
    for _ in range(drops):
        found |= {w[:i] + w[i + 1 :] for w in found for i in range(len(w))}
    return found


def _drops(length: int) -> int:
    """How many letters of a word of this length may be misread."""
    return 0 if length < 4 else 1 if length < 9 else 2


def _near_words() -> dict[str, list[str]]:
    """The words of headings by everything that they become when letters are left out."""
    near: dict[str, list[str]] = {}
    for word in sorted(frozenset(t for phrase in _TABLE for t in phrase) | frozenset(_GLUED)):
        if len(word) >= 4:
            for short in _shortened(word, _drops(len(word))):
                near.setdefault(short, []).append(word)
    return near


_NEAR = _near_words()


@lru_cache(maxsize=8192)
def mended(token: str) -> tuple[str, ...]:
    """The heading words that a misread or glued `token` stands for; the token itself when none is near."""
    if token in _KNOWN or len(token) < 4 or token.isdigit() or ending(token):
        return (token,)
    if token in _GLUED:
        return _GLUED[token]
    for cut in range(3, len(token) - 2):
        one, two = token[:cut], token[cut:]
        if (one in _KNOWN or one in _GLUED) and (two in _KNOWN or two in _GLUED):
            return (*_GLUED.get(one, (one,)), *_GLUED.get(two, (two,)))
    plain = token.replace("rn", "m").replace("vv", "w").replace("0", "o").replace("1", "l")
    if plain != token and (plain in _KNOWN or plain in _GLUED):
        return _GLUED.get(plain, (plain,))
    if len(token) <= 24:
        reach = _drops(len(token))
        for short in sorted(_shortened(token, reach), key=len, reverse=True):
            for word in _NEAR.get(short, ()):
                if within_edits(token, word, reach):
                    return _GLUED.get(word, (word,))
    return (token,)


def within_edits(one: str, two: str, reach: int) -> bool:
    """Whether at most `reach` letters must be changed, added or dropped to make `two` of `one`."""
    if abs(len(one) - len(two)) > reach:
        return False
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(two, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1] <= reach


# ── Lines of headings ────────────────────────────────────────────────────────────────────────────


class Parsed(msgspec.Struct, frozen=True):
    """The headings in one line of words, and how many of its words are no heading words."""

    headings: tuple[Heading, ...]
    strange: int


def parse(words: Sequence[Word], *, tight: float, fuzzy: bool = False) -> Parsed:
    """The headings that a line's words make, left to right; a gap up to `tight` is a blank."""
    found: list[Heading] = []
    strange = 0
    for run in _runs(words, 1.8 * tight):
        for part in _parts(run, tight, fuzzy):
            strange += sum(1 for t in _spelt(part, fuzzy) if not known(t))
            found.append(headed(part, fuzzy=fuzzy))
    return Parsed(tuple(found), strange)


def headed(words: Sequence[Word], *, fuzzy: bool = False) -> Heading:
    """The heading that words make together."""
    told = role_of(_spelt(words, fuzzy)) or ("other", "")
    return Heading(
        " ".join(w.text for w in words), around(w.box for w in words), *told, tuple(words)
    )


def is_mixed(words: Sequence[Word]) -> bool:
    """Whether words hold phrases that head columns of different kinds and are no phrase together."""
    roles = {h.role for piece in _phrases(words, False) if (h := headed(piece)).role != "other"}
    return len(roles) > 1 and tuple(_spelt(words, False)) not in _TABLE


def _phrases(run: Sequence[Word], fuzzy: bool) -> list[list[Word]]:
    """A heading cut before each further phrase that could head a column of its own."""
    spelt = [_spelt([w], fuzzy) for w in run]
    pieces: list[list[Word]] = []
    i = 0
    while i < len(run):
        end = _phrase_end(spelt, i)
        bound = (
            i > 0 and bool(spelt[i - 1]) and spelt[i - 1][-1] in _MARKS and set(spelt[i]) <= _TAXES
        )
        if (end > i and not bound) or not pieces:
            pieces.append(list(run[i : max(end, i + 1)]))
        else:
            pieces[-1].append(run[i])
        i = max(end, i + 1)
    return pieces


def _spelt(words: Iterable[Word], fuzzy: bool) -> list[str]:
    plain = [t for w in words for t in _joined(tokens(w.text))]
    return [m for t in plain for m in mended(t)] if fuzzy else plain


def _joined(letters: tuple[str, ...]) -> tuple[str, ...]:
    """Letters that an abbreviation is spelled with as one word: "I.V.A." is "iva"."""
    whole = "".join(letters)
    spelled = len(letters) > 1 and len(whole) == len(letters) and letters not in _TABLE
    return (whole,) if spelled and (whole,) in _TABLE else letters


def _runs(words: Sequence[Word], reach: float) -> list[list[Word]]:
    """Words that stand close enough to be one heading."""
    runs: list[list[Word]] = []
    for word in words:
        if runs and word.box.left - runs[-1][-1].box.right <= reach:
            runs[-1].append(word)
        else:
            runs.append([word])
    return runs


def _parts(run: list[Word], tight: float, fuzzy: bool) -> list[list[Word]]:
    """A run cut where one known phrase ends and another begins that is no word of the first."""
    if len(run) == 1:
        return [run]
    spelt = [_spelt([w], fuzzy) for w in run]
    if role_of(whole := [t for s in spelt for t in s]) and tuple(whole) in _TABLE:
        return [run]
    parts: list[list[Word]] = []
    i = 0
    while i < len(run):
        end = _phrase_end(spelt, i)
        gap = run[i].box.left - run[i - 1].box.right if i else 0.0
        wide = gap > tight
        joins = parts and (
            end == i or (not wide and not _numeric_pair(spelt, len(parts[-1]), i, end))
        )
        if joins:
            parts[-1].extend(run[i : max(end, i + 1)])
        else:
            parts.append(list(run[i : max(end, i + 1)]))
        i = max(end, i + 1)
    return parts


def _phrase_end(spelt: list[list[str]], start: int) -> int:
    """The end of the longest phrase that begins at word `start`; `start` itself when none does."""
    if not spelt[start] or (
        all(t in _FILLERS or t in _MARKS for t in spelt[start])
        and tuple(spelt[start]) not in _TABLE
    ):
        return start
    best = start
    text: list[str] = []
    for end in range(start, min(len(spelt), start + _LONGEST)):
        text += [t for t in spelt[end] if t != "%"]
        if tuple(text) in _TABLE or (
            end == start and len(text) == 1 and (ending(text[0]) or abbreviated(text[0]))
        ):
            best = end + 1
    return best


def _numeric_pair(spelt: list[list[str]], before: int, start: int, end: int) -> bool:
    """Whether two phrases side by side head two different columns of numbers ("Qty Price")."""
    one = role_of([t for s in spelt[start - before : start] for t in s])
    two = role_of([t for s in spelt[start:end] for t in s])
    if not one or not two or one[0] == two[0]:
        return False
    if (one[0] == "unit" and two[0] in ("price", "amount")) or (two[0] == "tax" and one[1]):
        return False
    plain = {"quantity", "price", "amount", "description", "unit"}
    return one[0] in plain and two[0] in plain | {"tax", "discount"}
