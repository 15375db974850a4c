"""Reading files: decoding, and taking the lines out of text, Markdown, Word and web pages."""
