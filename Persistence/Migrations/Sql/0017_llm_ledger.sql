-- Calls of language models as they were: what nobody has told (tokens of a call that failed, a cost without a price) is unknown, not 0.
ALTER TABLE llm_usage
    ALTER COLUMN cost DROP NOT NULL, ALTER COLUMN cost DROP DEFAULT,
    ALTER COLUMN prompt_tokens DROP NOT NULL, ALTER COLUMN prompt_tokens DROP DEFAULT,
    ALTER COLUMN completion_tokens DROP NOT NULL, ALTER COLUMN completion_tokens DROP DEFAULT,
    ADD COLUMN cached_tokens BIGINT,
    ADD COLUMN phase VARCHAR(50) NOT NULL DEFAULT '',
    ADD COLUMN outcome VARCHAR(400) NOT NULL DEFAULT 'answered';
