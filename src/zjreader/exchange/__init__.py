"""Formats in which the reader's own work leaves and enters: W3C JSON-LD, Markdown, HTML, CSV."""
