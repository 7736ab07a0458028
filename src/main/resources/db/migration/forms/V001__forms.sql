CREATE SCHEMA IF NOT EXISTS forms;
COMMENT ON SCHEMA forms IS 'Forms, drafts and signatures over frozen applications';

CREATE TABLE forms.definition (
    id text NOT NULL,
    version text NOT NULL,
    pack text NOT NULL,
    path text NOT NULL,
    body text NOT NULL,
    current boolean NOT NULL,
    loaded_at timestamptz NOT NULL,
    CONSTRAINT definition_pk PRIMARY KEY (id, version),
    CONSTRAINT definition_id_form CHECK (id ~ '^[a-z][a-z0-9-]{0,39}$')
);
COMMENT ON TABLE forms.definition IS 'Forms as packs brought them; old versions stay for drafts that began with them';
COMMENT ON COLUMN forms.definition.id IS 'Name of the form';
COMMENT ON COLUMN forms.definition.version IS 'Version of the form; a changed form needs a new one';
COMMENT ON COLUMN forms.definition.pack IS 'Pack it came with';
COMMENT ON COLUMN forms.definition.path IS 'File within the pack';
COMMENT ON COLUMN forms.definition.body IS 'The file itself';
COMMENT ON COLUMN forms.definition.current IS 'Whether new drafts begin with it';
COMMENT ON COLUMN forms.definition.loaded_at IS 'When it was loaded';
CREATE UNIQUE INDEX definition_current ON forms.definition (id) WHERE current;

CREATE TABLE forms.draft (
    id uuid NOT NULL,
    key text NOT NULL,
    item_code text NOT NULL,
    item_version text NOT NULL,
    item_title jsonb NOT NULL,
    form_id text NOT NULL,
    form_version text NOT NULL,
    applicant_kind text NOT NULL,
    applicant_id uuid NOT NULL,
    applicant_name text NOT NULL,
    author uuid NOT NULL,
    author_name text NOT NULL,
    data jsonb NOT NULL,
    facts jsonb NOT NULL,
    version integer NOT NULL,
    state text NOT NULL,
    frozen text,
    digest bytea,
    frozen_at timestamptz,
    created_at timestamptz NOT NULL,
    saved_at timestamptz NOT NULL,
    keep_until timestamptz NOT NULL,
    closed_at timestamptz,
    CONSTRAINT draft_pk PRIMARY KEY (id),
    CONSTRAINT draft_started_once UNIQUE (author, key),
    CONSTRAINT draft_key_length CHECK (char_length(key) BETWEEN 1 AND 100),
    CONSTRAINT draft_form_fk FOREIGN KEY (form_id, form_version) REFERENCES forms.definition (id, version),
    CONSTRAINT draft_applicant_kind CHECK (applicant_kind IN ('PERSON', 'FIRM')),
    CONSTRAINT draft_state CHECK (state IN ('open', 'frozen', 'closed')),
    CONSTRAINT draft_frozen CHECK (state = 'open' OR (frozen IS NOT NULL AND digest IS NOT NULL AND frozen_at IS NOT NULL)),
    CONSTRAINT draft_digest_length CHECK (length(digest) = 32),
    CONSTRAINT draft_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
    CONSTRAINT draft_size CHECK (octet_length(data::text) <= 1048576)
);
COMMENT ON TABLE forms.draft IS 'An application being filled in';
COMMENT ON COLUMN forms.draft.id IS 'UUIDv7';
COMMENT ON COLUMN forms.draft.key IS 'Idempotency key: pressing start twice makes one draft';
COMMENT ON COLUMN forms.draft.item_code IS 'Code of the service item';
COMMENT ON COLUMN forms.draft.item_version IS 'Version of the service item it began with';
COMMENT ON COLUMN forms.draft.item_title IS 'Title of the item in both languages: {"zh", "en"}';
COMMENT ON COLUMN forms.draft.form_id IS 'Form';
COMMENT ON COLUMN forms.draft.form_version IS 'Version of the form it began with';
COMMENT ON COLUMN forms.draft.applicant_kind IS 'PERSON or FIRM';
COMMENT ON COLUMN forms.draft.applicant_id IS 'Whose application it is';
COMMENT ON COLUMN forms.draft.applicant_name IS 'Name of the applicant when it began';
COMMENT ON COLUMN forms.draft.author IS 'Person who fills it in';
COMMENT ON COLUMN forms.draft.author_name IS 'His name';
COMMENT ON COLUMN forms.draft.data IS 'Answers; what could not be read stays as typed text';
COMMENT ON COLUMN forms.draft.facts IS 'Answers that came from registers: pointer to source and date';
COMMENT ON COLUMN forms.draft.version IS 'Counts changes';
COMMENT ON COLUMN forms.draft.state IS 'open: may be filled in; frozen: waits for signatures; closed: handed in';
COMMENT ON COLUMN forms.draft.frozen IS 'Canonical JSON (RFC 8785) that is signed';
COMMENT ON COLUMN forms.draft.digest IS 'SHA-256 of the canonical JSON';
COMMENT ON COLUMN forms.draft.frozen_at IS 'When it was frozen';
COMMENT ON COLUMN forms.draft.created_at IS 'When it was begun';
COMMENT ON COLUMN forms.draft.saved_at IS 'Last change';
COMMENT ON COLUMN forms.draft.keep_until IS 'When it is deleted unless handed in';
COMMENT ON COLUMN forms.draft.closed_at IS 'When it was handed in';
CREATE INDEX draft_author ON forms.draft (author, id DESC) WHERE state <> 'closed';
CREATE INDEX draft_expiry ON forms.draft (keep_until) WHERE state <> 'closed';

CREATE TABLE forms.change (
    draft_id uuid NOT NULL,
    version integer NOT NULL,
    pointer text NOT NULL,
    before jsonb,
    after jsonb,
    at timestamptz NOT NULL,
    CONSTRAINT change_pk PRIMARY KEY (draft_id, version, pointer),
    CONSTRAINT change_draft_fk FOREIGN KEY (draft_id) REFERENCES forms.draft (id) ON DELETE CASCADE,
    CONSTRAINT change_pointer_length CHECK (char_length(pointer) BETWEEN 1 AND 300)
);
COMMENT ON TABLE forms.change IS 'What each save changed, so that two windows on one draft lose nothing; goes with the draft';
COMMENT ON COLUMN forms.change.draft_id IS 'Draft';
COMMENT ON COLUMN forms.change.version IS 'Version the change made';
COMMENT ON COLUMN forms.change.pointer IS 'Place of the answer; rows by their ids';
COMMENT ON COLUMN forms.change.before IS 'Answer before; null when there was none';
COMMENT ON COLUMN forms.change.after IS 'Answer after; null when it was removed';
COMMENT ON COLUMN forms.change.at IS 'When';

CREATE TABLE forms.signer (
    draft_id uuid NOT NULL,
    place integer NOT NULL,
    name text NOT NULL,
    identity bytea NOT NULL,
    roles jsonb NOT NULL,
    on_behalf_of text NOT NULL,
    reminded_at timestamptz,
    CONSTRAINT signer_pk PRIMARY KEY (draft_id, place),
    CONSTRAINT signer_draft_fk FOREIGN KEY (draft_id) REFERENCES forms.draft (id) ON DELETE CASCADE,
    CONSTRAINT signer_identity_length CHECK (length(identity) = 32)
);
COMMENT ON TABLE forms.signer IS 'Who must sign a frozen draft';
COMMENT ON COLUMN forms.signer.draft_id IS 'Draft';
COMMENT ON COLUMN forms.signer.place IS 'Order in the list, from 1';
COMMENT ON COLUMN forms.signer.name IS 'Name';
COMMENT ON COLUMN forms.signer.identity IS 'SHA-256 of the resident number: finds what waits for somebody who signs in';
COMMENT ON COLUMN forms.signer.roles IS 'In what roles: list of {"zh", "en"}';
COMMENT ON COLUMN forms.signer.on_behalf_of IS 'Firm he signs for; empty when for himself';
COMMENT ON COLUMN forms.signer.reminded_at IS 'When he was last reminded';
CREATE INDEX signer_identity ON forms.signer (identity);

CREATE TABLE forms.signature (
    id uuid NOT NULL,
    draft_id uuid NOT NULL,
    identity bytea NOT NULL,
    person_id uuid NOT NULL,
    person_name text NOT NULL,
    digest bytea NOT NULL,
    algorithm text NOT NULL,
    value bytea NOT NULL,
    certificate bytea NOT NULL,
    signed_at timestamptz NOT NULL,
    voided_at timestamptz,
    CONSTRAINT signature_pk PRIMARY KEY (id),
    CONSTRAINT signature_draft_fk FOREIGN KEY (draft_id) REFERENCES forms.draft (id) ON DELETE CASCADE,
    CONSTRAINT signature_digest_length CHECK (length(digest) = 32)
);
COMMENT ON TABLE forms.signature IS 'Signatures, each over the digest of the canonical application';
COMMENT ON COLUMN forms.signature.id IS 'UUIDv7';
COMMENT ON COLUMN forms.signature.draft_id IS 'Draft that was signed';
COMMENT ON COLUMN forms.signature.identity IS 'SHA-256 of the resident number of the signer';
COMMENT ON COLUMN forms.signature.person_id IS 'Who signed';
COMMENT ON COLUMN forms.signature.person_name IS 'His name';
COMMENT ON COLUMN forms.signature.digest IS 'Digest that was signed';
COMMENT ON COLUMN forms.signature.algorithm IS 'JCA name of the algorithm';
COMMENT ON COLUMN forms.signature.value IS 'The signature';
COMMENT ON COLUMN forms.signature.certificate IS 'X.509 certificate of the signing key, DER';
COMMENT ON COLUMN forms.signature.signed_at IS 'When, by machine time';
COMMENT ON COLUMN forms.signature.voided_at IS 'When a change of the application made it void; null while it stands';
CREATE UNIQUE INDEX signature_once ON forms.signature (draft_id, identity) WHERE voided_at IS NULL;

CREATE FUNCTION forms.close_draft(draft_id uuid, expected_version integer, at timestamptz) RETURNS bytea
    LANGUAGE plpgsql AS $$
DECLARE
    d forms.draft%ROWTYPE;
    waiting integer;
BEGIN
    SELECT * INTO d FROM forms.draft t WHERE t.id = draft_id FOR UPDATE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'draft % is not there', draft_id USING ERRCODE = 'TBF01';
    END IF;
    IF d.state = 'closed' THEN
        RAISE EXCEPTION 'draft % is handed in already', draft_id USING ERRCODE = 'TBF02';
    END IF;
    IF d.version <> expected_version THEN
        RAISE EXCEPTION 'draft % has changed: version % rather than %', draft_id, d.version, expected_version
            USING ERRCODE = 'TBF03';
    END IF;
    IF d.state <> 'frozen' THEN
        RAISE EXCEPTION 'draft % is not frozen for signing', draft_id USING ERRCODE = 'TBF04';
    END IF;
    SELECT count(*) INTO waiting FROM forms.signer s
    WHERE s.draft_id = d.id AND NOT EXISTS (
        SELECT FROM forms.signature g
        WHERE g.draft_id = d.id AND g.identity = s.identity AND g.digest = d.digest AND g.voided_at IS NULL);
    IF waiting > 0 THEN
        RAISE EXCEPTION 'draft % waits for % signatures', draft_id, waiting USING ERRCODE = 'TBF05';
    END IF;
    IF d.keep_until <= at THEN
        RAISE EXCEPTION 'draft % is past its time', draft_id USING ERRCODE = 'TBF06';
    END IF;
    UPDATE forms.draft t SET state = 'closed', closed_at = at WHERE t.id = d.id;
    RETURN d.digest;
END
$$;
COMMENT ON FUNCTION forms.close_draft(uuid, integer, timestamptz) IS
    'Published: closes a frozen and fully signed draft within the statement that makes the case of it; gives its digest. SQLSTATE TBF01 not there, TBF02 closed already, TBF03 changed, TBF04 not frozen, TBF05 signatures missing, TBF06 past its time';
