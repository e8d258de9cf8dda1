"""`python -m fieldfare` is the command `fieldfare`."""

from fieldfare.cli import main

raise SystemExit(main())
