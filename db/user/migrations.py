"""The schema of what the reader wrote, step by step; a released step is never changed, only followed by another.

Tables with a ``seal`` hold the reader's own work: the seal is a checksum over the row's other fields, kept by
``store.sealed``, so that damage is noticed and intact rows can be told from damaged ones. ``links``,
``annotation_tags`` and ``annotation_fts`` are derived from the annotations and can be made anew.
``schema.sql`` beside it is what all steps together make; tests keep it so.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("user")


@migrations()
def m001_user(db: Database) -> None:
    """Annotations with tags and links, bookmarks, corrections, documents, positions, state."""
    db.executescript(
        """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE annotations (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL,
            exact TEXT, prefix TEXT, suffix TEXT,
            label TEXT, start INTEGER, end_label TEXT, stop INTEGER,
            color TEXT NOT NULL, style TEXT NOT NULL, note TEXT NOT NULL, tags TEXT NOT NULL, state TEXT NOT NULL,
            created TEXT NOT NULL, modified TEXT NOT NULL, creator TEXT NOT NULL, deleted TEXT,
            seal INTEGER NOT NULL
        );
        CREATE INDEX annotations_article ON annotations(article);
        CREATE INDEX annotations_modified ON annotations(modified);
        CREATE TABLE tags (name TEXT PRIMARY KEY, seal INTEGER NOT NULL);
        CREATE TABLE annotation_tags (
            annotation TEXT NOT NULL REFERENCES annotations(id) ON DELETE CASCADE,
            tag TEXT NOT NULL REFERENCES tags(name), PRIMARY KEY (annotation, tag)
        );
        CREATE INDEX annotation_tags_tag ON annotation_tags(tag);
        CREATE TABLE links (
            annotation TEXT NOT NULL REFERENCES annotations(id) ON DELETE CASCADE, target TEXT NOT NULL,
            PRIMARY KEY (annotation, target)
        );
        CREATE INDEX links_target ON links(target);
        CREATE VIRTUAL TABLE annotation_fts USING fts5(tokens, content='', tokenize='ascii');
        CREATE TABLE bookmark_folders (name TEXT PRIMARY KEY, rank REAL NOT NULL, seal INTEGER NOT NULL);
        CREATE TABLE bookmarks (
            id TEXT PRIMARY KEY, article TEXT NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL,
            folder TEXT NOT NULL, rank REAL NOT NULL, created TEXT NOT NULL, deleted TEXT,
            seal INTEGER NOT NULL
        );
        CREATE INDEX bookmarks_article ON bookmarks(article);
        CREATE TABLE corrections (
            issue TEXT NOT NULL, ordinal INTEGER NOT NULL, payload TEXT NOT NULL, seal INTEGER NOT NULL,
            PRIMARY KEY (issue, ordinal)
        );
        CREATE TABLE documents (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL,
            payload TEXT NOT NULL, modified TEXT NOT NULL, deleted TEXT, seal INTEGER NOT NULL
        );
        CREATE INDEX documents_kind ON documents(kind, owner);
        CREATE TABLE positions (
            article TEXT PRIMARY KEY, label TEXT NOT NULL, place INTEGER NOT NULL, fraction REAL NOT NULL,
            updated TEXT NOT NULL, seal INTEGER NOT NULL
        );
        CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL, seal INTEGER NOT NULL);
        """
    )
