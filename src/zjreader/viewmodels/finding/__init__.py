"""Finding, proving and citing: the view-models behind the box, the check and the citations."""
