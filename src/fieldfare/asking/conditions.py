"""Which invoices and line items alone are wanted, by their values; none of them twice.

All that is read here is English: `asking.tongues` puts other languages into it.
"""

from __future__ import annotations

import re

from fieldfare.asking import cues, leaving_out, naming, ordering
from fieldfare.asking.draft import Draft
from fieldfare.asking.openings import one, some
from fieldfare.asking.plan import Comparison, PageFilter, RowFilter
from fieldfare.asking.terms import TERMS, Language
from fieldfare.asking.wording import fold, quoted

# ── What is kept and what is dropped ─────────────────────────────────────────────────────────────

_PLEASE = some("please also and then always but just simply")
_TAKE = one(
    r"extract|process|include|use|keep|read|take|consider|return|list|show(?: me)?|output|want|need",
    r"give me|i need|i want|i only need|i only want|limit(?: it| this| the (?:rows|output))? to",
)
_LEAVE = one(
    r"ignore|skip|exclude|omit|leave out|disregard|drop|filter out|remove|discard",
    rf"(?:do not|don'?t|never) {_TAKE}",
)
_THINGS = one(
    r"(?:tax |vendor |supplier |sales )?(?:invoices?|bills?)|documents?|receipts?|credit notes?|files?",
    r"anything|everything|all|those|ones|purchases?|expenses?|orders?|amounts|totals",
)
_LINE_THINGS = one(r"line[- ]?items?|items?|lines?|products?|positions?|articles?", r"rows?")
_KEEP = (
    re.compile(rf"^{_PLEASE}(?:{_TAKE} )?(?:only|just) (?:{_TAKE} )?(?:from )?(?P<what>.+)$"),
    re.compile(rf"^{_PLEASE}(?:{_TAKE} )(?:only|just) (?P<what>.+)$"),
    re.compile(rf"^{_PLEASE}limit(?: it| this| the (?:rows|output))? to (?P<what>.+)$"),
    re.compile(rf"^{_PLEASE}(?:{_TAKE} )?(?P<what>.+?),? (?:only|please only)$"),
)
_DROP = re.compile(rf"^{_PLEASE}{_LEAVE} (?P<what>.+)$")
_SUBJECT = re.compile(
    rf"^{some('the all any those every my')}(?P<before>.{{0,40}}?)\b(?:(?P<lines>{_LINE_THINGS})|{_THINGS})"
    r"(?:,? (?P<rest>.*))?$"
)  # fmt: skip


def rows(text: str, draft: Draft) -> bool:
    """As in "Only invoices over 1,000 EUR", "Skip anything under 5 dollars", "only unpaid invoices"."""
    plain = text.strip(" .!:")
    low = fold(plain.replace("that's", "that is"))
    for action, pattern in (*(("keep", p) for p in _KEEP), ("drop", _DROP)):
        match = pattern.match(low)
        subject = _SUBJECT.match(match["what"]) if match else None
        if match and not subject and (time := _time(match["what"])):
            draft.leave_out(_with(time, action))  # "Only 2026", "just March 2025"
            return True
        if match is None or subject is None:
            continue
        offset = match.start("what")
        rest_at = offset + (subject.start("rest") if subject["rest"] else subject.end())
        found = [
            *_said_before((subject["before"] or "").strip()),
            *_said_after(low[rest_at:], plain[rest_at:], lines=bool(subject["lines"])),
        ]
        said = bool(subject["rest"]) + bool((subject["before"] or "").strip())
        if found and len(found) >= said:
            for one_of_them in found:
                draft.leave_out(_with(one_of_them, "keep" if action == "keep" else "drop"))
            return True
    return _by_cues(plain, draft)


def _by_cues(text: str, draft: Draft) -> bool:
    """As in "Mi interessano solo invoices of 2025": a condition between words to keep or leave out by."""
    words = cues.read(text, draft.language)
    first = next((i for i, word in enumerate(words) if not word.roles), len(words))
    last = next((i for i in range(len(words), 0, -1) if not words[i - 1].roles), 0)
    if first >= last or len(words) > _MOST_WORDS:
        return False
    for start in range(first + 1):
        for end in range(len(words), last - 1, -1):
            does = cues.says(words[:start] + words[end:])
            if not does:
                continue
            stop = words[end].start if end < len(words) else len(text)
            part = text[words[start].start : stop].strip(" ,;")
            if start and text[words[start].start - 1] in "$€£":
                part = text[words[start].start - 1] + part
            if not _begins(fold(part)):
                continue
            before = _said_before(fold(part)) if end < len(words) else []
            if found := before or _said_after(fold(part), part, lines=False):
                for one_of_them in found:
                    draft.leave_out(_with(one_of_them, "keep" if does == "keep" else "drop"))
                return True
    return False


def _begins(low: str) -> bool:
    """Whether a folded text begins with what it compares, or with how, so that nothing before that goes unread."""
    compared = _COMPARES.search(low)
    head = re.sub(rf"^{_LINKS}", "", f"{low[: compared.start()]} " if compared else "").strip()
    return (
        not head
        or naming.resolve(head) is not None
        or _time(head.removesuffix(" with")) is not None
    )


_MOST_WORDS = 30  # of a sentence that says which invoices are wanted


def _with(found: RowFilter, action: str) -> RowFilter:
    return found if action == "keep" else _replaced(found)


def _replaced(found: RowFilter) -> RowFilter:
    """The same condition, for what is dropped."""
    return RowFilter("drop", found.test, found.term, found.derived, found.value, found.currency)


# ── Conditions ───────────────────────────────────────────────────────────────────────────────────

_NUMBER = re.compile(
    r"(?P<before>[$€£]|eur|usd|gbp|chf|pln)? ?(?P<number>\d[\d.,' ]*\d|\d) ?"
    r"(?P<after>€|\$|£|%|euros?\b|eur\b|dollars?\b|usd\b|pounds?\b|gbp\b|chf\b|francs?\b|pln\b|zl\b)?"
)
_CURRENCIES = {
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "usd": "USD", "£": "GBP", "gbp": "GBP",
    "pounds": "GBP", "chf": "CHF", "pln": "PLN", "zl": "PLN",
}  # fmt: skip
_COMPARED: tuple[tuple[Comparison, str], ...] = (
    ("at_least", r"at least|no less than|not under|>=|≥|from|or more"),
    ("at_most", r"at most|no more than|not over|up to|<=|≤|maximum"),
    ("over", r"over|above|more than|greater than|larger than|bigger than|higher than|exceeding|>"),
    ("under", r"under|below|less than|smaller than|lower than|cheaper than|<"),
    ("equals", r"equal to|equals|of exactly|=|is|of"),
)
_COMPARES = re.compile(
    r"\b(?:over|above|more than|under|below|less than|at least|at most|between)\b|[<>]"
)
_LINKS = some(
    "with where whose that which have has having is are amount amounts value an a the of in from by for "
    "dated issued invoiced invoice sent coming to us date dates their billed year month made on since after this"
)


def _said_after(low: str, text: str, *, lines: bool) -> list[RowFilter]:
    """The conditions behind "invoices": "over 500 €", "from March 2025", "with a PO number"."""
    if (match := _AMOUNTS_BETWEEN.match(low)) and "date" not in low:
        limits = [
            _amount(f"{match['head']} {words} {_marked(match[name], match['high'])}", lines=lines)
            for words, name in (("at least", "low"), ("at most", "high"))
        ]
        if all(limits):
            return [limit for limit in limits if limit]
    if several := _several(low, text, lines=lines):
        return several
    found = _amount(low, lines=lines) or _time(low) or _yes_or_no(low)
    found = found or _there(low) or _in_currency(low) or _named(low, text)
    return [found] if found else []


_IN_CURRENCY = re.compile(
    r"(?:issued |billed |denominated |that are |in )*in (?P<mark>€|euros?|eur|usd|us dollars?|dollars?|gbp|pounds?|chf|pln)$"
)


def _in_currency(low: str) -> RowFilter | None:
    """As in "in euros"."""
    match = _IN_CURRENCY.match(low)
    code = _CURRENCIES.get(match["mark"], "") if match else ""
    return RowFilter("keep", "is", "currency", value=code) if code else None


_NEXT = re.compile(
    r",? (?:and )?(?:with )?(?=(?:from|of|over|above|under|below|more than|less than|issued|dated|sent|in|by|with (?=more|less|over|under|at))\b)"
)


def _several(low: str, text: str, *, lines: bool) -> list[RowFilter]:
    """As in "from Acme over 500 € from March 2025": conditions on several things, one after the other."""
    for mark in reversed(list(_NEXT.finditer(low))):
        head, tail = low[: mark.start()], low[mark.end() :]
        if not head or _THERE.match(head):  # "with VAT over 100" says one thing
            continue
        one_part = _said_after(head, text[: mark.start()], lines=lines)
        other = _said_after(tail, text[mark.end() :], lines=lines)
        about = {found.term or found.derived for found in one_part}
        if one_part and other and not about & {found.term or found.derived for found in other}:
            return one_part + other
    return []


_THERE = re.compile(r"(?:with|without|where|whose|between)\b")


def _marked(number: str, other: str) -> str:
    """A number with the currency of the `other` one, where it has none of its own."""
    marks = [_NUMBER.search(text) for text in (number, other)]
    own, its = (m and (m["before"] or m["after"]) for m in marks)
    return number if own or not its else f"{number} {its}"


def _said_before(low: str) -> list[RowFilter]:
    """The conditions before "invoices": "unpaid", "January 2025"."""
    if re.fullmatch(r"(?:still )?(?:unpaid|open|outstanding)", low):
        return [RowFilter("keep", "is", derived="is_paid", value="no")]
    if re.fullmatch(r"(?:already |fully )?paid", low):
        return [RowFilter("keep", "is", derived="is_paid", value="yes")]
    if low.upper() in {"EUR", "USD", "GBP", "CHF", "PLN"}:
        return [RowFilter("keep", "is", "currency", value=low.upper())]
    found = _time(low) if low else None
    return [found] if found else []


_AMOUNTS_BETWEEN = re.compile(
    r"^(?P<head>.{0,40}?)\b(?:between|from) (?P<low>[$€£]?\d[\d.,' ]*(?: ?(?:€|eur|euros?|usd|dollars?|gbp|pounds?|chf|pln))?)"
    r" (?:and|to|-) (?P<high>[$€£]?\d[\d.,' ]*(?: ?(?:€|eur|euros?|usd|dollars?|gbp|pounds?|chf|pln))?)$"
)


_ENDS = re.compile(  # what may follow an amount without saying more
    r"(?:(?:or|and) (?:more|less|above|below|over|higher)|only|please|in total|total|each|gross|net|(?:incl|excl|before|after|without|with|including"
    r"|excluding)\b.{0,20}\b(?:tax|vat|gst)|\(.*\)|[ ,.%-]*)$"
)


_BEFORE_TAX = re.compile(r"\bnet\b|\b(?:excl|excluding|before|without)\b.{0,10}\b(?:vat|tax|gst)\b")


def _amount(low: str, *, lines: bool) -> RowFilter | None:
    for number in _NUMBER.finditer(low):
        head = low[: number.start()].strip()
        for test, pattern in _COMPARED:
            match = re.search(rf"(?:^|\s)(?:{pattern})(?: the)?$", head)
            more = test == "at_least" and low[number.end() :].strip() in {"or more", "and more"}
            if (match is None and not more) or not _ENDS.match(low[number.end() :].strip()):
                continue
            term = _term_in(head[: match.start()] if match else head, lines=lines)
            sure = number["before"] or number["after"] or term or test in {"over", "under"}
            weak = test in {"equals", "at_least"} and not (
                number["before"] or number["after"] or term
            )
            if not sure or weak:
                continue
            mark = (number["before"] or number["after"] or "").strip()
            default = "line_amount" if lines else "total_amount"
            if _BEFORE_TAX.search(low[number.end() :]):
                default = "line_amount" if lines else "net_amount"
            chosen = term or ("tax_rate" if mark == "%" else default)
            return RowFilter(
                "keep", test, chosen, value=_plain_number(number["number"]),
                currency=_CURRENCIES.get(mark, ""),
            )  # fmt: skip
    return None


def _term_in(low: str, *, lines: bool) -> str:
    """The amount or rate that a condition names before its comparison, "" for none."""
    plain = re.sub(rf"^{_LINKS}", "", low + " ").strip()
    plain = re.sub(r" (?:is|are|of)$", "", plain)
    meaning = naming.resolve(plain, on_lines=lines) if plain else None
    numeric = meaning and meaning.kind in {"amount", "quantity", "rate"}
    return meaning.term if meaning and numeric else ""


def _plain_number(written: str) -> str:
    """A number with a decimal point and no other marks, whichever way it was written."""
    digits = re.sub(r"[ ']", "", written)
    last = max(digits.rfind("."), digits.rfind(","))
    if last < 0:
        return digits
    mark, decimals = digits[last], len(digits) - last - 1
    if decimals == 3 and digits.count(mark) >= 1:  # "1.000": a thousand
        return re.sub(r"[.,]", "", digits)
    return re.sub(r"[.,]", "", digits[:last]) + "." + digits[last + 1 :]


_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)}|{'|'.join(m[:3] for m in _MONTHS)}|sept)\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4}
_TIMES = tuple(
    re.compile(rf"^{pattern}(?: only)?$")
    for pattern in (
        rf"{_MONTH}(?:,? (?:of )?(?:the )?(?:year )?{_YEAR})?(?: year)?",
        rf"(?:[qt](?P<q>[1-4])|(?P<nth>first|second|third|fourth) quarter)(?: (?:of )?(?:year )?{_YEAR})?",
        rf"{_YEAR}-(?P<mm>[01]\d)",
        rf"(?P<mm>[01]?\d)[/.]{_YEAR}",
        rf"{_YEAR}(?: year)?",
    )
)
_DATE = re.compile(
    rf"(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)|(?P<d>[0-3]?\d)\. ?(?P<m>[01]?\d)\. ?(?P<y>(?:19|20)\d\d)"
    rf"|(?P<dw>[0-3]?\d)(?:\.|er|st|nd|rd|th|º|°)? (?:of )?{_MONTH} (?:of )?(?P<yw>(?:19|20)\d\d)"
    rf"|{_MONTH.replace('month', 'month2')} (?P<dx>[0-3]?\d),? (?P<yx>(?:19|20)\d\d)"
)


def _time(low: str) -> RowFilter | None:
    """As in "from March 2025", "dated 2024", "since 2024-01-15"."""
    limit = re.search(
        r"(?:^| )(?:(?P<after>since|after|starting|from|at least)|(?P<before>before|until|up to|at most)) (?:the )?(?P<day>.+)$",
        low,
    )
    if limit and (day := _DATE.fullmatch(limit["day"])):
        return RowFilter(
            "keep", "from" if limit["after"] else "until", _date_term(low), value=_iso(day)
        )
    plain = re.sub(rf"^{_LINKS}", "", low + " ").strip()
    for pattern in _TIMES:
        match = pattern.match(plain)
        if match:
            return RowFilter("keep", "in", _date_term(low), value=_span(match.groupdict()))
    return None


def _date_term(low: str) -> str:
    return "due_date" if re.search(r"\bdue\b", low) else "invoice_date"


def _span(parts: dict[str, str | None]) -> str:
    year = parts.get("year") or ""
    if name := parts.get("month"):
        number = next(n for n, full in enumerate(_MONTHS, 1) if full.startswith(name[:3]))
        return f"{year}-{number:02d}" if year else f"month {number}"
    if parts.get("mm"):
        return f"{year}-{int(parts['mm'] or 0):02d}"
    quarter = parts.get("q") or str(_ORDINALS.get(parts.get("nth") or "", 0))
    if quarter != "0":
        return f"{year}-Q{quarter}" if year else f"quarter {quarter}"
    return year


def _iso(day: re.Match[str]) -> str:
    if day["iso"]:
        return day["iso"]
    if day["d"]:
        return f"{day['y']}-{int(day['m']):02d}-{int(day['d']):02d}"
    name = day["month"] or day["month2"]
    month = next(n for n, full in enumerate(_MONTHS, 1) if full.startswith(name[:3]))
    return f"{day['yw'] or day['yx']}-{month:02d}-{int(day['dw'] or day['dx']):02d}"


def _yes_or_no(low: str) -> RowFilter | None:
    if low.startswith("amount"):
        return None  # "the amount paid", which is none of invoices
    plain = re.sub(rf"^{_LINKS}", "", low + " ").strip()
    if re.fullmatch(
        r"(?:(?:haven'?t|hasn'?t|aren'?t|isn'?t|not|have not|has not|are not|is not) (?:yet |still )?(?:been )?paid(?: yet)?|unpaid|(?:still )?(?:open|outstanding))",
        plain,
    ):
        return RowFilter("keep", "is", derived="is_paid", value="no")
    if re.fullmatch(r"(?:already |been )*paid", plain):
        return RowFilter("keep", "is", derived="is_paid", value="yes")
    return None


_WITH = re.compile(
    r"^(?:(?:that|which) )?(?:(?P<no>without|with no|lacking|missing|(?:do not|don't) have)|with|having|have)"
    r" (?:an? |any |the )?(?P<what>.{2,40})$"
)


def _there(low: str) -> RowFilter | None:
    """As in "with a purchase order number", "without a due date"."""
    match = _WITH.match(low)
    meaning = naming.resolve(match["what"]) if match else None
    if match is None or meaning is None or not meaning.term:
        return None
    if TERMS[meaning.term].level == "line":
        return None
    return RowFilter("keep", "missing" if match["no"] else "present", meaning.term)


_CAPITAL = re.compile(r"[A-Z0-9À-ÖØ-ÞŁŚŻŹĆÓ]")
_YEARS = re.compile(r"(?:19|20)\d\d\b|[qt][1-4]\b", re.IGNORECASE)


def _is_name(text: str) -> bool:
    """Whether `text` is written as the name of a company: in capitals save for its small words, and no time."""
    words = text.split()
    if not words or _YEARS.match(text) or not _CAPITAL.match(text) or naming.exactly(text):
        return False
    return all(_CAPITAL.match(w) or fold(w) in naming.SMALL or not w[0].isalpha() for w in words)


_BY = re.compile(
    r"^(?:(?:that|which) (?:are|come|came|were) )?(?:issued |sent |billed )?(?:from|by|of) "
    r"(?:the )?(?:(?:vendor|supplier|seller|company|merchant|vendor name) )?(?P<name>.{2,60})$"
)
_WHERE = re.compile(
    r"^(?:where|whose|with|for which) (?:the )?(?P<what>.{2,40}?) (?:is|equals|=|contains) (?P<name>.{1,60})$"
)


def _named(low: str, text: str) -> RowFilter | None:
    """As in "from Staples", "where the vendor is Acme": a name is written with a capital or in quotes."""
    if (match := _WHERE.match(low)) and (meaning := naming.resolve(match["what"])):
        name = text[match.start("name") :].strip(" '\"")
        test: Comparison = "is" if meaning.kind in {"currency", "yes_no"} else "contains"
        if meaning.term and meaning.level == "invoice" and meaning.kind != "amount":
            return RowFilter("keep", test, meaning.term, value=name)
        return None
    match = _BY.match(low)
    if match is None:
        return None
    name = text[match.start("name") :].strip()
    inside = quoted(name)
    names = inside or re.split(
        r" (?:or|and) (?:of |from |by )?|, ?(?:or |and )?(?:of |from |by )?", name
    )
    if not inside and not all(map(_is_name, names)):
        return None
    return RowFilter("keep", "contains", "vendor_name", value="|".join(n.strip() for n in names))


# ── Page numbers ─────────────────────────────────────────────────────────────────────────────────

_NTH = {"first": 1, "second": 2, "third": 3, "last": -1}
_COUNTS = {"two": 2, "three": 3, "2": 2, "3": 3, "four": 4, "4": 4}
_PAGES = re.compile(
    r"(?:the )?(?:pages? (?P<from>\d{1,4})(?: ?(?:-|–|to|and|through) ?(?P<to>\d{1,4}))?"
    r"|(?P<nth>first|second|third|last)(?: (?P<count>two|three|four|\d))? (?:pages?|page))"
)
_ANY_PAGES = (
    r"(?:the )?(?:pages? \d{1,4}(?: ?(?:-|–|to|and|through) ?\d{1,4})?"
    r"|(?:first|second|third|last)(?: (?:two|three|four|\d))? pages?)"
)
_ONLY_PAGES = re.compile(
    rf"^{_PLEASE}(?:{_TAKE} )?(?:data )?(?:only|just)(?: {_TAKE})?(?: data| information)?(?: from)? "
    rf"{_ANY_PAGES}\b|^{_PLEASE}(?:{_TAKE} )?(?:from )?{_ANY_PAGES} only\b"
)
_NOT_PAGES = re.compile(rf"^{_PLEASE}{_LEAVE} {_ANY_PAGES}\b")


_AFTER_FIRST = re.compile(
    rf"^{_PLEASE}{_LEAVE} (?:all )?(?:the )?pages (?:after|beyond) (?:the )?(?:first|page 1)(?: one| page)?"
    r"(?: and (?P<more>.+))?$"
)


def pages(text: str, draft: Draft) -> bool:
    """As in "Only read page 1 of each file", "Ignore the last page"."""
    low = fold(text).strip(" .!:")
    if match := _AFTER_FIRST.match(low):
        draft.leave_out(PageFilter("only", first=1, last=1))
        return not match["more"] or leaving_out.leave_out(f"Ignore {match['more']}", draft)
    for action, pattern in (("only", _ONLY_PAGES), ("ignore", _NOT_PAGES)):
        if pattern.match(low) and (numbers := _PAGES.search(low)):
            first, last = _numbered(numbers)
            draft.leave_out(
                PageFilter("only" if action == "only" else "ignore", first=first, last=last)
            )
            return True
    return False


def _numbered(match: re.Match[str]) -> tuple[int, int]:
    if match["from"]:
        return int(match["from"]), int(match["to"] or match["from"])
    first, count = _NTH[match["nth"]], _COUNTS.get(match["count"] or "", 1)
    return (-count, -1) if first < 0 else (first, first + count - 1)


# ── What comes twice ─────────────────────────────────────────────────────────────────────────────

_NO_TWINS = re.compile(
    r"^(?:please |and |also |then )*(?:(?:remove|delete|drop|skip|ignore|exclude|omit|eliminate|leave out|filter out|no|without)"
    r" (?:any |all |the )?(?:duplicates?|doubles|duplicated?)(?: (?:invoices?|documents?|bills?|receipts?|ones|entries))?"
    r"|de-?duplicate(?: (?:the )?(?:invoices?|documents?|results?|rows?|output))?"
    r"|(?:remove|skip|ignore) (?:invoices?|documents?) (?:that (?:appear|occur|come)|appearing) (?:twice|more than once))$"
)


_TWINS = re.compile(
    r"duplic\w*|duplikat\w*|zduplikow\w*|double\w*|doppel\w*|doubl\w*|doppi\w*|dubbel\w*|repetid\w*|repeated|ripetut\w*|powtorz\w*|powtarza\w*|dublett\w*"
)
_ONCE = re.compile(
    r"\b(?:only once|just once|nur einmal|nur ein mal|une seule fois|una sola vez|(?:solo|una) una vez|una sola volta|solo una volta|(?:maar|slechts) (?:een|1) keer"
    r"|(?:so|apenas) uma vez|uma unica vez|tylko (?:jeden )?raz|jeden raz)$"
)
_LONGEST_TWINS = 60


def twins(text: str, draft: Draft) -> bool:
    """As in "Remove duplicates", "each invoice only once": an invoice that comes twice makes rows once."""
    low = fold(text).strip(" .!")
    words = cues.read(low, draft.language)
    odd = [low[word.start : word.end] for word in words if not word.roles]
    by_cues = bool(odd) and all(map(_TWINS.fullmatch, odd)) and cues.says(words) == "leave"
    once = len(low) <= _LONGEST_TWINS and _ONCE.search(low)
    if not (_NO_TWINS.match(low) or by_cues or once):
        return False
    draft.unique = True
    return True


def says_rows_wanted(text: str, language: Language = "en") -> bool:
    """Whether `text` says which invoices, pages or order are wanted rather than which fields."""
    trial = Draft(language=language)
    return any(act(text, trial) for act in (pages, twins, ordering.order, rows))
