-- The state of Catalyst: tasks and their events are the truth, everything else hangs on them.

CREATE TABLE projects (
    id          UUID PRIMARY KEY,
    name        VARCHAR(255) NOT NULL,
    slug        VARCHAR(40) NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'),
    description TEXT NOT NULL DEFAULT '',
    repo_url    VARCHAR(512),
    repo_path   TEXT NOT NULL,
    status      VARCHAR(50) NOT NULL DEFAULT 'active',
    created_at  TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX idx_projects_created ON projects (created_at DESC, id DESC);

CREATE TABLE tasks (
    id              UUID PRIMARY KEY,
    project_id      UUID NOT NULL,
    project_name    VARCHAR(255) NOT NULL,
    project_slug    VARCHAR(40) NOT NULL,
    conversation_id UUID,
    trace_id        UUID NOT NULL,
    user_prompt     TEXT NOT NULL,
    status          VARCHAR(50) NOT NULL,
    current_phase   VARCHAR(50) NOT NULL,
    branch_name     VARCHAR(255),
    commit_sha      VARCHAR(64),
    preview_url     VARCHAR(512),
    error           TEXT,
    cost_total      NUMERIC(14, 6) NOT NULL DEFAULT 0,
    metadata        JSONB NOT NULL DEFAULT '{}',
    state           JSONB NOT NULL DEFAULT '{}',   -- the task grain's own
    version         BIGINT NOT NULL,               -- grows by one with each commit; guards against a second writer
    seq             BIGINT NOT NULL,               -- of its last event
    lease_owner     VARCHAR(255),                  -- the silo whose worker runs the phase
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    updated_at      TIMESTAMPTZ NOT NULL DEFAULT now(),
    completed_at    TIMESTAMPTZ
);
CREATE INDEX idx_tasks_created ON tasks (created_at DESC, id DESC);
CREATE INDEX idx_tasks_project ON tasks (project_id, created_at DESC, id DESC);
CREATE INDEX idx_tasks_status ON tasks (status, created_at DESC, id DESC);
CREATE INDEX idx_tasks_open ON tasks (updated_at) WHERE status NOT IN ('completed', 'failed', 'cancelled');

-- Audit trail and outbox at once: what is committed here and not yet published, a silo publishes.
CREATE TABLE agent_events (
    id           BIGSERIAL PRIMARY KEY,
    event_id     UUID NOT NULL UNIQUE,
    trace_id     UUID NOT NULL,
    task_id      UUID NOT NULL,
    seq          BIGINT NOT NULL CHECK (seq > 0),
    actor        VARCHAR(50) NOT NULL,
    event_type   VARCHAR(100) NOT NULL,
    repo         VARCHAR(255) NOT NULL DEFAULT '',
    branch       VARCHAR(255) NOT NULL DEFAULT '',
    commit_sha   VARCHAR(64) NOT NULL DEFAULT '',
    payload      JSONB NOT NULL DEFAULT '{}',
    metadata     JSONB NOT NULL DEFAULT '{}',
    created_at   TIMESTAMPTZ NOT NULL,
    published_at TIMESTAMPTZ,
    UNIQUE (task_id, seq)
);
CREATE INDEX idx_trace ON agent_events (trace_id);
CREATE INDEX idx_actor ON agent_events (actor, created_at);
CREATE INDEX idx_agent_events_created ON agent_events USING brin (created_at);
CREATE INDEX idx_agent_events_unpublished ON agent_events (id) WHERE published_at IS NULL;
CREATE INDEX idx_agent_events_unpublished_task ON agent_events (task_id) WHERE published_at IS NULL;

CREATE TABLE preview_deployments (
    id                UUID PRIMARY KEY,
    task_id           UUID NOT NULL UNIQUE REFERENCES tasks (id),
    project_id        UUID NOT NULL,
    project_slug      VARCHAR(40) NOT NULL,
    short_id          VARCHAR(8) NOT NULL,         -- of the task; with the slug it is the preview's host name
    url               VARCHAR(512) NOT NULL,
    fallback_url      VARCHAR(512) NOT NULL,
    backend_url       VARCHAR(512) NOT NULL,
    container_id      TEXT,                        -- of a container, or the reference of a process
    status            VARCHAR(50) NOT NULL,
    health_status     VARCHAR(50) NOT NULL,
    deployment_mode   VARCHAR(50) NOT NULL,
    port              INTEGER NOT NULL,
    spec              JSONB NOT NULL DEFAULT '{}',
    error             TEXT,
    health_check_url  VARCHAR(512),
    created_at        TIMESTAMPTZ NOT NULL DEFAULT now(),
    expires_at        TIMESTAMPTZ NOT NULL,
    last_health_check TIMESTAMPTZ
);
CREATE INDEX idx_previews_host ON preview_deployments (project_slug, short_id);
CREATE INDEX idx_previews_active ON preview_deployments (expires_at) WHERE status IN ('starting', 'deployed');

CREATE TABLE explorer_scans (
    id              UUID PRIMARY KEY,
    scan_type       VARCHAR(50) NOT NULL,          -- github, deployment, database
    target          VARCHAR(512) NOT NULL,
    findings        JSONB,
    tech_stack      JSONB,
    security_score  NUMERIC(5, 2),
    tech_debt_score NUMERIC(5, 2),
    created_at      TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX idx_explorer_scans_created ON explorer_scans (created_at DESC);

CREATE TABLE llm_usage (
    id                UUID PRIMARY KEY,
    task_id           UUID,
    trace_id          UUID,
    agent             VARCHAR(50) NOT NULL,
    provider          VARCHAR(50) NOT NULL,
    model             VARCHAR(100) NOT NULL,
    prompt_tokens     BIGINT NOT NULL DEFAULT 0,
    completion_tokens BIGINT NOT NULL DEFAULT 0,
    total_tokens      BIGINT GENERATED ALWAYS AS (prompt_tokens + completion_tokens) STORED,
    cost              NUMERIC(14, 6) NOT NULL DEFAULT 0,
    duration_ms       BIGINT,
    created_at        TIMESTAMPTZ NOT NULL DEFAULT now()
);
CREATE INDEX idx_llm_usage_task ON llm_usage (task_id);
CREATE INDEX idx_llm_usage_created ON llm_usage (created_at);
