-- What a case's log and records say, arranged for questions. Everything here can be rebuilt from them at any time.
-- One schema for all databases: only what they call their types differs.

CREATE TABLE progress (
    entries ${integer} NOT NULL,
    self ${text} NOT NULL,
    offset_bytes ${integer} NOT NULL
)${strict};

CREATE TABLE captures (
    entry ${integer} PRIMARY KEY,
    exhibit ${text} NOT NULL,
    media_type ${text} NOT NULL,
    size_bytes ${integer} NOT NULL,
    path ${text},                      -- for people and for order; text that UTF-8 cannot hold is replaced
    path_exact ${text} NOT NULL,       -- the same as canonical JSON; empty for standard input
    obtained_at ${text} NOT NULL,
    maker ${text} NOT NULL
)${strict};
CREATE INDEX captures_by_path ON captures (path, path_exact, entry);
CREATE INDEX captures_by_exact_path ON captures (path_exact, exhibit, media_type);

CREATE TABLE unreceived (
    entry ${integer} PRIMARY KEY,
    leaf ${text} NOT NULL,
    path ${text},
    path_exact ${text} NOT NULL,
    fault ${text} NOT NULL,
    detail ${text} NOT NULL,
    maker ${text} NOT NULL
)${strict};
CREATE INDEX unreceived_by_path ON unreceived (path_exact, entry);

CREATE TABLE documents (
    entry ${integer} PRIMARY KEY,
    leaf ${text} NOT NULL,
    exhibit ${text} NOT NULL,
    media_type ${text} NOT NULL,
    position ${integer} NOT NULL,
    part ${text},
    is_last ${integer} NOT NULL,
    maker ${text} NOT NULL,
    outcome ${text} NOT NULL,          -- made, declined, failed
    fault ${text},
    detail ${text},
    transcript ${text},
    language ${text},
    outlet ${text},
    title ${text},
    url ${text},
    published ${text},
    sent_at ${text}                    -- of a message in a chat or channel
)${strict};
CREATE INDEX documents_by_exhibit ON documents (exhibit, media_type, maker, position);

CREATE TABLE restrictions (
    entry ${integer} PRIMARY KEY,
    exhibit ${text} NOT NULL,
    why ${text} NOT NULL
)${strict};

CREATE TABLE runs (
    entry ${integer} PRIMARY KEY,
    leaf ${text} NOT NULL,
    account ${text} NOT NULL           -- the record as canonical JSON, to be looked up
)${strict};

CREATE TABLE judgements (
    entry ${integer} PRIMARY KEY,
    leaf ${text} NOT NULL,
    id ${text} NOT NULL
)${strict};

CREATE TABLE revocations (
    entry ${integer} PRIMARY KEY,
    leaf ${text} NOT NULL,
    judgement ${text} NOT NULL
)${strict};

CREATE TABLE matchings (
    entry ${integer} PRIMARY KEY,
    leaf ${text} NOT NULL
)${strict};

CREATE TABLE releases (
    entry ${integer} PRIMARY KEY,
    leaf ${text} NOT NULL
)${strict};

CREATE TABLE mentions (
    document ${integer} NOT NULL REFERENCES documents (entry),
    number ${integer} NOT NULL,
    kind ${text} NOT NULL,
    start_offset ${integer} NOT NULL,
    end_offset ${integer} NOT NULL,
    PRIMARY KEY (document, number)
)${keyed};

CREATE TABLE claims (
    document ${integer} NOT NULL REFERENCES documents (entry),
    number ${integer} NOT NULL,
    id ${text} NOT NULL,
    kind ${text} NOT NULL,
    stance ${text} NOT NULL,
    hedged ${integer} NOT NULL,
    start_offset ${integer} NOT NULL,
    end_offset ${integer} NOT NULL,
    basis ${text} NOT NULL,
    earliest ${text},
    latest ${text},
    stated_on ${text},
    low ${real},
    best ${real},
    high ${real},
    unit ${text},
    PRIMARY KEY (document, number)
)${keyed};
CREATE INDEX claims_by_id ON claims (id);

CREATE TABLE claim_places (
    document ${integer} NOT NULL,
    claim ${integer} NOT NULL,
    number ${integer} NOT NULL,
    name ${text} NOT NULL,
    latitude ${real},
    longitude ${real},
    radius_metres ${integer},
    PRIMARY KEY (document, claim, number),
    FOREIGN KEY (document, claim) REFERENCES claims (document, number)
)${keyed};

CREATE TABLE risks (
    document ${integer} NOT NULL REFERENCES documents (entry),
    number ${integer} NOT NULL,
    start_offset ${integer} NOT NULL,
    end_offset ${integer} NOT NULL,
    why ${text} NOT NULL,
    PRIMARY KEY (document, number)
)${keyed};
