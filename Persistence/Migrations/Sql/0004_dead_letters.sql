-- Events that failed every delivery, and messages that were none: for people to look at, replay or delete.

CREATE TABLE dead_letters (
    id          UUID PRIMARY KEY,
    queue       VARCHAR(255) NOT NULL,
    event       JSONB,
    body        TEXT,
    failures    JSONB NOT NULL,
    dead_at     TIMESTAMPTZ NOT NULL,
    replayed_at TIMESTAMPTZ,
    burial      UUID NOT NULL,
    CHECK ((event IS NULL) <> (body IS NULL))
);
CREATE INDEX idx_dead_letters_dead_at ON dead_letters (dead_at DESC, id DESC);
