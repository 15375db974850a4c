"""Finding, proving and citing in the window."""
