"""Our own scorer, for generated sets and any other with truth."""
