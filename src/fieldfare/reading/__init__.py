"""A file becomes pages, a page becomes words with boxes. Pure: value in, value out."""

READING_VERSION = "11"
"""Part of the key under which read pages are kept: another one whenever results change."""
