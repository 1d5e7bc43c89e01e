-- A dead letter is kept as it was written. JSONB reckons with numbers, and one that it cannot hold (1e200000) kept a letter and all behind it out.
ALTER TABLE dead_letters ALTER COLUMN event TYPE JSON USING event::json;
