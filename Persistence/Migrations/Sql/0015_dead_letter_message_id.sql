-- The message that brought a dead letter here is what tells a repetition from another failure.
ALTER TABLE dead_letters RENAME COLUMN burial TO message_id;
