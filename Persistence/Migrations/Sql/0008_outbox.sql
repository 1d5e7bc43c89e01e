-- What is committed and not yet with the broker lies beside the events. A mark on the event itself wrote the whole row and an entry in each of
-- its indexes once more; a row here is small, has one index, and is gone when the broker has confirmed.
CREATE TABLE outbox (
    id BIGINT PRIMARY KEY   -- of agent_events
);
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 10000);
INSERT INTO outbox SELECT id FROM agent_events WHERE published_at IS NULL;
ALTER TABLE agent_events DROP COLUMN published_at;   -- and the indexes on what is unpublished

-- A task's row is written with every commit. Space in its page and no index on what changes each time keep its other indexes out of that.
DROP INDEX idx_tasks_open;
CREATE INDEX idx_tasks_open ON tasks (created_at) WHERE status NOT IN ('completed', 'failed', 'cancelled');
ALTER TABLE tasks SET (fillfactor = 60);
