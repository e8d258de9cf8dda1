"""Stocks of words: people by culture, one module a language for firms and goods."""

from generator.stocks import en
from generator.stocks.tongue import Tongue

TONGUES: dict[str, Tongue] = dict.fromkeys(
    ("en", "de", "fr", "es", "it", "nl", "pt", "pl"), en.TONGUE
)
