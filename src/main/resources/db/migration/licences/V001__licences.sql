CREATE SCHEMA IF NOT EXISTS licences;
COMMENT ON SCHEMA licences IS 'Licences with their life and renderings; sealed papers of cases';

CREATE TABLE licences.paper (
    id uuid CONSTRAINT paper_pk PRIMARY KEY,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    sequence integer NOT NULL,
    number text NOT NULL,
    title text NOT NULL,
    agency text NOT NULL,
    agency_name text NOT NULL,
    data jsonb NOT NULL,
    dated_at timestamptz NOT NULL,
    signed_at timestamptz NOT NULL,
    sha256 text NOT NULL CONSTRAINT paper_sha256 UNIQUE,
    bytes bytea NOT NULL,
    CONSTRAINT paper_once UNIQUE (case_id, kind, sequence)
);
ALTER TABLE licences.paper ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE licences.paper IS 'Dated, sealed papers of cases, each made once';
COMMENT ON COLUMN licences.paper.id IS 'UUIDv7 by the legal clock';
COMMENT ON COLUMN licences.paper.case_id IS 'The case it belongs to';
COMMENT ON COLUMN licences.paper.kind IS 'Name of the template, for example receipt';
COMMENT ON COLUMN licences.paper.sequence IS 'Counts papers of one kind in a case, from 1';
COMMENT ON COLUMN licences.paper.number IS 'Number printed on it';
COMMENT ON COLUMN licences.paper.title IS 'Title in Chinese, as printed';
COMMENT ON COLUMN licences.paper.agency IS 'Code of the agency whose seal it bears';
COMMENT ON COLUMN licences.paper.agency_name IS 'Name of that agency';
COMMENT ON COLUMN licences.paper.data IS 'What was printed';
COMMENT ON COLUMN licences.paper.dated_at IS 'Date it bears, legal clock';
COMMENT ON COLUMN licences.paper.signed_at IS 'When it was signed, machine time';
COMMENT ON COLUMN licences.paper.sha256 IS 'SHA-256 of the file, hexadecimal';
COMMENT ON COLUMN licences.paper.bytes IS 'The signed PDF';

CREATE TABLE licences.licence (
    id uuid CONSTRAINT licence_pk PRIMARY KEY,
    case_id uuid NOT NULL,
    effect text NOT NULL,
    type text NOT NULL,
    identifier text NOT NULL CONSTRAINT licence_identifier UNIQUE,
    status_index bigint NOT NULL CONSTRAINT licence_status_index UNIQUE,
    version integer NOT NULL,
    supersedes uuid CONSTRAINT licence_supersedes_fk REFERENCES licences.licence,
    holder_kind text NOT NULL,
    holder_id uuid NOT NULL,
    holder_name text NOT NULL,
    holder_code text,
    agency text NOT NULL,
    agency_name text NOT NULL,
    data jsonb NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    issued_at timestamptz NOT NULL,
    signed_at timestamptz NOT NULL,
    status text NOT NULL CONSTRAINT licence_status CHECK (status IN
        ('VALID', 'SUPERSEDED', 'SUSPENDED', 'WITHDRAWN', 'ANNULLED', 'CANCELLED', 'REVOKED')),
    status_at timestamptz NOT NULL,
    CONSTRAINT licence_once UNIQUE (case_id, effect)
);
COMMENT ON TABLE licences.licence IS 'Licences: one row a version';
COMMENT ON COLUMN licences.licence.id IS 'UUIDv7 by the legal clock';
COMMENT ON COLUMN licences.licence.case_id IS 'The case whose result it is';
COMMENT ON COLUMN licences.licence.effect IS 'Which effect of the case; with the case it makes issuing happen once';
COMMENT ON COLUMN licences.licence.type IS 'Name of the licence type in its pack, for example business-licence';
COMMENT ON COLUMN licences.licence.identifier IS 'Identifier by GB/T 36904-2018';
COMMENT ON COLUMN licences.licence.status_index IS 'Place in the published status list';
COMMENT ON COLUMN licences.licence.version IS 'Counts versions, from 1';
COMMENT ON COLUMN licences.licence.supersedes IS 'The version before';
COMMENT ON COLUMN licences.licence.holder_kind IS 'PERSON or FIRM';
COMMENT ON COLUMN licences.licence.holder_id IS 'Id of the person or firm';
COMMENT ON COLUMN licences.licence.holder_name IS 'Name at the time of issue';
COMMENT ON COLUMN licences.licence.holder_code IS 'Unified social credit code of a firm';
COMMENT ON COLUMN licences.licence.agency IS 'Code of the issuing agency';
COMMENT ON COLUMN licences.licence.agency_name IS 'Name of the issuing agency';
COMMENT ON COLUMN licences.licence.data IS 'What the licence states';
COMMENT ON COLUMN licences.licence.valid_from IS 'First day of validity';
COMMENT ON COLUMN licences.licence.valid_until IS 'Last day of validity; NULL without end';
COMMENT ON COLUMN licences.licence.issued_at IS 'When it was issued, legal clock';
COMMENT ON COLUMN licences.licence.signed_at IS 'When its renderings were signed, machine time';
COMMENT ON COLUMN licences.licence.status IS 'VALID, SUPERSEDED, SUSPENDED, WITHDRAWN (art. 8), ANNULLED (art. 69), CANCELLED (art. 70), REVOKED; expiry follows from valid_until';
COMMENT ON COLUMN licences.licence.status_at IS 'Since when it has this status, legal clock';
CREATE INDEX licence_holder ON licences.licence (holder_id, id);
CREATE INDEX licence_holder_code ON licences.licence (holder_code, id) WHERE holder_code IS NOT NULL;
CREATE INDEX licence_name ON licences.licence (holder_name, id);
CREATE INDEX licence_not_valid ON licences.licence (status_index) WHERE status <> 'VALID';
CREATE INDEX licence_ending ON licences.licence (valid_until) WHERE valid_until IS NOT NULL;

CREATE TABLE licences.rendering (
    licence_id uuid NOT NULL CONSTRAINT rendering_licence_fk REFERENCES licences.licence,
    copy text NOT NULL CONSTRAINT rendering_copy CHECK (copy IN ('ORIGINAL', 'DUPLICATE')),
    sha256 text NOT NULL CONSTRAINT rendering_sha256 UNIQUE,
    bytes bytea NOT NULL,
    CONSTRAINT rendering_pk PRIMARY KEY (licence_id, copy)
);
ALTER TABLE licences.rendering ALTER COLUMN bytes SET STORAGE EXTERNAL;
COMMENT ON TABLE licences.rendering IS 'Signed files of licences';
COMMENT ON COLUMN licences.rendering.licence_id IS 'The licence';
COMMENT ON COLUMN licences.rendering.copy IS 'ORIGINAL or DUPLICATE';
COMMENT ON COLUMN licences.rendering.sha256 IS 'SHA-256 of the file, hexadecimal';
COMMENT ON COLUMN licences.rendering.bytes IS 'The signed PDF';

CREATE TABLE licences.status_change (
    id uuid CONSTRAINT status_change_pk PRIMARY KEY,
    licence_id uuid NOT NULL CONSTRAINT status_change_licence_fk REFERENCES licences.licence,
    status_before text NOT NULL,
    status_after text NOT NULL,
    ground text NOT NULL,
    actor text NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE licences.status_change IS 'The life of a licence: each change of status with its ground';
COMMENT ON COLUMN licences.status_change.id IS 'UUIDv7 by the legal clock';
COMMENT ON COLUMN licences.status_change.licence_id IS 'The licence';
COMMENT ON COLUMN licences.status_change.status_before IS 'Status before';
COMMENT ON COLUMN licences.status_change.status_after IS 'Status after';
COMMENT ON COLUMN licences.status_change.ground IS 'Why, with the article';
COMMENT ON COLUMN licences.status_change.actor IS 'Who did it';
COMMENT ON COLUMN licences.status_change.at IS 'When, legal clock';
CREATE INDEX status_change_licence ON licences.status_change (licence_id, id);

CREATE SEQUENCE licences.serial;
COMMENT ON SEQUENCE licences.serial IS 'Serial numbers of licence identifiers';
CREATE SEQUENCE licences.status_index MINVALUE 0 START 0;
COMMENT ON SEQUENCE licences.status_index IS 'Places in the status list';
