"""The child that holds the OCR weights: pixels in, words out. It never sees a file's bytes.

Started as `python -m fieldfare.children.recogniser`.
"""

from __future__ import annotations

import mmap
import os
import sys

import msgspec
import numpy as np

from fieldfare import traces
from fieldfare.children.confinement import renounce
from fieldfare.children.frames import PipeClosed, receive, send
from fieldfare.children.messages import Begin, Taken
from fieldfare.reading.detection import Image
from fieldfare.reading.ocr import Ocr
from fieldfare.reading.pictures import with_words
from fieldfare.reading.pixels import Pictured, Sheet
from fieldfare.reading.scan import known, page
from fieldfare.reading.words import Page


def main() -> None:
    """Answer requests until the parent is gone."""
    sys.excepthook = traces.only_told
    requests, answers = os.dup(0), os.dup(1)
    # What a library prints must not reach the answers.
    os.dup2(2, 1)
    decoder = msgspec.msgpack.Decoder(Sheet | Pictured)
    try:
        begin = msgspec.msgpack.decode(receive(requests), type=Begin)
        ocr = Ocr(threads=begin.limits.ocr_threads)
        renounce()
        while True:
            sheet = decoder.decode(receive(requests))
            taken = Taken(_read(ocr, _picture(begin.pixels, sheet.pixels), sheet))
            send(answers, msgspec.msgpack.encode(taken))
    except PipeClosed:
        sys.exit(0)


def _read(ocr: Ocr, picture: Image, sheet: Sheet | Pictured) -> Page:
    if isinstance(sheet, Pictured):
        return with_words(sheet.page, ocr.glance(picture), sheet.pasted)
    return page(ocr.read(picture, known(sheet)), sheet)


def _picture(pixels: int, size: tuple[int, int]) -> Image:
    """The pixels that the opener has left, as an array of its own."""
    width, height = size
    with mmap.mmap(pixels, 3 * width * height, access=mmap.ACCESS_READ) as shared:
        return np.frombuffer(shared.read(), np.uint8).reshape(height, width, 3)


if __name__ == "__main__":
    main()
