-- What lets several silos share the work, and documents.

CREATE TABLE silo_leases (
    silo_id    VARCHAR(255) PRIMARY KEY,
    expires_at TIMESTAMPTZ NOT NULL
);

CREATE TABLE port_reservations (
    port        INTEGER PRIMARY KEY CHECK (port BETWEEN 1 AND 65535),
    task_id     UUID NOT NULL UNIQUE,
    reserved_at TIMESTAMPTZ NOT NULL DEFAULT now()
);

CREATE TABLE documents (
    collection VARCHAR(100) NOT NULL,
    id         VARCHAR(200) NOT NULL,
    body       JSONB NOT NULL,
    created_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    PRIMARY KEY (collection, id)
);
CREATE INDEX idx_documents_created ON documents (collection, created_at DESC, id DESC);
