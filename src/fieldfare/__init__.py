"""Invoices and receipts in, rows out, on your own machine."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("fieldfare")
except PackageNotFoundError:  # run from a checkout that was never installed
    __version__ = "0.0.0"
