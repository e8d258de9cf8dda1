"""Stocks of words: people by culture, one module a language for firms and goods."""
