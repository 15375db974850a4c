BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'user','m001_user','2026-11-24 12:24:59.973534+00:00');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_master(type,name,tbl_name,rootpage,sql)VALUES('table','annotation_fts','annotation_fts',0,'CREATE VIRTUAL TABLE annotation_fts USING fts5(tokens, content='''', tokenize=''ascii'')');
CREATE TABLE 'annotation_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO "annotation_fts_config" VALUES('version',4);
CREATE TABLE 'annotation_fts_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO "annotation_fts_data" VALUES(1,X'0320');
INSERT INTO "annotation_fts_data" VALUES(10,X'000000000101010001010101');
INSERT INTO "annotation_fts_data" VALUES(137438953473,X'000000F0033030320104120801013101021B01023230010211020134010213020170010219010433EEA483010216010434EEA483010214010261640102090102637301020D0102646501020A0102656101020802017201020B01026A7201020601026B320102100102703101021A0102726301020C0201650102070102737A01020E01027A6A01020502016B01020F0106E4B880E6AF940102030103E59BAD01021D0202A1940302030106E695B4E7AF870202020203AF947A0102040403E4B8800102020106E781AFE5A1940302020202AF870202030106E88CB6E59BAD01021C0104EEA483300102170401330102150408060706060909070707070607070707060707060B08070B08080B070B09');
CREATE TABLE 'annotation_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO "annotation_fts_docsize" VALUES(1,X'1C');
INSERT INTO "annotation_fts_docsize" VALUES(2,X'02');
INSERT INTO "annotation_fts_docsize" VALUES(3,X'02');
CREATE TABLE 'annotation_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO "annotation_fts_idx" VALUES(1,X'',2);
CREATE TABLE annotation_tags (
            annotation TEXT NOT NULL REFERENCES annotations(id) ON DELETE CASCADE,
            tag TEXT NOT NULL REFERENCES tags(name), PRIMARY KEY (annotation, tag)
        );
INSERT INTO "annotation_tags" VALUES('0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11','产业');
INSERT INTO "annotation_tags" VALUES('0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11','生态');
CREATE TABLE annotations (
            seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, article TEXT NOT NULL,
            exact TEXT, prefix TEXT, suffix TEXT,
            label TEXT, start INTEGER, end_label TEXT, stop INTEGER,
            color TEXT NOT NULL, style TEXT NOT NULL, note TEXT NOT NULL, tags TEXT NOT NULL, state TEXT NOT NULL,
            created TEXT NOT NULL, modified TEXT NOT NULL, creator TEXT NOT NULL, deleted TEXT,
            seal INTEGER NOT NULL
        );
INSERT INTO "annotations" VALUES(1,'0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11','cszk/2024/3/01','茶园','春山的','在云里','p1',3,'p1',5,'green','underline','比一比 zjreader:cszk/2024/3/02#p1','["产业","生态"]','exact','2026-01-02T03:04:05.000006+00:00','2026-01-02T03:04:05.000006+00:00','某人',NULL,1312086863);
INSERT INTO "annotations" VALUES(2,'1f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d12','cszk/2024/3/02',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'yellow','highlight','整篇','[]','exact','2026-01-02T03:04:05.000006+00:00','2026-01-02T03:04:05.000006+00:00','',NULL,189206788);
INSERT INTO "annotations" VALUES(3,'2f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d13','cszk/2024/3/02','灯塔','','','p1',0,'p1',2,'yellow','highlight','','[]','exact','2026-01-02T03:04:05.000006+00:00','2026-01-02T03:04:05.000006+00:00','','2026-01-02T03:04:05.000006+00:00',1674447181);
CREATE TABLE bookmark_folders (name TEXT PRIMARY KEY, rank REAL NOT NULL, seal INTEGER NOT NULL);
INSERT INTO "bookmark_folders" VALUES('海边',1.0,3472189215);
INSERT INTO "bookmark_folders" VALUES('空的',2.0,2110144205);
CREATE TABLE bookmarks (
            id TEXT PRIMARY KEY, article TEXT NOT NULL, label TEXT NOT NULL, name TEXT NOT NULL,
            folder TEXT NOT NULL, rank REAL NOT NULL, created TEXT NOT NULL, deleted TEXT,
            seal INTEGER NOT NULL
        );
INSERT INTO "bookmarks" VALUES('3f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d14','cszk/2024/3/02','p1','灯塔','海边',1.5,'2026-01-02T03:04:05.000006+00:00',NULL,253645002);
INSERT INTO "bookmarks" VALUES('4f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d15','cszk/2024/3/01','','茶','',1.0,'2026-01-02T03:04:05.000006+00:00','2026-01-02T03:04:05.000006+00:00',2318676008);
CREATE TABLE corrections (
            issue TEXT NOT NULL, ordinal INTEGER NOT NULL, payload TEXT NOT NULL, seal INTEGER NOT NULL,
            PRIMARY KEY (issue, ordinal)
        );
INSERT INTO "corrections" VALUES('cszk/2024/3',0,'{"action":"issue","field":"publisher","value":"乡土社"}',2429460507);
CREATE TABLE documents (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, owner TEXT NOT NULL, name TEXT NOT NULL,
            payload TEXT NOT NULL, modified TEXT NOT NULL, deleted TEXT, seal INTEGER NOT NULL
        );
INSERT INTO "documents" VALUES('5f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d16','comparison','','两县','{"cases":["甲","乙"]}','2026-01-02T03:04:05.000006+00:00',NULL,1038530772);
INSERT INTO "documents" VALUES('6f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d17','case','cszk/2024/3/01','','{"name":"甲"}','2026-01-02T03:04:05.000006+00:00','2026-01-02T03:04:05.000006+00:00',3290139167);
CREATE TABLE links (
            annotation TEXT NOT NULL REFERENCES annotations(id) ON DELETE CASCADE, target TEXT NOT NULL,
            PRIMARY KEY (annotation, target)
        );
INSERT INTO "links" VALUES('0f7ad24c-2f9a-4a53-8c0e-0a6f6b0f3d11','cszk/2024/3/02#p1');
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "meta" VALUES('tokens','1');
CREATE TABLE positions (
            article TEXT PRIMARY KEY, label TEXT NOT NULL, place INTEGER NOT NULL, fraction REAL NOT NULL,
            updated TEXT NOT NULL, seal INTEGER NOT NULL
        );
INSERT INTO "positions" VALUES('cszk/2024/3/01','p1',4,0.25,'2026-01-02T03:04:05.000006+00:00',915508146);
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL, seal INTEGER NOT NULL);
INSERT INTO "state" VALUES('settings','{"theme":"dark","zoom":120}',156784745);
INSERT INTO "state" VALUES('search_history','["茶园"]',671637477);
CREATE TABLE tags (name TEXT PRIMARY KEY, seal INTEGER NOT NULL);
INSERT INTO "tags" VALUES('产业',4230294985);
INSERT INTO "tags" VALUES('生态',1512907412);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX annotations_article ON annotations(article);
CREATE INDEX annotations_modified ON annotations(modified);
CREATE INDEX annotation_tags_tag ON annotation_tags(tag);
CREATE INDEX links_target ON links(target);
CREATE INDEX bookmarks_article ON bookmarks(article);
CREATE INDEX documents_kind ON documents(kind, owner);
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA application_id=2053797235;
PRAGMA user_version=1;
