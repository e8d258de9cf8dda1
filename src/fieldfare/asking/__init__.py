"""Prompts become plans."""

from fieldfare.asking.compiling import ask

__all__ = ["ask"]
