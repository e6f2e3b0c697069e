-- What a case's log and records say, arranged for questions. Everything here can be rebuilt from them at any time.

CREATE TABLE progress (
    entries INTEGER NOT NULL,
    self TEXT NOT NULL,
    offset_bytes INTEGER NOT NULL
) STRICT;

CREATE TABLE captures (
    entry INTEGER PRIMARY KEY,
    exhibit TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    path TEXT,                      -- for people and for order; text that UTF-8 cannot hold is replaced
    path_exact TEXT NOT NULL,       -- the same as canonical JSON; empty for standard input
    obtained_at TEXT NOT NULL,
    maker TEXT NOT NULL
) STRICT;
CREATE INDEX captures_by_path ON captures (path, path_exact, entry);
CREATE INDEX captures_by_exact_path ON captures (path_exact, exhibit, media_type);

CREATE TABLE unreceived (
    entry INTEGER PRIMARY KEY,
    leaf TEXT NOT NULL,
    path TEXT,
    path_exact TEXT NOT NULL,
    fault TEXT NOT NULL,
    detail TEXT NOT NULL,
    maker TEXT NOT NULL
) STRICT;
CREATE INDEX unreceived_by_path ON unreceived (path_exact, entry);

CREATE TABLE documents (
    entry INTEGER PRIMARY KEY,
    leaf TEXT NOT NULL,
    exhibit TEXT NOT NULL,
    media_type TEXT NOT NULL,
    position INTEGER NOT NULL,
    part TEXT,
    is_last INTEGER NOT NULL,
    maker TEXT NOT NULL,
    outcome TEXT NOT NULL,          -- made, declined, failed
    fault TEXT,
    detail TEXT,
    transcript TEXT,
    language TEXT,
    outlet TEXT,
    title TEXT,
    url TEXT,
    published TEXT,
    sent_at TEXT                    -- of a message in a chat or channel
) STRICT;
CREATE INDEX documents_by_exhibit ON documents (exhibit, media_type, maker, position);

CREATE TABLE restrictions (
    entry INTEGER PRIMARY KEY,
    exhibit TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT;

CREATE TABLE runs (
    entry INTEGER PRIMARY KEY,
    leaf TEXT NOT NULL,
    account TEXT NOT NULL           -- the record as canonical JSON, to be looked up
) STRICT;

CREATE TABLE judgements (
    entry INTEGER PRIMARY KEY,
    leaf TEXT NOT NULL,
    id TEXT NOT NULL
) STRICT;

CREATE TABLE revocations (
    entry INTEGER PRIMARY KEY,
    leaf TEXT NOT NULL,
    judgement TEXT NOT NULL
) STRICT;

CREATE TABLE matchings (
    entry INTEGER PRIMARY KEY,
    leaf TEXT NOT NULL
) STRICT;

CREATE TABLE releases (
    entry INTEGER PRIMARY KEY,
    leaf TEXT NOT NULL
) STRICT;

CREATE TABLE mentions (
    document INTEGER NOT NULL REFERENCES documents (entry),
    number INTEGER NOT NULL,
    kind TEXT NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
    document INTEGER NOT NULL REFERENCES documents (entry),
    number INTEGER NOT NULL,
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    stance TEXT NOT NULL,
    hedged INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    basis TEXT NOT NULL,
    earliest TEXT,
    latest TEXT,
    stated_on TEXT,
    low REAL,
    best REAL,
    high REAL,
    unit TEXT,
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX claims_by_id ON claims (id);

CREATE TABLE claim_places (
    document INTEGER NOT NULL,
    claim INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    radius_metres INTEGER,
    PRIMARY KEY (document, claim, number),
    FOREIGN KEY (document, claim) REFERENCES claims (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE risks (
    document INTEGER NOT NULL REFERENCES documents (entry),
    number INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;
