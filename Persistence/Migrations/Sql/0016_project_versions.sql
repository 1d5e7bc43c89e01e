-- The task whose version of the application a project is at, null until one is deployed; and the wish by which somebody went there, which
-- may arrive twice, null when the task itself brought it there.
ALTER TABLE projects ADD COLUMN current_task_id UUID, ADD COLUMN move_id UUID;
CREATE INDEX idx_previews_project ON preview_deployments (project_id);
