-- Form 2: what pages ask for (words in evidence, outlets and acts of findings, what each document tells) has tables of
-- its own. Everything derived is folded anew: a rebuild loses nothing, since nothing derived is the truth.
DROP VIEW support;
DROP TABLE questions_about;
DROP TABLE questions;
DROP TABLE conflicts;
DROP TABLE terms;
DROP TABLE members;
DROP TABLE findings;
DELETE FROM origins;
DELETE FROM links;
DELETE FROM relations;
DELETE FROM evidence;
DELETE FROM keys;
DELETE FROM profiles;
DELETE FROM settings WHERE name = 'rules';
INSERT OR IGNORE INTO pending SELECT DISTINCT document_id FROM readings;

CREATE INDEX documents_published ON documents((published IS NULL), published, name, id);
CREATE INDEX documents_outlet ON documents(outlet, published);
CREATE INDEX documents_by_added ON documents(julianday(added), n);
CREATE INDEX origins_origin ON origins(origin_n);

-- what a document tells by its own words: parties, people, bodies, areas, kinds, acts
CREATE TABLE told (
  slot TEXT, value TEXT, document_n INTEGER REFERENCES documents(n), shown TEXT, PRIMARY KEY (slot, value, document_n)
) WITHOUT ROWID;
CREATE INDEX told_document ON told(document_n);

-- each stretch of a text that is evidence, once, and its words
CREATE TABLE quotes (
  n INTEGER PRIMARY KEY, document_n INTEGER NOT NULL REFERENCES documents(n), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
  UNIQUE (document_n, start, "end")
);
CREATE VIRTUAL TABLE quotes_text USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');

CREATE TABLE findings (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  first TEXT,
  last TEXT,
  status TEXT,
  due TEXT,
  reports INTEGER NOT NULL,
  independent INTEGER NOT NULL,
  first_report TEXT,
  latest_report TEXT,
  json TEXT NOT NULL
);
CREATE INDEX findings_dated ON findings(kind, (first IS NULL), first, last, label, id);
CREATE INDEX findings_named ON findings(kind, label COLLATE NOCASE, id);
CREATE INDEX findings_status ON findings(kind, status, due);
CREATE INDEX findings_due ON findings(due, label, id) WHERE due IS NOT NULL;
CREATE TABLE members (node TEXT PRIMARY KEY, finding TEXT NOT NULL REFERENCES findings(id), alias TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX members_finding ON members(finding);
CREATE INDEX members_alias ON members(alias);
-- what a finding is looked up by; `shown` is the value as it is written, where `value` is folded to one case
CREATE TABLE terms (
  slot TEXT, kind TEXT, value TEXT, finding TEXT REFERENCES findings(id), shown TEXT,
  PRIMARY KEY (slot, kind, value, finding)
) WITHOUT ROWID;
CREATE INDEX terms_finding ON terms(finding, slot, value);
CREATE TABLE conflicts (finding TEXT REFERENCES findings(id), field TEXT, json TEXT NOT NULL, PRIMARY KEY (finding, field)) WITHOUT ROWID;
CREATE TABLE questions (id TEXT PRIMARY KEY, kind TEXT NOT NULL, weight REAL NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX questions_weight ON questions(weight DESC, id);
CREATE TABLE questions_about (finding TEXT REFERENCES findings(id), question TEXT REFERENCES questions(id), PRIMARY KEY (finding, question)) WITHOUT ROWID;
CREATE INDEX questions_about_question ON questions_about(question);

CREATE VIEW support AS
  SELECT members.finding, findings.kind, documents.name AS document, documents.outlet, documents.published,
         evidence.start, evidence."end", substr(documents.text, evidence.start + 1, evidence."end" - evidence.start) AS quote,
         evidence.speaker, evidence.act
  FROM members JOIN findings ON findings.id = members.finding
  JOIN evidence ON evidence.node = members.node JOIN documents ON documents.n = evidence.document_n;
