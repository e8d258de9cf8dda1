"""The child that holds the OCR weights: pixels in, words out. It never sees a file's bytes.

Started as `python -m fieldfare.children.recogniser`.
"""

from __future__ import annotations

import os
import sys

import msgspec

from fieldfare.children.frames import PipeClosed, receive, send
from fieldfare.children.messages import Begin, Refused, Sheet


def main() -> None:
    """Answer requests until the parent is gone."""
    requests, answers = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    try:
        msgspec.msgpack.decode(receive(requests), type=Begin)
        while True:
            msgspec.msgpack.decode(receive(requests), type=Sheet)
            refused = Refused("BROKEN_PAGE", "Pages without text cannot be read yet.")
            send(answers, msgspec.msgpack.encode(refused))
    except PipeClosed:
        sys.exit(0)


if __name__ == "__main__":
    main()
