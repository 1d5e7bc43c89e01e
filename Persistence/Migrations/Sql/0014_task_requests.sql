-- Which request began which task: the same key from the same requester by the same way in is the same task, for ever.
CREATE TABLE task_requests (
    source      VARCHAR(32) NOT NULL,    -- chat, rest, ...
    requester   VARCHAR(255) NOT NULL,   -- who asked
    dedup_key   VARCHAR(512) NOT NULL,   -- what the sender calls the request
    task_id     UUID NOT NULL,
    project_id  UUID NOT NULL,
    fingerprint VARCHAR(64) NOT NULL,    -- of what was asked, to tell another request with the same key
    created_at  TIMESTAMPTZ NOT NULL,
    CONSTRAINT uq_task_requests_key UNIQUE (source, requester, dedup_key)
);
CREATE INDEX idx_task_requests_task ON task_requests (task_id);
