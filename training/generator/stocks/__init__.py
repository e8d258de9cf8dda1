"""Stocks of words: people by culture, one module a language for firms and goods."""

from generator.stocks import de, en, es, fr, it, nl, pl, pt
from generator.stocks.tongue import Tongue

TONGUES: dict[str, Tongue] = {
    "en": en.TONGUE,
    "de": de.TONGUE,
    "fr": fr.TONGUE,
    "es": es.TONGUE,
    "it": it.TONGUE,
    "nl": nl.TONGUE,
    "pt": pt.TONGUE,
    "pl": pl.TONGUE,
}
