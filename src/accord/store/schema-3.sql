-- Form 3, derived: when documents that give no date came out, as far as the contacts they tell of show.
CREATE TABLE told_dates (
  document_n INTEGER PRIMARY KEY REFERENCES documents(n), value TEXT NOT NULL, reasons TEXT NOT NULL
);
