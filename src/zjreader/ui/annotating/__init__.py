"""Marking, noting and everything the reader writes, as widgets."""
