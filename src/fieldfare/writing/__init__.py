"""Rows become xlsx, csv and json. Pure: value in, bytes out."""
