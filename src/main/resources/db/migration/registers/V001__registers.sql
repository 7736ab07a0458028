CREATE SCHEMA IF NOT EXISTS registers;
COMMENT ON SCHEMA registers IS 'What is recorded: registers with history and source, divisions, scopes, firm names, credit codes';

CREATE TABLE registers.register (
    name text CONSTRAINT register_pk PRIMARY KEY,
    pack text NOT NULL,
    definition jsonb NOT NULL
);
COMMENT ON TABLE registers.register IS 'Registers that packs define';
COMMENT ON COLUMN registers.register.name IS 'Name, for example legal-persons';
COMMENT ON COLUMN registers.register.pack IS 'Pack that defines it';
COMMENT ON COLUMN registers.register.definition IS 'JSON Schema with key, owner, retention and sensitivity of fields';

CREATE TABLE registers.record (
    register text NOT NULL,
    version_id uuid NOT NULL,
    record_id uuid NOT NULL,
    record_key text NOT NULL,
    valid_from date NOT NULL,
    valid_to date NOT NULL DEFAULT 'infinity',
    known_from timestamptz NOT NULL,
    known_to timestamptz NOT NULL DEFAULT 'infinity',
    data jsonb NOT NULL,
    sealed bytea,
    search_keys text[] NOT NULL DEFAULT '{}',
    source text NOT NULL,
    field_sources jsonb NOT NULL DEFAULT '{}',
    CONSTRAINT record_pk PRIMARY KEY (register, version_id),
    CONSTRAINT record_valid_order CHECK (valid_from < valid_to),
    CONSTRAINT record_known_order CHECK (known_from <= known_to)
) PARTITION BY LIST (register);
CREATE TABLE registers.record_population PARTITION OF registers.record FOR VALUES IN ('population');
CREATE TABLE registers.record_legal_persons PARTITION OF registers.record FOR VALUES IN ('legal-persons');
CREATE TABLE registers.record_addresses PARTITION OF registers.record FOR VALUES IN ('addresses');
CREATE TABLE registers.record_other PARTITION OF registers.record DEFAULT;
COMMENT ON TABLE registers.record IS 'Every version of every record: what was true when, and when we knew it';
COMMENT ON TABLE registers.record_population IS 'Persons';
COMMENT ON TABLE registers.record_legal_persons IS 'Firms and other organisations';
COMMENT ON TABLE registers.record_addresses IS 'Standard addresses';
COMMENT ON TABLE registers.record_other IS 'Records of all other registers';
COMMENT ON COLUMN registers.record.register IS 'Register the record belongs to';
COMMENT ON COLUMN registers.record.version_id IS 'This version, UUIDv7';
COMMENT ON COLUMN registers.record.record_id IS 'The record, the same in all its versions';
COMMENT ON COLUMN registers.record.record_key IS 'Key by the register''s definition; a keyed hash where the key is of high sensitivity';
COMMENT ON COLUMN registers.record.valid_from IS 'First day on which this was so';
COMMENT ON COLUMN registers.record.valid_to IS 'Day from which it was no longer so';
COMMENT ON COLUMN registers.record.known_from IS 'When we learnt it, legal clock';
COMMENT ON COLUMN registers.record.known_to IS 'When we learnt better';
COMMENT ON COLUMN registers.record.data IS 'Fields, without those of high sensitivity';
COMMENT ON COLUMN registers.record.sealed IS 'Fields of high sensitivity, encrypted with AES-256-GCM';
COMMENT ON COLUMN registers.record.search_keys IS 'Keys of one and two characters and of pinyin initials';
COMMENT ON COLUMN registers.record.source IS 'Where it comes from: case:<id>, pack:<name>, harvest:<id>';
COMMENT ON COLUMN registers.record.field_sources IS 'Sources of single fields that differ from the record''s';
CREATE UNIQUE INDEX record_current_key ON registers.record (register, record_key)
    WHERE valid_to = 'infinity' AND known_to = 'infinity';
CREATE INDEX record_versions ON registers.record (record_id, version_id);
CREATE INDEX record_search ON registers.record USING gin (search_keys) WITH (fastupdate = off)
    WHERE valid_to = 'infinity' AND known_to = 'infinity';

CREATE TABLE registers.division (
    code text CONSTRAINT division_pk PRIMARY KEY,
    name text NOT NULL,
    parent text NOT NULL,
    pack text NOT NULL,
    valid_from date NOT NULL DEFAULT '-infinity',
    valid_to date NOT NULL DEFAULT 'infinity',
    CONSTRAINT division_code CHECK (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})$')
);
COMMENT ON TABLE registers.division IS 'Administrative divisions from province to township';
COMMENT ON COLUMN registers.division.code IS 'GB/T 2260 code of 2, 4 or 6 digits, 9 for townships';
COMMENT ON COLUMN registers.division.name IS 'Name without those above';
COMMENT ON COLUMN registers.division.parent IS 'Code of the division above, empty for provinces';
COMMENT ON COLUMN registers.division.pack IS 'Pack that brought it';
COMMENT ON COLUMN registers.division.valid_from IS 'First day it existed';
COMMENT ON COLUMN registers.division.valid_to IS 'Day from which it no longer existed';
CREATE INDEX division_parent ON registers.division (parent, code);

CREATE TABLE registers.business_scope (
    code text CONSTRAINT business_scope_pk PRIMARY KEY,
    name text NOT NULL,
    licensed boolean NOT NULL,
    agency_kind text,
    industry text NOT NULL,
    search_keys text[] NOT NULL,
    pack text NOT NULL,
    CONSTRAINT business_scope_name UNIQUE (name),
    CONSTRAINT business_scope_agency CHECK (licensed = (agency_kind IS NOT NULL))
);
COMMENT ON TABLE registers.business_scope IS 'Standard entries of business scope';
COMMENT ON COLUMN registers.business_scope.code IS 'Code of the entry';
COMMENT ON COLUMN registers.business_scope.name IS 'Standard wording';
COMMENT ON COLUMN registers.business_scope.licensed IS 'Whether a licence is needed before or after registration';
COMMENT ON COLUMN registers.business_scope.agency_kind IS 'Kind of agency to be told, for licensed entries';
COMMENT ON COLUMN registers.business_scope.industry IS 'Section of GB/T 4754';
COMMENT ON COLUMN registers.business_scope.search_keys IS 'Keys of one and two characters and of pinyin initials';
COMMENT ON COLUMN registers.business_scope.pack IS 'Pack that brought it';
CREATE INDEX business_scope_search ON registers.business_scope USING gin (search_keys);

CREATE TABLE registers.name_claim (
    id uuid CONSTRAINT name_claim_pk PRIMARY KEY,
    full_name text NOT NULL,
    registrar text NOT NULL,
    division text NOT NULL,
    trade_name text NOT NULL,
    industry text NOT NULL,
    family text NOT NULL,
    form text,
    likeness_keys text[] NOT NULL,
    kind text NOT NULL,
    holder text NOT NULL,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL DEFAULT 'infinity',
    case_id uuid,
    ended_at timestamptz,
    CONSTRAINT name_claim_kind CHECK (kind IN ('RESERVATION', 'FIRM'))
);
COMMENT ON TABLE registers.name_claim IS 'Names that are taken, by a firm or a reservation (Decree 734, art. 18)';
COMMENT ON COLUMN registers.name_claim.id IS 'The reservation, UUIDv7; stays when it becomes a firm''s name';
COMMENT ON COLUMN registers.name_claim.full_name IS 'Name in normal form';
COMMENT ON COLUMN registers.name_claim.registrar IS 'Division of the registrar within which names must differ';
COMMENT ON COLUMN registers.name_claim.division IS 'Division as written in the name';
COMMENT ON COLUMN registers.name_claim.trade_name IS 'Trade name';
COMMENT ON COLUMN registers.name_claim.industry IS 'Industry as written in the name';
COMMENT ON COLUMN registers.name_claim.family IS 'Family of the industry';
COMMENT ON COLUMN registers.name_claim.form IS 'Organisation form as written in the name';
COMMENT ON COLUMN registers.name_claim.likeness_keys IS 'Keys under which names too much alike are found';
COMMENT ON COLUMN registers.name_claim.kind IS 'RESERVATION or FIRM';
COMMENT ON COLUMN registers.name_claim.holder IS 'Who reserved it (person:<id>), or the firm''s credit code';
COMMENT ON COLUMN registers.name_claim.since IS 'When it was taken, legal clock';
COMMENT ON COLUMN registers.name_claim.until IS 'When the reservation ends';
COMMENT ON COLUMN registers.name_claim.case_id IS 'Case that uses the reservation; it does not expire while the case runs';
COMMENT ON COLUMN registers.name_claim.ended_at IS 'When it was given up or had expired; null while it holds';
CREATE UNIQUE INDEX name_claim_live ON registers.name_claim (full_name) WHERE ended_at IS NULL;
CREATE INDEX name_claim_likeness ON registers.name_claim USING gin (likeness_keys) WITH (fastupdate = off)
    WHERE ended_at IS NULL;
CREATE INDEX name_claim_holder ON registers.name_claim (holder, id) WHERE ended_at IS NULL;
CREATE INDEX name_claim_case ON registers.name_claim (case_id) WHERE case_id IS NOT NULL;

CREATE FUNCTION registers.use_reservation(reservation_id uuid, case_id uuid, at timestamptz) RETURNS uuid
LANGUAGE plpgsql AS $$
DECLARE
    claim registers.name_claim%ROWTYPE;
BEGIN
    IF reservation_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE registers.name_claim c SET case_id = use_reservation.case_id
    WHERE c.id = reservation_id AND c.kind = 'RESERVATION' AND c.ended_at IS NULL
      AND (c.case_id = use_reservation.case_id OR (c.case_id IS NULL AND c.until > at))
    RETURNING * INTO claim;
    IF claim.id IS NULL THEN
        RAISE EXCEPTION 'REGISTERS-0003' USING ERRCODE = 'TB003',
            DETAIL = 'The name reservation is gone, expired or used by another case';
    END IF;
    RETURN claim.id;
END
$$;
COMMENT ON FUNCTION registers.use_reservation(uuid, uuid, timestamptz) IS
    'Published: binds a name reservation to the case that is submitted; raises TB003 when it is gone, expired or used by another case; null stays null';

CREATE TABLE registers.code_range (
    registrar text NOT NULL,
    division text NOT NULL,
    first_serial bigint NOT NULL,
    last_serial bigint NOT NULL,
    next_serial bigint NOT NULL,
    CONSTRAINT code_range_pk PRIMARY KEY (registrar, division, first_serial),
    CONSTRAINT code_range_order CHECK (first_serial <= last_serial AND next_serial BETWEEN first_serial AND last_serial + 1)
);
COMMENT ON TABLE registers.code_range IS 'Serials of credit codes allocated to a district (GB 32100-2015)';
COMMENT ON COLUMN registers.code_range.registrar IS 'Two characters: registering department and kind';
COMMENT ON COLUMN registers.code_range.division IS 'Division code, six digits';
COMMENT ON COLUMN registers.code_range.first_serial IS 'First serial as a number in the code''s alphabet of 31';
COMMENT ON COLUMN registers.code_range.last_serial IS 'Last serial';
COMMENT ON COLUMN registers.code_range.next_serial IS 'The one to be issued next';

CREATE TABLE registers.issued_code (
    case_id uuid CONSTRAINT issued_code_pk PRIMARY KEY,
    code text NOT NULL CONSTRAINT issued_code_code UNIQUE,
    issued_at timestamptz NOT NULL
);
COMMENT ON TABLE registers.issued_code IS 'Credit codes issued here, one for each case';
COMMENT ON COLUMN registers.issued_code.case_id IS 'Case that gave rise to it';
COMMENT ON COLUMN registers.issued_code.code IS 'Unified social credit code';
COMMENT ON COLUMN registers.issued_code.issued_at IS 'When, legal clock';
