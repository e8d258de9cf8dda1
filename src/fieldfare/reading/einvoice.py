"""The XML that a Factur-X or ZUGFeRD invoice carries, by business term."""

from __future__ import annotations

from collections.abc import Iterable

from fieldfare.reading.words import EInvoice

MOST_BYTES = 20_000_000


def einvoice(attachments: Iterable[tuple[str, bytes]]) -> EInvoice | None:
    """The first of the files attached to a PDF that is an electronic invoice."""
    for _name, _content in attachments:
        pass
    return None
