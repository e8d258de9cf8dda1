"""Names of several fields at once: "vendor info", "dates", "all the data needed for …"."""

from __future__ import annotations

import re

from fieldfare.asking.openings import one, some

GENERIC = re.compile(
    "^"
    + some(
        "all the any of structured relevant key important main basic standard usual necessary every "
        "full complete these this my our invoice invoices receipt receipts document documents bill "
        "bills supplier uploaded required needed available possible accounting financial visible "
        "alle die les toutes todos los datos tutti i as os wszystkie from in on pdf attached out "
        "scanned header only"
    )
    + one(
        r"data|information|info|details?|fields?|values?|content|contents|everything|text|daten",
        r"donnees|informations|datos|dati|gegevens|dados|dane|informationen|informacion",
        r"informazioni|informacoes|invoices?|receipts?|documents?|bills?|files?|pdfs?|facturen",
        r"rechnungen|factures|facturas|fatture|faturas|faktury",
    )
    + "$"
)
EVERYTHING = re.compile(
    r"\b(?:all|everything|every|complete|full|alle|toutes|todos|tutti|wszystkie|todas)\b.{0,30}"
    r"\b(?:data|information|info|details?|fields?|values?|everything|text|content|daten|donnees"
    r"|datos|dati|gegevens|dados|dane|informationen|informations)\b|\beverything\b"
)
_INFORMATION = r"(?:info\w*|details?|data)$"
_GROUPS = (
    ("vendor", rf"^(?:vendor|supplier|seller|merchant|company|issuer|store) {_INFORMATION}"),
    ("customer", rf"^(?:customer|buyer|client|bill(?:ing)?[- ]to|billing|recipient) {_INFORMATION}"),
    ("bank", rf"^(?:bank(?:ing)?|vendor bank|payment account) {_INFORMATION}"),
    ("payment", rf"^payment {_INFORMATION}"),
    ("tax", r"^(?:tax|vat|gst) (?:info\w*|details?|data|breakdowns?)$"),
    ("dates", "^" + some("the all relevant invoice important key") + "dates$"),
    ("totals", "^" + some("the all invoice grand") + "(?:totals|amounts|sums)$"),
)  # fmt: skip
GROUP_PATTERNS = [(name, re.compile(pattern)) for name, pattern in _GROUPS]
NOT_WITHOUT_VERB = frozenset({"dates", "totals"})  # alone they rather begin a rule
NEEDED = re.compile(
    r"^(?:(?:all |the |any |every )*(?:fields?|data|information|info|details|everything|columns|values?)"
    r" )?(?:that |which )?"
    r"(?:i |we |are |is |you )?(?:needed|required|relevant|necessary|need|require|useful)\b"
)
FOR_AN_AIM = re.compile(
    r"^(?:of |the |all |my |necessary |relevant )*(?:data|information|figures|details|numbers) (?:for|to|of) (?P<aim>.+)$"
)
