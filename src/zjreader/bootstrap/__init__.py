"""The one place that builds the objects: command line, window, services over a profile."""
