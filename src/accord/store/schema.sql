-- Truth: what was taken in, what was read, what people decided. Only ever added to.
CREATE TABLE blobs (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL);
CREATE TABLE documents (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE REFERENCES blobs(sha256),
  name TEXT NOT NULL,
  title TEXT,
  outlet TEXT,
  url TEXT,
  fetched TEXT,
  published TEXT,
  published_basis TEXT NOT NULL,
  published_reason TEXT NOT NULL,
  published_spans TEXT NOT NULL,
  language TEXT,
  media_type TEXT NOT NULL,
  words INTEGER NOT NULL,
  furniture TEXT NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  added TEXT NOT NULL
);
CREATE INDEX documents_name ON documents(name);
CREATE TABLE readings (
  n INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents(id),
  reader TEXT NOT NULL,
  version TEXT NOT NULL,
  json TEXT NOT NULL,
  UNIQUE (document_id, reader, version)
);
CREATE TABLE judgements (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  verdict TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  why TEXT NOT NULL,
  field TEXT,
  value TEXT,
  undoes TEXT REFERENCES judgements(id),
  json TEXT NOT NULL
);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE pending (document_id TEXT PRIMARY KEY REFERENCES documents(id)) WITHOUT ROWID;

CREATE VIRTUAL TABLE documents_text USING fts5(title, text, content='documents', content_rowid='n', tokenize='unicode61 remove_diacritics 2');
CREATE TRIGGER documents_added AFTER INSERT ON documents BEGIN
  INSERT INTO documents_text(rowid, title, text) VALUES (new.n, new.title, new.text);
END;

-- Derived: folded from the above, can be dropped and made again.
CREATE TABLE profiles (id TEXT PRIMARY KEY, kind TEXT NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE keys (key TEXT, node TEXT, PRIMARY KEY (key, node)) WITHOUT ROWID;
CREATE INDEX keys_node ON keys(node);
CREATE TABLE evidence (
  document_n INTEGER NOT NULL REFERENCES documents(n),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  node TEXT NOT NULL,
  kind TEXT NOT NULL,
  speaker TEXT,
  act TEXT,
  PRIMARY KEY (document_n, start, "end", node)
) WITHOUT ROWID;
CREATE INDEX evidence_node ON evidence(node, document_n);
CREATE TABLE relations (node TEXT, relation TEXT, target TEXT, PRIMARY KEY (node, relation, target)) WITHOUT ROWID;
CREATE INDEX relations_target ON relations(target, relation);
CREATE TABLE links (
  a TEXT, b TEXT, kind TEXT NOT NULL, verdict TEXT NOT NULL, score REAL NOT NULL, because TEXT NOT NULL, PRIMARY KEY (a, b)
) WITHOUT ROWID;
CREATE INDEX links_b ON links(b);
CREATE TABLE origins (
  document_n INTEGER PRIMARY KEY REFERENCES documents(n), origin_n INTEGER NOT NULL REFERENCES documents(n), because TEXT NOT NULL
);
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
  json TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX findings_kind ON findings(kind, first, label, id);
CREATE INDEX findings_due ON findings(due) WHERE due IS NOT NULL;
CREATE TABLE members (node TEXT PRIMARY KEY, finding TEXT NOT NULL REFERENCES findings(id), alias TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX members_finding ON members(finding);
CREATE INDEX members_alias ON members(alias);
CREATE TABLE terms (
  slot TEXT, value TEXT, finding TEXT REFERENCES findings(id), PRIMARY KEY (slot, value, finding)
) WITHOUT ROWID;
CREATE INDEX terms_finding ON terms(finding);
CREATE TABLE conflicts (finding TEXT REFERENCES findings(id), field TEXT, json TEXT NOT NULL, PRIMARY KEY (finding, field)) WITHOUT ROWID;
CREATE TABLE questions (id TEXT PRIMARY KEY, kind TEXT NOT NULL, weight REAL NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE questions_about (finding TEXT REFERENCES findings(id), question TEXT REFERENCES questions(id), PRIMARY KEY (finding, question)) WITHOUT ROWID;

CREATE VIEW support AS
  SELECT members.finding, findings.kind, documents.name AS document, documents.outlet, documents.published,
         evidence.start, evidence."end", substr(documents.text, evidence.start + 1, evidence."end" - evidence.start) AS quote,
         evidence.speaker, evidence.act
  FROM members JOIN findings ON findings.id = members.finding
  JOIN evidence ON evidence.node = members.node JOIN documents ON documents.n = evidence.document_n;
