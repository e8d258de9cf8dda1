"""How the caller wants the files to look."""

from __future__ import annotations

from typing import Literal

import msgspec

FileKind = Literal["xlsx", "csv", "json"]
FillColor = Literal["none", "yellow", "orange", "red"]


class OutputOptions(msgspec.Struct, frozen=True, omit_defaults=True):
    """What every file leaves out, how a workbook is coloured and whether JSON values are typed."""

    exclude_source_file: bool = False
    exclude_review_needed: bool = False
    review_needed_fill_color: FillColor = "orange"  # of the "Review Needed" cell
    affected_field_fill_color: FillColor = "orange"  # of the cells that the message is about
    json_typed_values: bool = False


DEFAULT = OutputOptions()
