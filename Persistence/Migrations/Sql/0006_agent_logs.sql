-- What agents told, to be searched. The history has these lines too, but for other times and other questions.
-- Words are found by their beginnings: the application takes a line apart the same way for every store, and a prefix of a word is what an
-- index serves on a plain server, where looking anywhere inside a word would take an extension that may not be there.
CREATE TABLE agent_logs (
    id         UUID NOT NULL,                 -- of the event
    task_id    UUID NOT NULL,
    seq        BIGINT NOT NULL,
    trace_id   UUID NOT NULL,
    agent_name VARCHAR(50) NOT NULL,
    level      VARCHAR(20) NOT NULL,
    message    TEXT NOT NULL,
    phase      VARCHAR(50),
    file       TEXT,
    logged_at  TIMESTAMPTZ NOT NULL,
    words      TSVECTOR NOT NULL,
    PRIMARY KEY (task_id, seq)                -- also serves the search in one task, which has hundreds of lines
);
CREATE INDEX idx_agent_logs_logged ON agent_logs (logged_at DESC, task_id DESC, seq DESC);
CREATE INDEX idx_agent_logs_agent ON agent_logs (agent_name, logged_at DESC, task_id DESC, seq DESC);
CREATE INDEX idx_agent_logs_level ON agent_logs (level, logged_at DESC, task_id DESC, seq DESC);
CREATE INDEX idx_agent_logs_words ON agent_logs USING gin (words);
