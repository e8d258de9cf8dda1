"""A site as it looks after some months of use: members, extractions in every state, a ledger."""

from __future__ import annotations

from site_served import Site


def furnish(site: Site) -> None:
    """Fill the site."""
    site.member("bob.winter@example.org")
    site.member("carla.meyer@example.org", "admin")
