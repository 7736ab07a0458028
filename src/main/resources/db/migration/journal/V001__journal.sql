CREATE SCHEMA IF NOT EXISTS journal;
COMMENT ON SCHEMA journal IS 'Everything that happened, as typed and versioned entries';

CREATE TABLE journal.entry (
    id uuid NOT NULL,
    type text NOT NULL,
    actor text NOT NULL,
    subject text NOT NULL,
    at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    payload jsonb,
    salt uuid NOT NULL DEFAULT gen_random_uuid(),
    CONSTRAINT entry_pk PRIMARY KEY (id)
) PARTITION BY RANGE (id);
CREATE TABLE journal.entry_other PARTITION OF journal.entry DEFAULT;
COMMENT ON TABLE journal.entry IS 'One entry for each thing that happened; written in the same statement as the change';
COMMENT ON TABLE journal.entry_other IS 'Entries whose id lies outside all months made so far';
COMMENT ON COLUMN journal.entry.id IS 'UUIDv7 by the legal clock';
COMMENT ON COLUMN journal.entry.type IS 'Type and version from the published list, for example case.submitted/1';
COMMENT ON COLUMN journal.entry.actor IS 'Who did it: person:<id>, officer:<id>, system:<part>, anyone';
COMMENT ON COLUMN journal.entry.subject IS 'What it happened to: case:<id>, person:<id>, firm:<code> and so on';
COMMENT ON COLUMN journal.entry.at IS 'When it happened, legal clock';
COMMENT ON COLUMN journal.entry.recorded_at IS 'When it was written, machine time';
COMMENT ON COLUMN journal.entry.payload IS 'Details of the type; erased (NULL) when law demands, the entry stays';
COMMENT ON COLUMN journal.entry.salt IS 'Random salt of the entry''s public commitment';
CREATE INDEX entry_subject ON journal.entry (subject, id);

CREATE FUNCTION journal.append(id uuid, type text, actor text, subject text, at timestamptz, payload jsonb) RETURNS uuid
LANGUAGE sql VOLATILE AS $$
    INSERT INTO journal.entry (id, type, actor, subject, at, payload)
    VALUES (id, type, actor, subject, at, payload) RETURNING id
$$;
COMMENT ON FUNCTION journal.append(uuid, text, text, text, timestamptz, jsonb) IS 'Published: appends one entry within the caller''s statement';
