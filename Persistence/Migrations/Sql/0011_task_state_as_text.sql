-- Only the task's grain reads it, and it is written with every event: taking it apart each time was for nobody.
ALTER TABLE tasks ALTER COLUMN state DROP DEFAULT;
ALTER TABLE tasks ALTER COLUMN state TYPE TEXT USING state::text;
ALTER TABLE tasks ALTER COLUMN state SET DEFAULT '{}';
