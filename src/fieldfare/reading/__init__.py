"""A file becomes pages, a page becomes words with boxes. Pure: value in, value out."""
