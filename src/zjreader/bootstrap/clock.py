"""The system's clock and identifiers."""

from __future__ import annotations

from datetime import UTC, datetime


class SystemClock:
    """Tells the time in UTC."""

    def now(self) -> str:
        """Give the present as ISO 8601 UTC with microseconds."""
        return datetime.now(UTC).isoformat(timespec="microseconds")


def new_id() -> str:
    """Make an identifier that is the same in every exchange."""
    import uuid  # loads much that only an annotation needs

    return str(uuid.uuid4())
