"""Where things are kept: rows in the database, bytes as objects."""
