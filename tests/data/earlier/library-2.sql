BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'library','m001_library','2026-11-24 12:24:59.921645+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'library','m002_pristine','2026-11-24 12:24:59.922208+00:00');
CREATE TABLE articles (
            id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE,
            issue TEXT NOT NULL REFERENCES issues(key) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL, parent TEXT, column_name TEXT, title TEXT NOT NULL, subtitle TEXT,
            authors TEXT NOT NULL, affiliation TEXT, start_page INTEGER, end_page INTEGER,
            places TEXT NOT NULL, digest TEXT, listed INTEGER NOT NULL, printed_title TEXT,
            confidence REAL NOT NULL
        );
INSERT INTO "articles" VALUES(1,'cszk/2024/3/01','cszk/2024/3',0,NULL,'乡间','茶乡第一记','一条老街','["林远","周小河"]','乡土社',2,3,'["青山县"]','写茶园。',1,'茶乡记',0.75);
INSERT INTO "articles" VALUES(2,'cszk/2024/3/02','cszk/2024/3',1,'cszk/2024/3/01',NULL,'灯塔',NULL,'[]',NULL,NULL,NULL,'[]',NULL,0,NULL,1.0);
CREATE TABLE blocks (
            id INTEGER PRIMARY KEY, issue TEXT NOT NULL REFERENCES issues(key) ON DELETE CASCADE,
            article_id INTEGER REFERENCES articles(id) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
            kind TEXT NOT NULL, label TEXT NOT NULL, text TEXT NOT NULL, lines TEXT NOT NULL,
            repairs TEXT NOT NULL, reason TEXT, confidence REAL NOT NULL
        );
INSERT INTO "blocks" VALUES(1,'cszk/2024/3',1,0,'title','t1','茶乡第一记','[9]','[]',NULL,1.0);
INSERT INTO "blocks" VALUES(2,'cszk/2024/3',1,1,'paragraph','p1','春山的茶园在云里，共8处。','[10,11]','[["width",3,",","，",12]]',NULL,1.0);
INSERT INTO "blocks" VALUES(3,'cszk/2024/3',2,0,'title','t1','灯塔','[12]','[]',NULL,1.0);
INSERT INTO "blocks" VALUES(4,'cszk/2024/3',2,1,'paragraph','p1','灯塔下的渔港有新桥。','[13]','[]',NULL,1.0);
INSERT INTO "blocks" VALUES(5,'cszk/2024/3',NULL,0,'dropped','','乡土周刊','[1]','[]','running_head',0.9);
CREATE TABLE case_studies (
            article TEXT NOT NULL, issue TEXT NOT NULL REFERENCES issues(key) ON DELETE CASCADE,
            ordinal INTEGER NOT NULL, name TEXT NOT NULL, payload TEXT NOT NULL,
            PRIMARY KEY (article, name)
        );
CREATE TABLE indicators (
            id TEXT NOT NULL, issue TEXT NOT NULL REFERENCES issues(key) ON DELETE CASCADE,
            article TEXT NOT NULL, ordinal INTEGER NOT NULL, case_name TEXT NOT NULL, name TEXT NOT NULL,
            theme TEXT NOT NULL, unit TEXT, period TEXT, payload TEXT NOT NULL,
            PRIMARY KEY (article, id)
        );
CREATE TABLE issues (
            key TEXT PRIMARY KEY, periodical TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL,
            total_number INTEGER, issn TEXT, date TEXT, publisher TEXT, edition TEXT NOT NULL,
            articles INTEGER NOT NULL, chars INTEGER NOT NULL, report TEXT, imported TEXT NOT NULL
        );
INSERT INTO "issues" VALUES('cszk/2024/3','乡土周刊',2024,3,123,'1234-5678','2024-02-01','乡土社','full',2,23,NULL,'2026-01-02T03:04:05.000006+00:00');
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "meta" VALUES('generation','1');
INSERT INTO "meta" VALUES('tokens','1');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','passages','passages',0,'CREATE VIRTUAL TABLE passages USING fts5(
            tokens, content='''', tokenize=''ascii''
        )');
CREATE TABLE 'passages_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "passages_config" VALUES('version',4);
CREATE TABLE 'passages_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "passages_data" VALUES(1,X'041B');
INSERT INTO "passages_data" VALUES(10,X'000000000101010001010101');
INSERT INTO "passages_data" VALUES(137438953473,X'000000FA053038E5A48402020B0106E4B880E8AEB001020503048BE79A840402040205B9A1E7ACAC0102030205BA91E9878C0202080104E585B13802020A02059BADE59CA802020602059CA8E4BA910202070202A1940302030403E4B88B0402030202A48402020C0205B1B1E79A840202030106E696B0E6A1A5040209020598A5E5B1B102020202059C89E696B00402080202A1A504020A0205B894E6B8AF0402060304AFE69C890402070106E781AFE5A19403020201020202059A84E6B8940402050403E88CB60202040205ACACE4B8800102040106E88CB6E4B9A10102020403E59BAD0202050202AEB00102060106E9878CE585B102020904090B090A0A090A0A0708070A0B0A0A070A090E0A080A0B0807');
CREATE TABLE 'passages_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO "passages_docsize" VALUES(1,X'05');
INSERT INTO "passages_docsize" VALUES(2,X'0B');
INSERT INTO "passages_docsize" VALUES(3,X'02');
INSERT INTO "passages_docsize" VALUES(4,X'09');
CREATE TABLE 'passages_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "passages_idx" VALUES(1,X'',2);
CREATE TABLE pristine (
            issue TEXT PRIMARY KEY REFERENCES issues(key) ON DELETE CASCADE, payload BLOB NOT NULL
        );
CREATE TABLE sources (
            issue TEXT PRIMARY KEY REFERENCES issues(key) ON DELETE CASCADE, lines BLOB NOT NULL
        );
INSERT INTO "sources" VALUES('cszk/2024/3',X'789C8B567ABE668DE18B853D4A3A2096119C650C6799C059A67096199C650E6759C059967096A1018289B0C510618D21D89E5800C59341E8');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX articles_issue ON articles(issue, ordinal);
CREATE INDEX blocks_article ON blocks(article_id, ordinal);
CREATE INDEX blocks_issue ON blocks(issue);
CREATE INDEX case_studies_issue ON case_studies(issue, ordinal);
CREATE INDEX indicators_issue ON indicators(issue, ordinal);
CREATE INDEX indicators_case ON indicators(case_name);
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id=2053794914;
PRAGMA user_version=2;
