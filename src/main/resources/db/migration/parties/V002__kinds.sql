ALTER TABLE parties.agency ADD COLUMN kinds text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN parties.agency.kinds IS 'What it is in charge of, as registers name it (agency.kind.* of the messages), for example housing';
