"""Words for people."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """`number` with `noun`, in the plural where it must be: "1 page", "2 pages"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
