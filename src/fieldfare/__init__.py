"""Invoices and receipts in, rows out, on your own machine."""

__version__ = "0.1.0"
