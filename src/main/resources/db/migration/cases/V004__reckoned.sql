-- Deadlines that rest on a calendar not yet published are reckoned anew when it is.
CREATE INDEX case_file_provisional ON cases.case_file (id) WHERE provisional AND closed_at IS NULL;
ALTER TABLE cases.timer ADD COLUMN started_at timestamptz;
COMMENT ON COLUMN cases.timer.started_at IS 'When it began to run, legal clock; null for those begun before this was kept';
COMMENT ON COLUMN cases.work_item.due_at IS 'Deadline of the case: when it was offered, or as reckoned anew by a published calendar';
