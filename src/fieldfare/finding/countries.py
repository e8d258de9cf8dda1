"""Countries as invoices show them: names, tax ids, currencies, and how they write days."""

from __future__ import annotations

import re
from functools import lru_cache

from fieldfare.finding.spelling import folded, key

_NAMES = {
    "AT": "austria osterreich autriche oostenrijk", "AU": "australia australien australie",
    "BE": "belgium belgien belgique belgie belgio belgica belgia", "BR": "brazil brasil brasilien bresil",
    "CA": "canada kanada", "CH": "switzerland schweiz suisse svizzera suiza zwitserland szwajcaria",
    "CN": "china chine prchina", "CZ": "czechrepublic czechia tschechien ceskarepublika",
    "DE": "germany deutschland allemagne germania alemania duitsland alemanha niemcy",
    "DK": "denmark danmark danemark dinamarca", "ES": "spain spanien espagne espana spagna espanha hiszpania",
    "FI": "finland suomi finnland", "FR": "france frankreich francia frankrijk franca francja",
    "GB": "unitedkingdom greatbritain uk england scotland wales vereinigteskonigreich royaumeuni reinounido regnounito grossbritannien",
    "HK": "hongkong", "HU": "hungary ungarn magyarorszag", "IE": "ireland irland irlande",
    "IN": "india indien inde", "IT": "italy italien italie italia", "JP": "japan",
    "LU": "luxembourg luxemburg lussemburgo", "MX": "mexico mexiko", "MY": "malaysia",
    "NL": "netherlands thenetherlands niederlande paysbas nederland paesibassi paisesbajos paisesbaixos holland holandia",
    "NO": "norway norwegen norge", "NZ": "newzealand", "PL": "poland polen pologne polska polonia",
    "PT": "portugal portogallo portugalia", "RO": "romania rumanien roumanie", "SE": "sweden schweden sverige suede",
    "SG": "singapore singapur", "US": "usa unitedstates unitedstatesofamerica etatsunis vereinigtestaaten estadosunidos statiuniti",
    "ZA": "southafrica sudafrika", "AE": "unitedarabemirates uae", "AR": "argentina", "CL": "chile",
    "CO": "colombia", "GR": "greece griechenland", "ID": "indonesia", "PH": "philippines", "TH": "thailand",
    "TR": "turkey turkiye turkei", "MA": "morocco maroc marokko marruecos marocco", "TN": "tunisia tunisie tunesien", "SK": "slovakia slowakei slovensko", "SI": "slovenia slowenien",
}  # fmt: skip
COUNTRIES = {name: code for code, names in _NAMES.items() for name in names.split()}

CURRENCIES = {
    "US": "USD", "GB": "GBP", "CH": "CHF", "LI": "CHF", "PL": "PLN", "CZ": "CZK", "DK": "DKK", "SE": "SEK",
    "NO": "NOK", "HU": "HUF", "RO": "RON", "BG": "BGN", "CA": "CAD", "AU": "AUD", "NZ": "NZD", "IN": "INR",
    "SG": "SGD", "MY": "MYR", "HK": "HKD", "JP": "JPY", "CN": "CNY", "BR": "BRL", "MX": "MXN", "ZA": "ZAR",
    "AE": "AED", "TR": "TRY", "TH": "THB", "ID": "IDR", "PH": "PHP", "AR": "ARS", "CL": "CLP", "CO": "COP", "MA": "MAD", "TN": "TND",
    **dict.fromkeys("AT BE DE ES FI FR GR IE IT LU NL PT SK SI EE LV LT MT CY HR MC SM".split(), "EUR"),
}  # fmt: skip
MONTH_FIRST = frozenset({"US", "PH"})
DOLLARS = frozenset({"US", "CA", "AU", "NZ", "SG", "HK"})

_PHONES = {
    "1": "", "31": "NL", "32": "BE", "33": "FR", "34": "ES", "351": "PT", "352": "LU", "353": "IE", "36": "HU",
    "39": "IT", "40": "RO", "41": "CH", "420": "CZ", "43": "AT", "44": "GB", "45": "DK", "46": "SE", "47": "NO",
    "48": "PL", "49": "DE", "55": "BR", "60": "MY", "61": "AU", "64": "NZ", "65": "SG", "91": "IN", "27": "ZA",
    "52": "MX", "54": "AR", "56": "CL", "57": "CO", "971": "AE", "852": "HK", "81": "JP", "86": "CN", "30": "GR", "358": "FI", "212": "MA", "216": "TN",
}  # fmt: skip
_PHONE = re.compile(r"(?:\+|\b00)\s?\(?([1-9]\d{0,2})\)?[\s\d()/.\-]{6,}")

# the shape of each country's VAT id, its letters included
VAT_SHAPES = {
    "AT": r"ATU\d{8}", "BE": r"BE[01]?\d{9}", "BG": r"BG\d{9,10}", "CY": r"CY\d{8}[A-Z]", "CZ": r"CZ\d{8,10}",
    "DE": r"DE\d{9}", "DK": r"DK\d{8}", "EE": r"EE\d{9}", "EL": r"EL\d{9}", "ES": r"ES[A-Z0-9]\d{7}[A-Z0-9]",
    "FI": r"FI\d{8}", "FR": r"FR[A-Z0-9]{2}\d{9}", "GB": r"GB(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})", "HR": r"HR\d{11}",
    "HU": r"HU\d{8}", "IE": r"IE\d[A-Z0-9+*]\d{5}[A-Z]{1,2}", "IT": r"IT\d{11}", "LT": r"LT(?:\d{9}|\d{12})",
    "LU": r"LU\d{8}", "LV": r"LV\d{11}", "MT": r"MT\d{8}", "NL": r"NL\d{9}B\d{2}", "PL": r"PL\d{10}", "PT": r"PT\d{9}",
    "RO": r"RO\d{2,10}", "SE": r"SE\d{12}", "SI": r"SI\d{8}", "SK": r"SK\d{10}", "XI": r"XI\d{9}",
    "CH": r"CHE\d{9}(?:MWST|TVA|IVA|VAT)?", "NO": r"NO\d{9}(?:MVA)?", "EU": r"EU\d{9}",
}  # fmt: skip
VAT = re.compile("|".join(VAT_SHAPES.values()))

_ZIP_US = re.compile(
    r"\b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[ ,.]{1,3}\d{5}(?:-\d{4})?\b"
)
_POSTCODE_GB = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b")
_POSTCODE_CA = re.compile(r"\b[A-Z]\d[A-Z] \d[A-Z]\d\b")
_POSTCODE_NL = re.compile(r"\b[1-9]\d{3} [A-Z]{2}\b")
_POSTCODE_PL = re.compile(r"\b\d{2}-\d{3} [A-ZŁŚŻŹĆ]")
_POSTCODE_PT = re.compile(r"\b\d{4}-\d{3} [A-ZÁÉÍÓÚ]")
_MALAYSIA = re.compile(r"\bSDN\.? ?BHD\b|\bRM ?\d", re.IGNORECASE)
_GSTIN = re.compile(r"\b\d{2}[A-Z]{5}\d{4}[A-Z]\dZ[A-Z\d]\b")
_ABN = re.compile(r"\b(?:ABN|A\.B\.N\.?)\b")
_MEXICO = re.compile(r"\bRFC\b|\bS\.? ?A\.? de C\.? ?V\b|\bCFDI\b|\bC\.P\. \d{5}\b", re.IGNORECASE)
_ARGENTINA = re.compile(r"\bCUIT\b|\bIngresos Brutos\b|\bMonotribut|\bCAE N")
_BRAZIL = re.compile(r"\bCNPJ\b|\b\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}\b")
_CANADA = re.compile(r"\b\d{5} ?\d{4} ?RT ?\d{4}\b|\b(?:TPS|TVQ|QST|HST)\b")


@lru_cache(maxsize=8192)
def country(name: str) -> str:
    """The ISO code of the country that `name` is in one of the eight languages, "" when it is none."""
    return COUNTRIES.get(key(name), "")


def spoken_of(text: str) -> dict[str, float]:
    """How strongly a page's `text` speaks of each country: tax ids, phones, postcodes, names."""
    votes: dict[str, float] = {}

    def vote(code: str, weight: float) -> None:
        if code:
            votes[code] = votes.get(code, 0.0) + weight

    for shape, code in _SHAPES:
        if shape.search(text):
            vote(code, 2.0)
    for match in _PHONE.finditer(text):
        digits = match[1]
        vote(next((_PHONES[digits[:n]] for n in (3, 2, 1) if digits[:n] in _PHONES), ""), 1.0)
    for match in _TAX_ID.finditer(text):
        vote({"XI": "GB", "EU": "", "EL": "GR"}.get(match[1], match[1]), 2.0)
    low = folded(text)
    for match in _WEB.finditer(low):
        vote({"uk": "GB"}.get(match[1], match[1].upper()), 1.0)
    for word in _WORD.findall(low):
        if word in COUNTRIES and len(word) > 4:
            vote(COUNTRIES[word], 1.0)
    for phrase, code in _PHRASES:
        if phrase in low:
            vote(code, 1.0)
    return votes


_SHAPES = (
    (_ZIP_US, "US"), (_POSTCODE_GB, "GB"), (_POSTCODE_CA, "CA"), (_POSTCODE_NL, "NL"), (_POSTCODE_PL, "PL"),
    (_POSTCODE_PT, "PT"), (_MALAYSIA, "MY"), (_GSTIN, "IN"), (_ABN, "AU"),
    (_MEXICO, "MX"), (_ARGENTINA, "AR"), (_BRAZIL, "BR"), (_CANADA, "CA"),
)  # fmt: skip
_TAX_ID = re.compile(
    r"\b(AT|BE|DE|DK|ES|FI|FR|GB|IE|IT|LU|NL|PL|PT|SE|RO)(?=[U\dA-Z]{1,3}[ .]?\d{2})[ ]?[A-Z]?\d[\d .]{6,13}"
)
_WEB = re.compile(
    r"(?<=[a-z0-9])\.(de|at|ch|fr|es|it|nl|be|pt|pl|uk|us|ca|au|nz|in|sg|my|ie|dk|se|no|br|mx|ar|cl|za|ma|tn|ro)(?![a-z0-9.@])"
)
_WORD = re.compile(r"(?<![a-z@.])[a-z]{5,}(?![a-z@])")
_PHRASES = tuple(
    (phrase, COUNTRIES[phrase.replace(" ", "").replace("-", "")])
    for phrase in (
        "united kingdom", "great britain", "united states", "new zealand", "hong kong", "south africa", "pays-bas", "royaume-uni",
        "etats-unis", "the netherlands", "czech republic", "reino unido", "estados unidos", "stati uniti", "vereinigte staaten", "paesi bassi",
    )
)  # fmt: skip
