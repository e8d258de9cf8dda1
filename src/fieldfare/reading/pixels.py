"""A picture without a format: what is drawn or decoded in one child and recognised in the other."""

from __future__ import annotations

import msgspec


class Pixels(msgspec.Struct, frozen=True):
    """Rows of red, green and blue bytes, from the top left, without padding."""

    width: int
    height: int
    rgb: bytearray
