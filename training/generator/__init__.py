"""Invoices and receipts drawn by program, with what is true of them.

`generator.drawing.draw(seed, split)` gives one document back, the same for the same seed.
"""
