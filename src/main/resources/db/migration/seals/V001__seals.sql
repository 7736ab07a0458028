CREATE SCHEMA IF NOT EXISTS seals;
COMMENT ON SCHEMA seals IS 'Keys, certificates, who may use a seal, personal signatures';

CREATE TABLE seals.key (
    id uuid CONSTRAINT key_pk PRIMARY KEY,
    kind text NOT NULL CONSTRAINT key_kind CHECK (kind IN ('ROOT', 'AGENCIES', 'PERSONS', 'AGENCY', 'PERSON')),
    owner text NOT NULL,
    name text NOT NULL,
    algorithm text NOT NULL,
    serial numeric(40) NOT NULL CONSTRAINT key_serial UNIQUE,
    certificate bytea NOT NULL,
    private_key bytea,
    issuer_id uuid CONSTRAINT key_issuer_fk REFERENCES seals.key,
    not_before timestamptz NOT NULL,
    not_after timestamptz NOT NULL,
    revoked_at timestamptz,
    revocation_reason text
);
COMMENT ON TABLE seals.key IS 'Keys with their certificates: the root, its issuing authorities, agency seals, personal keys';
COMMENT ON COLUMN seals.key.id IS 'UUIDv7';
COMMENT ON COLUMN seals.key.kind IS 'ROOT; AGENCIES and PERSONS: issuing authorities; AGENCY: a seal; PERSON: a personal key';
COMMENT ON COLUMN seals.key.owner IS 'Agency code, person id, or installation';
COMMENT ON COLUMN seals.key.name IS 'Name in the certificate';
COMMENT ON COLUMN seals.key.algorithm IS 'EC-P256 now; SM2 has its place';
COMMENT ON COLUMN seals.key.serial IS 'Serial number of the certificate';
COMMENT ON COLUMN seals.key.certificate IS 'X.509 certificate, DER';
COMMENT ON COLUMN seals.key.private_key IS 'PKCS#8, sealed with AES-256-GCM under a key of the installation secret: 12 bytes nonce, ciphertext, tag; NULL when it lies in a hardware module';
COMMENT ON COLUMN seals.key.issuer_id IS 'The key that signed the certificate; NULL for the root';
COMMENT ON COLUMN seals.key.not_before IS 'Valid from, machine time';
COMMENT ON COLUMN seals.key.not_after IS 'Valid until, machine time';
COMMENT ON COLUMN seals.key.revoked_at IS 'Revoked at, machine time; NULL while it stands';
COMMENT ON COLUMN seals.key.revocation_reason IS 'Why it was revoked, a word of RFC 5280';
CREATE UNIQUE INDEX key_current ON seals.key (kind, owner) WHERE revoked_at IS NULL;
CREATE INDEX key_revoked ON seals.key (revoked_at) WHERE revoked_at IS NOT NULL;

CREATE TABLE seals.seal_right (
    agency text NOT NULL,
    role text NOT NULL,
    granted_at timestamptz NOT NULL,
    CONSTRAINT seal_right_pk PRIMARY KEY (agency, role)
);
COMMENT ON TABLE seals.seal_right IS 'Which roles of an agency may use its seal';
COMMENT ON COLUMN seals.seal_right.agency IS 'Agency code';
COMMENT ON COLUMN seals.seal_right.role IS 'Name of a core role';
COMMENT ON COLUMN seals.seal_right.granted_at IS 'Since when, machine time';

CREATE TABLE seals.personal_signature (
    id uuid CONSTRAINT personal_signature_pk PRIMARY KEY,
    person_id uuid NOT NULL,
    key_id uuid NOT NULL CONSTRAINT personal_signature_key_fk REFERENCES seals.key,
    subject text NOT NULL,
    digest bytea NOT NULL,
    signed_at timestamptz NOT NULL,
    cms bytea NOT NULL
);
COMMENT ON TABLE seals.personal_signature IS 'Signatures that persons made with keys of their own';
COMMENT ON COLUMN seals.personal_signature.id IS 'UUIDv7';
COMMENT ON COLUMN seals.personal_signature.person_id IS 'Who signed';
COMMENT ON COLUMN seals.personal_signature.key_id IS 'With which key';
COMMENT ON COLUMN seals.personal_signature.subject IS 'What was signed, for example draft:<id>';
COMMENT ON COLUMN seals.personal_signature.digest IS 'SHA-256 of what was signed';
COMMENT ON COLUMN seals.personal_signature.signed_at IS 'When, machine time';
COMMENT ON COLUMN seals.personal_signature.cms IS 'Detached CMS (RFC 5652) over the digest, certificate inside, DER';
CREATE INDEX personal_signature_subject ON seals.personal_signature (subject, id);
