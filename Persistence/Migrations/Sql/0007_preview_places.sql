-- Where a preview runs: whose lease it lives by, and where the silos of other machines reach it (null: on the loopback of one shared machine).
ALTER TABLE preview_deployments ADD COLUMN place text;
ALTER TABLE preview_deployments ADD COLUMN relay text;
