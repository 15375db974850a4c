"""The library's schema, step by step; a step that was released is never changed, only followed by another.

``schema.sql`` beside it is what all steps together make; tests keep it so.
"""

from sqlite_utils import Database, Migrations

migrations = Migrations("library")


@migrations()
def m001_library(db: Database) -> None:
    """Issues, their articles and blocks, the passages over them, case studies and indicators."""
    db.executescript(
        """
        CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
        CREATE TABLE issues (
            key TEXT PRIMARY KEY, periodical TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
            total_number INTEGER, issn TEXT, date TEXT, publisher TEXT, edition TEXT NOT NULL,
            articles INTEGER NOT NULL, chars INTEGER NOT NULL, report TEXT, imported TEXT NOT NULL
        );
        CREATE TABLE sources (
            issue TEXT PRIMARY KEY REFERENCES issues(key) ON DELETE CASCADE, lines BLOB NOT NULL
        );
        CREATE TABLE articles (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
            issue TEXT NOT NULL REFERENCES issues(key) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL, parent TEXT, column_name TEXT, title TEXT NOT NULL, subtitle TEXT,
            authors TEXT NOT NULL, affiliation TEXT, start_page INTEGER, end_page INTEGER,
            places TEXT NOT NULL, digest TEXT, listed INTEGER NOT NULL, printed_title TEXT,
            confidence REAL NOT NULL
        );
        CREATE INDEX articles_issue ON articles(issue, ordinal);
        CREATE TABLE blocks (
            id INTEGER PRIMARY KEY, issue TEXT NOT NULL REFERENCES issues(key) ON DELETE CASCADE,
            article_id INTEGER REFERENCES articles(id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
            kind TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL, lines TEXT NOT NULL,
            repairs TEXT NOT NULL, reason TEXT, confidence REAL NOT NULL
        );
        CREATE INDEX blocks_article ON blocks(article_id, ordinal);
        CREATE INDEX blocks_issue ON blocks(issue);
        CREATE VIRTUAL TABLE passages USING fts5(
            tokens, content='', tokenize='ascii'
        );
        CREATE TABLE case_studies (
            article TEXT NOT NULL, issue TEXT NOT NULL REFERENCES issues(key) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL, name TEXT NOT NULL, payload TEXT NOT NULL,
            PRIMARY KEY (article, name)
        );
        CREATE INDEX case_studies_issue ON case_studies(issue, ordinal);
        CREATE TABLE indicators (
            id TEXT NOT NULL, issue TEXT NOT NULL REFERENCES issues(key) ON DELETE CASCADE,
            article TEXT NOT NULL, ordinal INTEGER NOT NULL, case_name TEXT NOT NULL, name TEXT NOT NULL,
            theme TEXT NOT NULL, unit TEXT, period TEXT, payload TEXT NOT NULL,
            PRIMARY KEY (article, id)
        );
        CREATE INDEX indicators_issue ON indicators(issue, ordinal);
        CREATE INDEX indicators_case ON indicators(case_name);
        INSERT INTO meta VALUES ('generation', '0');
        """
    )


@migrations()
def m002_pristine(db: Database) -> None:
    """The recovery of an issue as it was before corrections by hand, compressed; only where there are any."""
    db.executescript(
        """
        CREATE TABLE pristine (
            issue TEXT PRIMARY KEY REFERENCES issues(key) ON DELETE CASCADE, payload BLOB NOT NULL
        );
        """
    )


@migrations()
def m003_characters(db: Database) -> None:
    """Lists of the blocks that hold a character, by issue; filled at the next opening, with new passages."""
    db.executescript(
        """
        CREATE TABLE characters (place INTEGER PRIMARY KEY, blocks BLOB NOT NULL);
        """
    )
