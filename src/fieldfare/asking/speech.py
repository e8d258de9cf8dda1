"""What language a prompt is in, and whether it asks for data at all."""

from __future__ import annotations

import re

from fieldfare.asking import naming, tongues, unwonted
from fieldfare.asking.terms import LANGUAGES, Language
from fieldfare.asking.wording import fold

_MARKERS: dict[Language, frozenset[str]] = {
    "en": frozenset("the of and from with please extract each invoice number name amount row rows per line items do not all for is are to my need want".split()),
    "de": frozenset("der die das und aus bitte fur jede jeden pro eine einen zeile zeilen rechnung rechnungen nicht ohne mit im als auslesen extrahiere spalten ich alle allen brauche den dem zu auf daten tabelle meine".split()),
    "fr": frozenset("le les des du et une par facture factures ligne lignes extraire extrayez sans avec pour chaque pas dans est numero je un la tous toutes besoin donnees tableau mes ma".split()),
    "es": frozenset("el los las y una por factura facturas fila filas extrae extraer sin con para cada numero del fecha la un de en quiero necesito todas todos datos tabla mis".split()),
    "it": frozenset("il gli della di per una fattura fatture riga righe estrai estrarre senza con ogni numero la le un di mi vorrei servono tutte tutti dati tabella mio".split()),
    "nl": frozenset("het een en uit van per factuur facturen regel regels rij haal zonder met voor elke niet ik wil alle nodig gegevens tabel de op mijn".split()),
    "pt": frozenset("o os da do uma por fatura faturas linha linhas extrair extraia sem com para cada numero nao um de quero preciso todas todos dados tabela dos das na no meu".split()),
    "pl": frozenset("i z faktury faktura faktur wiersz wiersze wyodrebnij bez dla kazdej numer oraz na do we ze potrzebuje chce wszystkie wszystkich dane danych tabela moje".split()),
}  # fmt: skip
_LONGEST_READ = 4_000  # a language shows itself sooner
_ENGLISH_WORDS = 3  # plain English words that count as much as one that only English has
_KNOWN = 1.0  # of a word that the language's phrases have and English has not
_LIST_MARK = re.compile(r"[,;\n:.()]| (?:and|und|et|y|e|en|i|oraz) ")


def language(text: str) -> Language:
    """The language of a prompt, English where nothing speaks for another."""
    low = fold(text[:_LONGEST_READ])
    words = re.findall(r"[a-z]{2,}", low)
    english = sum(unwonted.is_english(word) for word in words) / _ENGLISH_WORDS
    score: dict[Language, float] = {
        name: float(sum(w in _MARKERS[name] for w in words)) for name in LANGUAGES
    }
    score["en"] += english
    for name in LANGUAGES[1:]:
        score[name] += _KNOWN * tongues.known_words(low, name)
    for part in _LIST_MARK.split(text[:_LONGEST_READ]):
        phrase = re.sub(
            r"^(?:le|la|les|l'|el|il|lo|der|die|das|de|het|o|a|os|as) ?",
            "",
            part.strip(),
            flags=re.IGNORECASE,
        )
        known = naming.languages(phrase) if phrase else frozenset()
        for name in LANGUAGES:
            score[name] += 3 / len(known) if name in known else 0
    best = max(LANGUAGES, key=lambda name: score[name])
    return best if score[best] > score["en"] else "en"


_DOCUMENTS = re.compile(
    r"\b(?:invoices?|receipts?|bills?|credit (?:notes?|memos?)|statements?|documents?|pdfs?|purchase orders?|line items?|vat|suppliers?|vendors?"
    r"|amounts?|prices?|totals?|tax(?:es)?|transactions?|lines|currenc(?:y|ies)|date formats?|extract(?:ion|ed|ing)?|spreadsheets?|csv|excel|rechnung(?:en)?|belege?|factures?|facturas?|fattur[ae]|factu(?:ur|ren)|faturas?|faktur\w*|quittung\w*|recibos?|scontrin\w+"
    r"|paragon\w*|columns?|lieferant\w*|fournisseurs?|proveedor\w*|fornitor\w+|leverancier\w*|fornecedor\w*|dostawc\w+)\b"
)
_OFF_TOPIC = re.compile(
    r"\b(?:write|compose|create|generate|make|tell|sing|draw|draft|schreib\w*|ecri\w*|escrib\w*|scriv\w*|schrijf\w*|escrev\w*|napisz)\b.{0,30}"
    r"\b(?:poems?|story|stories|songs?|jokes?|essays?|haikus?|lyrics|novels?|tales?|limericks?|pictures?|paintings?|gedichte?|poeme|poema|poesia|gedicht|wiersz|witz|blague|chiste)\b"
    r"|\b(?:what|how)(?:'s| is) the weather\b|\b(?:previous|prior|above|all) (?:instructions|prompts?)\b.{0,60}\b(?:reveal|print|show|system prompt|instead)\b|\bsystem prompt\b"
    r"|\b(?:who are you|how are you|what can you do)\b"
)
_SPEECH = frozenset(
    "a an the i you he she it we they me my your what who how why when where is are was do does did can could will would should "
    "please write tell give make show create help have has to of and or not for with from about this that hello thanks all some "
    "ich du er sie es wir was wer wie ist sind bitte und oder nicht der die das je tu il nous vous que qui est et ou pas le la les "
    "yo el ella que es y o no los las io lui lei che e non gli ik jij hij wij wat is en of niet het een eu ele ela que nao os as "
    "ja ty on ona co jak jest i nie".split()
)


def speaks_of_documents(low: str) -> bool:
    """Whether a folded text has a word of invoices and their kind in it."""
    return bool(_DOCUMENTS.search(low))


def is_off_topic(low: str) -> bool:
    """Whether a folded text asks for something that no document holds."""
    return bool(_OFF_TOPIC.search(low))


def is_language(low: str) -> bool:
    """Whether a folded text looks like something that a person says."""
    words = re.findall(r"[a-z]+", low)
    return any(word in _SPEECH for word in words)
