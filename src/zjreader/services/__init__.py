"""Use cases: what a reader can do, told in the words of the domain, without Qt, SQL or files."""
