"""pdfium's functions, bound for calling often: handles and addresses are plain integers."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any, cast

from pypdfium2 import raw

_P, _I, _F, _U = ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_uint


_Kind = (
    type[ctypes.c_void_p]
    | type[ctypes.c_int]
    | type[ctypes.c_uint]
    | type[ctypes.c_ulong]
    | type[ctypes.c_float]
    | type[ctypes.c_double]
)


def _bound(function: object, result: _Kind, *arguments: _Kind) -> Callable[..., Any]:
    # PYFUNCTYPE keeps the interpreter lock: these calls are shorter than letting go of it.
    address = ctypes.cast(cast("Any", function), ctypes.c_void_p).value
    if address is None:
        raise ImportError(f"pdfium lacks {function}")
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


text_chars = _bound(raw.FPDFText_CountChars, _I, _P)
char_code = _bound(raw.FPDFText_GetUnicode, _U, _P, _I)
char_loose_box = _bound(raw.FPDFText_GetLooseCharBox, _I, _P, _I, _P)
char_origin = _bound(raw.FPDFText_GetCharOrigin, _I, _P, _I, _P, _P)
char_angle = _bound(raw.FPDFText_GetCharAngle, _F, _P, _I)
char_object = _bound(raw.FPDFText_GetTextObject, _P, _P, _I)
char_matrix = _bound(raw.FPDFText_GetMatrix, _I, _P, _I, _P)
char_font_size = _bound(raw.FPDFText_GetFontSize, ctypes.c_double, _P, _I)
char_fill = _bound(raw.FPDFText_GetFillColor, _I, _P, _I, _P, _P, _P, _P)
char_unmapped = _bound(raw.FPDFText_HasUnicodeMapError, _I, _P, _I)

text_mode = _bound(raw.FPDFTextObj_GetTextRenderMode, _I, _P)
text_font = _bound(raw.FPDFTextObj_GetFont, _P, _P)
font_weight = _bound(raw.FPDFFont_GetWeight, _I, _P)
font_name = _bound(raw.FPDFFont_GetBaseFontName, ctypes.c_ulong, _P, _P, ctypes.c_ulong)

page_objects = _bound(raw.FPDFPage_CountObjects, _I, _P)
page_object = _bound(raw.FPDFPage_GetObject, _P, _P, _I)
form_objects = _bound(raw.FPDFFormObj_CountObjects, _I, _P)
form_object = _bound(raw.FPDFFormObj_GetObject, _P, _P, ctypes.c_ulong)
object_type = _bound(raw.FPDFPageObj_GetType, _I, _P)
object_bounds = _bound(raw.FPDFPageObj_GetBounds, _I, _P, _P, _P, _P, _P)
object_transparent = _bound(raw.FPDFPageObj_HasTransparency, _I, _P)
object_matrix = _bound(raw.FPDFPageObj_GetMatrix, _I, _P, _P)
object_fill = _bound(raw.FPDFPageObj_GetFillColor, _I, _P, _P, _P, _P, _P)
path_segments = _bound(raw.FPDFPath_CountSegments, _I, _P)
path_segment = _bound(raw.FPDFPath_GetPathSegment, _P, _P, _I)
path_drawn = _bound(raw.FPDFPath_GetDrawMode, _I, _P, _P, _P)
segment_point = _bound(raw.FPDFPathSegment_GetPoint, _I, _P, _P, _P)
segment_type = _bound(raw.FPDFPathSegment_GetType, _I, _P)
segment_closes = _bound(raw.FPDFPathSegment_GetClose, _I, _P)
image_size = _bound(raw.FPDFImageObj_GetImagePixelSize, _I, _P, _P, _P)


def handle(pointer: ctypes.c_void_p) -> int:
    """The address that a pdfium handle of pypdfium2 stands for."""
    address = ctypes.cast(pointer, ctypes.c_void_p).value
    if address is None:
        raise ValueError("a handle that is not open")
    return address
