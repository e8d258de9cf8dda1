"""The child that holds the OCR weights: pixels in, words out. It never sees a file's bytes.

Started as `python -m fieldfare.children.recogniser`.
"""

from __future__ import annotations

import mmap
import os
import sys

import msgspec
import numpy as np

from fieldfare.children.confinement import renounce
from fieldfare.children.frames import PipeClosed, receive, send
from fieldfare.children.messages import Begin, Taken
from fieldfare.reading.detection import Image
from fieldfare.reading.ocr import Ocr
from fieldfare.reading.pixels import Sheet
from fieldfare.reading.scan import known, page


def main() -> None:
    """Answer requests until the parent is gone."""
    requests, answers = os.dup(0), os.dup(1)
    # What a library prints must not reach the answers.
    os.dup2(2, 1)
    decoder = msgspec.msgpack.Decoder(Sheet)
    try:
        begin = msgspec.msgpack.decode(receive(requests), type=Begin)
        ocr = Ocr(threads=begin.limits.ocr_threads)
        renounce()
        while True:
            sheet = decoder.decode(receive(requests))
            picture = _picture(begin.pixels, sheet)
            taken = Taken(page(ocr.read(picture, known(sheet)), sheet))
            send(answers, msgspec.msgpack.encode(taken))
    except PipeClosed:
        sys.exit(0)


def _picture(pixels: int, sheet: Sheet) -> Image:
    """The pixels that the opener has left, as an array of its own."""
    width, height = sheet.pixels
    with mmap.mmap(pixels, 3 * width * height, access=mmap.ACCESS_READ) as shared:
        return np.frombuffer(shared.read(), np.uint8).reshape(height, width, 3)


if __name__ == "__main__":
    main()
