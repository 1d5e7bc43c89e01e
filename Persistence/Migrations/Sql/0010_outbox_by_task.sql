-- What is committed and not yet with the broker, by task: events of a task are published in their order, so one number tells how far that is.
-- A line comes with a task's events and goes when all of them are out and the task has committed nothing more; a line for each event was
-- written and removed with every one of them.
-- A silo of the version before may still commit: what it puts there must not come between the copy and the end of the table.
LOCK TABLE outbox IN ACCESS EXCLUSIVE MODE;
CREATE TABLE outbox_of_tasks (
    task_id       UUID PRIMARY KEY,
    silo_id       VARCHAR(255),      -- who publishes; null: from before this was noted, anybody takes it over
    published_seq BIGINT NOT NULL    -- the broker has confirmed the task's events up to this one
);
INSERT INTO outbox_of_tasks SELECT e.task_id, max(o.silo_id), min(e.seq) - 1 FROM outbox o JOIN agent_events e USING (id) GROUP BY e.task_id;
DROP TABLE outbox;
ALTER TABLE outbox_of_tasks RENAME TO outbox;
ALTER INDEX outbox_of_tasks_pkey RENAME TO outbox_pkey;
ALTER TABLE outbox SET (fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
