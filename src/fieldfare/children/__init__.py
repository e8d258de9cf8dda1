"""The processes that touch untrusted bytes (opener) and hold weights (OCR)."""
