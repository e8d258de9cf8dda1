"""Pages for people: a sibling of the API, on the same nouns."""
