CREATE TABLE cases.telling (
    id uuid CONSTRAINT telling_pk PRIMARY KEY,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    agency text,
    division text NOT NULL,
    credit_code text NOT NULL,
    firm_name text NOT NULL,
    entries text[] NOT NULL,
    established date NOT NULL,
    told_at timestamptz NOT NULL,
    noted_at timestamptz,
    noted_by uuid,
    noted_name text,
    CONSTRAINT telling_once UNIQUE (case_id, kind),
    CONSTRAINT telling_noted_by_somebody CHECK ((noted_at IS NULL) = (noted_by IS NULL) AND (noted_at IS NULL) = (noted_name IS NULL)),
    CONSTRAINT telling_noted_by_the_told CHECK (noted_at IS NULL OR agency IS NOT NULL)
);
COMMENT ON TABLE cases.telling IS 'Licensing agencies told of newly registered firms (双告知)';
COMMENT ON COLUMN cases.telling.id IS 'UUIDv7 by the legal clock';
COMMENT ON COLUMN cases.telling.case_id IS 'Case that registered the firm';
COMMENT ON COLUMN cases.telling.kind IS 'Kind of agency that licenses the entries, for example housing';
COMMENT ON COLUMN cases.telling.agency IS 'Agency told; null where none of that kind is known for the division';
COMMENT ON COLUMN cases.telling.division IS 'Division of the firm''s address';
COMMENT ON COLUMN cases.telling.credit_code IS 'Unified social credit code of the firm';
COMMENT ON COLUMN cases.telling.firm_name IS 'Name the firm was registered under';
COMMENT ON COLUMN cases.telling.entries IS 'Licensed entries of its business scope that belong to the kind';
COMMENT ON COLUMN cases.telling.established IS 'Day of registration';
COMMENT ON COLUMN cases.telling.told_at IS 'When the agency was told, legal clock';
COMMENT ON COLUMN cases.telling.noted_at IS 'When an officer of the agency took note, legal clock';
COMMENT ON COLUMN cases.telling.noted_by IS 'Officer who took note';
COMMENT ON COLUMN cases.telling.noted_name IS 'Name of that officer';
CREATE INDEX telling_open ON cases.telling (agency, id DESC) WHERE noted_at IS NULL;
CREATE INDEX telling_noted ON cases.telling (agency, id DESC) WHERE noted_at IS NOT NULL;
