-- What each silo last said of itself, for the dashboard. Unlogged: a crash of the database may forget it, the next report comes in seconds.
CREATE UNLOGGED TABLE silo_reports (
    silo_id     VARCHAR(255) PRIMARY KEY,
    reported_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    report      JSONB NOT NULL
);
