CREATE VIEW active_tasks AS
SELECT id, project_id, project_name, trace_id, user_prompt, status, current_phase, branch_name, preview_url, cost_total, created_at, updated_at,
       EXTRACT(EPOCH FROM (now() - created_at)) AS elapsed_seconds
FROM tasks
WHERE status NOT IN ('completed', 'failed', 'cancelled');

CREATE VIEW task_statistics AS
SELECT count(*) AS total_tasks,
       count(*) FILTER (WHERE status = 'completed') AS completed_tasks,
       count(*) FILTER (WHERE status = 'failed') AS failed_tasks,
       count(*) FILTER (WHERE status = 'cancelled') AS cancelled_tasks,
       count(*) FILTER (WHERE status NOT IN ('completed', 'failed', 'cancelled')) AS active_tasks,
       avg(EXTRACT(EPOCH FROM (completed_at - created_at))) FILTER (WHERE status = 'completed') AS average_seconds,
       coalesce(sum(cost_total), 0) AS total_cost,
       coalesce(avg(cost_total), 0) AS average_cost
FROM tasks;

CREATE FUNCTION get_active_task_count() RETURNS BIGINT LANGUAGE sql STABLE AS 'SELECT count(*) FROM active_tasks';

-- Marks what has outlived its time and says how many; whoever owns the processes stops them.
CREATE FUNCTION cleanup_expired_previews() RETURNS BIGINT LANGUAGE sql AS '
    WITH expired AS (
        UPDATE preview_deployments SET status = ''expired'' WHERE status IN (''starting'', ''deployed'') AND expires_at <= now() RETURNING 1)
    SELECT count(*) FROM expired';
