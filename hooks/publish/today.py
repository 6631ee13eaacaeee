"""The day of a build: the date in China, wherever it runs."""

from datetime import UTC, date, datetime, timedelta

BEIJING = timedelta(hours=8)


def today() -> date:
    """The date in China."""
    return (datetime.now(UTC) + BEIJING).date()
