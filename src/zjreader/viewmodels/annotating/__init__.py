"""What the reader writes, as the window sees it."""
