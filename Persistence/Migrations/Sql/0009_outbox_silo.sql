-- Who publishes an event: the silo that committed it, or took it over from one that is gone. A task's owner cannot tell, for an ended task has none.
ALTER TABLE outbox ADD COLUMN silo_id VARCHAR(255);   -- null: from before this was noted; anybody takes it over
