"""The blocks that pages are made of: each writes at a place and gives back where it ends."""
