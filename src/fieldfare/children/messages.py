"""What parent and children say to each other."""

from __future__ import annotations

import os
from typing import Literal

import msgspec

from fieldfare.reading.pixels import Pictured, Sheet
from fieldfare.reading.words import EInvoice, Page

Kind = Literal["pdf", "image"]


class Limits(msgspec.Struct, frozen=True):
    """How much a child may take before it is stopped."""

    memory_bytes: int = 3 * 1024**3  # address space of the opener
    cpu_seconds: int = 60  # of the opener, for one request
    page_seconds: float = 60.0  # on the clock, for the opener's part of one page
    ocr_seconds: float = 300.0  # on the clock, for recognising one page
    max_pixels: int = 100_000_000  # of an image, once decoded
    max_file_bytes: int = 200_000_000
    max_rendered_pixels: int = 16_000_000  # of a PDF page, for OCR
    max_picture_pixels: int = 400_000  # of the pictures on a page of text, for OCR
    max_drawn_pixels: int = 3_000_000  # of a page, for people
    ocr_threads: int = 0  # 0: one for each core, four at most


def shared(readers: int) -> Limits:
    """The limits of one of several readers that share this machine's cores."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return Limits(ocr_threads=max(1, min(4, (cores or 1) // readers)))


class Opened(msgspec.Struct, frozen=True):
    """A file that opens: what it is, its number of pages, and the e-invoice that it carries."""

    kind: Kind
    pages: int
    einvoice: EInvoice | None = None


class Begin(msgspec.Struct, frozen=True):
    """The first message to a child: its limits, and the open file in which pixels are handed on."""

    limits: Limits
    pixels: int


class Count(msgspec.Struct, frozen=True, tag="count"):
    """Asks for an `Opened`."""

    path: str


class Take(msgspec.Struct, frozen=True, tag="take"):
    """Asks for a page, counted from 1: a `Taken` or, where there is something to recognise, a `Sheet`
    or a `Pictured`.
    """

    path: str
    number: int


class Draw(msgspec.Struct, frozen=True, tag="draw"):
    """Asks for a page, counted from 1, as a `Drawn`."""

    path: str
    number: int


class Drawn(msgspec.Struct, frozen=True, tag="drawn"):
    """A page as a viewer shows it: a picture in WebP."""

    webp: bytes


class Taken(msgspec.Struct, frozen=True, tag="taken"):
    """A page that was read."""

    page: Page


class Counted(msgspec.Struct, frozen=True, tag="counted"):
    """A file that opens."""

    opened: Opened


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """A file or page that cannot be read: the code of a `CannotRead`, and words for a person."""

    code: str
    message: str


Request = Count | Take | Draw
Answer = Counted | Taken | Sheet | Pictured | Drawn | Refused
