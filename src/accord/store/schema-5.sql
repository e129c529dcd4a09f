-- Form 5, derived: what comparisons look at of facts that many documents tell much alike, so that none is read for it.
-- Where it is missing the document itself is looked into, so nothing is folded anew for this.
CREATE TABLE sketches (node_n INTEGER PRIMARY KEY, json TEXT NOT NULL);
