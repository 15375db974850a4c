"""The yardstick of searches: tantivy's index of overlapping pairs over the same paragraphs.

tantivy is a dependency of the benchmark only (extra ``bench``).
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import tantivy
from rapidfuzz import fuzz

from zjreader.domain.folding import index_tokens, query_tokens

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

TOP = 20


class YardstickWriter:
    """Writes tantivy's index.

    Attributes:
        cpu: Seconds of processor time spent so far, all of its threads included.
    """

    def __init__(self, folder: Path) -> None:
        """Begin an index in a new folder."""
        folder.mkdir(parents=True)
        self.cpu = 0.0
        self._writer: Any = tantivy.Index(_schema(), path=str(folder)).writer(50_000_000, 1)

    def add(self, texts: Sequence[str]) -> None:
        """Index paragraphs as overlapping pairs, the paragraph stored."""
        begun = time.process_time()
        for text in texts:
            self._writer.add_document(tantivy.Document(body=[index_tokens(text)], text=[text]))
        self.cpu += time.process_time() - begun

    def finish(self) -> None:
        """Commit and wait until it is written."""
        begun = time.process_time()
        self._writer.commit()
        self._writer.wait_merging_threads()
        self.cpu += time.process_time() - begun


class Yardstick:
    """The baseline."""

    def __init__(self, folder: Path) -> None:
        """Open an index."""
        self._index = tantivy.Index.open(str(folder))
        self._searcher: Any = self._index.searcher()

    def phrase(self, text: str) -> list[str]:
        """Find a run of characters."""
        tokens = list(query_tokens(text))
        if len(tokens) == 1:
            return self._texts(tantivy.Query.term_query(self._index.schema, "body", tokens[0]))
        return self._texts(tantivy.Query.phrase_query(self._index.schema, "body", list(tokens)))

    def prefix(self, char: str) -> list[str]:
        """Find a single character."""
        return self._texts(tantivy.Query.regex_query(self._index.schema, "body", f"{char.lower()}.*"))

    def typed(self, text: str) -> list[str]:
        """Find what was typed so far."""
        return self.prefix(text) if len(text) == 1 else self.phrase(text)

    def both(self, text: str) -> list[str]:
        """Find two words in one paragraph."""
        schema = self._index.schema
        terms = [tantivy.Query.term_query(schema, "body", word.lower()) for word in text.split(" ")]
        return self._texts(tantivy.Query.boolean_query([(tantivy.Occur.Must, term) for term in terms]))

    def fuzzy(self, text: str) -> str | None:
        """Find a quotation with errors: 50 candidates by pairs, the likest by rapidfuzz."""
        terms = [tantivy.Query.term_query(self._index.schema, "body", token) for token in query_tokens(text)]
        query = tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])
        found = [t for t in self._texts(query, 50) if len(t) >= 0.7 * len(text)]
        return max(found, key=lambda t: fuzz.partial_ratio(text, t), default=None)

    def _texts(self, query: Any, limit: int = TOP) -> list[str]:  # noqa: ANN401 - tantivy has no types
        hits = self._searcher.search(query, limit).hits
        return [self._searcher.doc(address)["text"][0] for _score, address in hits]


def _schema() -> Any:  # noqa: ANN401 - tantivy has no types
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("body", stored=False, tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("text", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()
