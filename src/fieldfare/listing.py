"""Extractions as a list: whose, how they stand, when; filtered and searched, page by page."""
