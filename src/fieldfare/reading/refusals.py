"""Why a file or a page cannot be read."""

from __future__ import annotations

from typing import ClassVar


class CannotRead(Exception):
    """The file or page cannot be read."""

    code: ClassVar[str] = "CANNOT_READ"

    def __init__(self, message: str = "") -> None:
        super().__init__(message or (self.__doc__ or ""))


class EncryptedDocument(CannotRead):
    """The PDF opens only with a password."""

    code = "ENCRYPTED_DOCUMENT"


class BrokenDocument(CannotRead):
    """The file is broken, or neither a PDF nor a JPG or PNG image."""

    code = "BROKEN_DOCUMENT"


class TooLarge(CannotRead):
    """The file, or the picture in it, is larger than what is opened."""

    code = "TOO_LARGE"


class BrokenPage(CannotRead):
    """The page is missing or broken."""

    code = "BROKEN_PAGE"


REFUSALS: dict[str, type[CannotRead]] = {
    kind.code: kind for kind in (EncryptedDocument, BrokenDocument, TooLarge, BrokenPage)
}
