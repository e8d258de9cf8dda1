"""The real opener, which turns bad on page 2."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from fieldfare.children import opener
from fieldfare.children.messages import Take, Taken
from fieldfare.reading.pixels import Pixels, Sheet


def bad_on_page_2(misbehave: Callable[[], None]) -> None:
    """Answer as the opener does, but for page 2 do `misbehave` first."""

    class Turning(opener.Opener):
        def _take(self, path: Path, request: Take) -> Taken | Sheet:
            if request.number == 2:
                misbehave()
            return super()._take(path, request)

        def _drawn(self, path: Path, number: int) -> Pixels:
            if number == 2:
                misbehave()
            return super()._drawn(path, number)

    opener.Opener = Turning
    opener.main()
