CREATE SCHEMA IF NOT EXISTS parties;
COMMENT ON SCHEMA parties IS 'Who may act: regions, agencies, officers, people, mandates, sign-in and sessions';

CREATE TABLE parties.region (
    code text CONSTRAINT region_pk PRIMARY KEY,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    CONSTRAINT region_code_digits CHECK (code ~ '^[0-9]{6,12}$')
);
COMMENT ON TABLE parties.region IS 'Divisions in which agencies act; GB/T 2260 codes';
COMMENT ON COLUMN parties.region.code IS 'Division code, six to twelve digits';
COMMENT ON COLUMN parties.region.name_zh IS 'Name in Chinese';
COMMENT ON COLUMN parties.region.name_en IS 'Name in English';

CREATE TABLE parties.agency (
    code text CONSTRAINT agency_pk PRIMARY KEY,
    region text NOT NULL CONSTRAINT agency_region_fk REFERENCES parties.region,
    parent text CONSTRAINT agency_parent_fk REFERENCES parties.agency,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    short_name_zh text NOT NULL,
    short_name_en text NOT NULL,
    hours text NOT NULL,
    phone text NOT NULL,
    address_zh text NOT NULL,
    address_en text NOT NULL,
    position integer NOT NULL
);
COMMENT ON TABLE parties.agency IS 'Agencies and service centres';
COMMENT ON COLUMN parties.agency.code IS 'Unified social credit code';
COMMENT ON COLUMN parties.agency.region IS 'Division in which it acts';
COMMENT ON COLUMN parties.agency.parent IS 'Agency it belongs to, if any';
COMMENT ON COLUMN parties.agency.name_zh IS 'Full name in Chinese';
COMMENT ON COLUMN parties.agency.name_en IS 'Full name in English';
COMMENT ON COLUMN parties.agency.short_name_zh IS 'Name in lists, Chinese';
COMMENT ON COLUMN parties.agency.short_name_en IS 'Name in lists, English';
COMMENT ON COLUMN parties.agency.hours IS 'Office hours on working days, for example 9:00-12:00, 13:30-17:30';
COMMENT ON COLUMN parties.agency.phone IS 'Telephone for questions';
COMMENT ON COLUMN parties.agency.address_zh IS 'Address in Chinese';
COMMENT ON COLUMN parties.agency.address_en IS 'Address in English';
COMMENT ON COLUMN parties.agency.position IS 'Order in lists';
CREATE INDEX agency_by_region ON parties.agency (region, position);

CREATE TABLE parties.unit (
    agency text NOT NULL CONSTRAINT unit_agency_fk REFERENCES parties.agency,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    CONSTRAINT unit_pk PRIMARY KEY (agency, code)
);
COMMENT ON TABLE parties.unit IS 'Sections of an agency';
COMMENT ON COLUMN parties.unit.agency IS 'Agency it belongs to';
COMMENT ON COLUMN parties.unit.code IS 'Code within the agency';
COMMENT ON COLUMN parties.unit.name_zh IS 'Name in Chinese';
COMMENT ON COLUMN parties.unit.name_en IS 'Name in English';

CREATE TABLE parties.person (
    id uuid CONSTRAINT person_pk PRIMARY KEY,
    login text NOT NULL CONSTRAINT person_login_once UNIQUE,
    name text NOT NULL,
    number_cipher bytea,
    number_hash bytea CONSTRAINT person_number_once UNIQUE,
    phone text NOT NULL,
    mail text NOT NULL,
    assurance text NOT NULL,
    language text NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT person_assurance_known CHECK (assurance IN ('REGISTERED', 'NUMBER_CHECKED', 'FACE_VERIFIED')),
    CONSTRAINT person_language_known CHECK (language IN ('ZH', 'EN')),
    CONSTRAINT person_number_whole CHECK ((number_cipher IS NULL) = (number_hash IS NULL)),
    CONSTRAINT person_number_checked CHECK (assurance = 'REGISTERED' OR number_hash IS NOT NULL)
);
COMMENT ON TABLE parties.person IS 'Accounts of natural persons';
COMMENT ON COLUMN parties.person.id IS 'UUIDv7';
COMMENT ON COLUMN parties.person.login IS 'Name to sign in with, lower case';
COMMENT ON COLUMN parties.person.name IS 'Name as on the identity card once verified';
COMMENT ON COLUMN parties.person.number_cipher IS 'Resident identity number, AES-256-GCM under the installation''s key';
COMMENT ON COLUMN parties.person.number_hash IS 'HMAC-SHA-256 of the resident identity number, for look-up: one account a number';
COMMENT ON COLUMN parties.person.phone IS 'Telephone, may be empty';
COMMENT ON COLUMN parties.person.mail IS 'Mail address, may be empty';
COMMENT ON COLUMN parties.person.assurance IS 'How surely we know who it is';
COMMENT ON COLUMN parties.person.language IS 'Language of mails to this person';
COMMENT ON COLUMN parties.person.registered_at IS 'When the account was made, legal clock';

CREATE TABLE parties.officer (
    id uuid CONSTRAINT officer_pk PRIMARY KEY,
    login text NOT NULL CONSTRAINT officer_login_once UNIQUE,
    name text NOT NULL,
    agency text NOT NULL CONSTRAINT officer_agency_fk REFERENCES parties.agency,
    unit text,
    mail text NOT NULL,
    active boolean NOT NULL,
    CONSTRAINT officer_unit_fk FOREIGN KEY (agency, unit) REFERENCES parties.unit (agency, code)
);
COMMENT ON TABLE parties.officer IS 'Accounts of officers';
COMMENT ON COLUMN parties.officer.id IS 'UUIDv7';
COMMENT ON COLUMN parties.officer.login IS 'Name to sign in with, lower case';
COMMENT ON COLUMN parties.officer.name IS 'Name';
COMMENT ON COLUMN parties.officer.agency IS 'Agency he works at';
COMMENT ON COLUMN parties.officer.unit IS 'Section he works in, if any';
COMMENT ON COLUMN parties.officer.mail IS 'Mail address, may be empty';
COMMENT ON COLUMN parties.officer.active IS 'False: may no longer sign in or act';
CREATE INDEX officer_by_agency ON parties.officer (agency, name);

CREATE TABLE parties.officer_grant (
    officer uuid NOT NULL CONSTRAINT officer_grant_officer_fk REFERENCES parties.officer,
    role text NOT NULL,
    agency text NOT NULL,
    region text NOT NULL,
    CONSTRAINT officer_grant_pk PRIMARY KEY (officer, role, agency, region),
    CONSTRAINT officer_grant_role_known CHECK (role IN
      ('CLERK', 'EXAMINER', 'APPROVER', 'HEAD', 'SUPERVISOR', 'EDITOR', 'ADMINISTRATOR'))
);
COMMENT ON TABLE parties.officer_grant IS 'Rights of officers: a role at an agency within a region subtree';
COMMENT ON COLUMN parties.officer_grant.officer IS 'Who holds it';
COMMENT ON COLUMN parties.officer_grant.role IS 'What he may be';
COMMENT ON COLUMN parties.officer_grant.agency IS 'Code of the agency, * for every one';
COMMENT ON COLUMN parties.officer_grant.region IS 'Division whose whole subtree is meant';
CREATE INDEX officer_grant_by_agency ON parties.officer_grant (agency, role);

CREATE TABLE parties.mandate (
    id uuid CONSTRAINT mandate_pk PRIMARY KEY,
    person uuid NOT NULL CONSTRAINT mandate_person_fk REFERENCES parties.person,
    firm uuid NOT NULL,
    firm_code text NOT NULL,
    firm_name text NOT NULL,
    kind text NOT NULL,
    valid_from date NOT NULL,
    valid_to date,
    ground text NOT NULL,
    granted_at timestamptz NOT NULL,
    ended_at timestamptz,
    end_ground text,
    CONSTRAINT mandate_once UNIQUE (ground, firm, person, kind),
    CONSTRAINT mandate_kind_known CHECK (kind IN ('LEGAL_REPRESENTATIVE', 'AGENT')),
    CONSTRAINT mandate_days CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CONSTRAINT mandate_end_whole CHECK ((ended_at IS NULL) = (end_ground IS NULL))
);
COMMENT ON TABLE parties.mandate IS 'Rights of a person to act for a firm; a mandate is ended, never deleted';
COMMENT ON COLUMN parties.mandate.id IS 'UUIDv7';
COMMENT ON COLUMN parties.mandate.person IS 'Who may act';
COMMENT ON COLUMN parties.mandate.firm IS 'For which firm: its id in the register of legal persons';
COMMENT ON COLUMN parties.mandate.firm_code IS 'Unified social credit code of the firm';
COMMENT ON COLUMN parties.mandate.firm_name IS 'Name of the firm when granted';
COMMENT ON COLUMN parties.mandate.kind IS 'Legal representative or agent';
COMMENT ON COLUMN parties.mandate.valid_from IS 'First day';
COMMENT ON COLUMN parties.mandate.valid_to IS 'Last day; none: until ended';
COMMENT ON COLUMN parties.mandate.ground IS 'What granted it, usually case:<id>; granting twice on one ground grants once';
COMMENT ON COLUMN parties.mandate.granted_at IS 'When it was written, legal clock';
COMMENT ON COLUMN parties.mandate.ended_at IS 'When it was ended, legal clock';
COMMENT ON COLUMN parties.mandate.end_ground IS 'What ended it';
CREATE INDEX mandate_by_person ON parties.mandate (person) WHERE ended_at IS NULL;
CREATE INDEX mandate_by_firm ON parties.mandate (firm) WHERE ended_at IS NULL;

CREATE TABLE parties.credential (
    account uuid CONSTRAINT credential_pk PRIMARY KEY,
    password_hash text NOT NULL,
    changed_at timestamptz NOT NULL
);
COMMENT ON TABLE parties.credential IS 'Passwords of persons and officers';
COMMENT ON COLUMN parties.credential.account IS 'Person or officer';
COMMENT ON COLUMN parties.credential.password_hash IS 'Argon2id with its parameters; the prefix names the method';
COMMENT ON COLUMN parties.credential.changed_at IS 'When it was set, machine time';

CREATE TABLE parties.sign_in_failure (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT sign_in_failure_pk PRIMARY KEY,
    login_hash bytea NOT NULL,
    address text NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE parties.sign_in_failure IS 'Failed attempts to sign in of the last hours, for the rate limit';
COMMENT ON COLUMN parties.sign_in_failure.id IS 'Number';
COMMENT ON COLUMN parties.sign_in_failure.login_hash IS 'HMAC of what was typed as login: people type passwords there';
COMMENT ON COLUMN parties.sign_in_failure.address IS 'Network address it came from';
COMMENT ON COLUMN parties.sign_in_failure.at IS 'When, machine time';
CREATE INDEX sign_in_failure_by_login ON parties.sign_in_failure (login_hash, at);
CREATE INDEX sign_in_failure_by_address ON parties.sign_in_failure (address, at);
CREATE INDEX sign_in_failure_by_time ON parties.sign_in_failure (at);

CREATE TABLE parties.identity_check (
    id uuid CONSTRAINT identity_check_pk PRIMARY KEY,
    person uuid NOT NULL CONSTRAINT identity_check_person_fk REFERENCES parties.person,
    step text NOT NULL,
    finding text NOT NULL,
    checked_by text NOT NULL,
    at timestamptz NOT NULL
);
COMMENT ON TABLE parties.identity_check IS 'Checks of who a person is, passed and failed';
COMMENT ON COLUMN parties.identity_check.id IS 'UUIDv7';
COMMENT ON COLUMN parties.identity_check.person IS 'Whose account';
COMMENT ON COLUMN parties.identity_check.step IS 'NUMBER or FACE';
COMMENT ON COLUMN parties.identity_check.finding IS 'What the check found';
COMMENT ON COLUMN parties.identity_check.checked_by IS 'Name of the adapter that checked';
COMMENT ON COLUMN parties.identity_check.at IS 'When, legal clock';
CREATE INDEX identity_check_by_person ON parties.identity_check (person, at);

-- Spring Session's tables; its own names of columns, in our schema.
CREATE TABLE parties.session (
    primary_id character(36) NOT NULL,
    session_id character(36) NOT NULL,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name character varying(100),
    CONSTRAINT session_pk PRIMARY KEY (primary_id)
);
COMMENT ON TABLE parties.session IS 'Sessions of visitors, kept by Spring Session';
COMMENT ON COLUMN parties.session.primary_id IS 'Own id';
COMMENT ON COLUMN parties.session.session_id IS 'Id in the cookie; changes on sign-in';
COMMENT ON COLUMN parties.session.creation_time IS 'Milliseconds since 1970, machine time';
COMMENT ON COLUMN parties.session.last_access_time IS 'Milliseconds since 1970, machine time';
COMMENT ON COLUMN parties.session.max_inactive_interval IS 'Seconds';
COMMENT ON COLUMN parties.session.expiry_time IS 'Milliseconds since 1970, machine time';
COMMENT ON COLUMN parties.session.principal_name IS 'Who has signed in: person:<id> or officer:<id>';
CREATE UNIQUE INDEX session_by_cookie ON parties.session (session_id);
CREATE INDEX session_by_expiry ON parties.session (expiry_time);
CREATE INDEX session_by_principal ON parties.session (principal_name);

CREATE TABLE parties.session_attributes (
    session_primary_id character(36) NOT NULL,
    attribute_name character varying(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    CONSTRAINT session_attributes_pk PRIMARY KEY (session_primary_id, attribute_name),
    CONSTRAINT session_attributes_session_fk FOREIGN KEY (session_primary_id)
      REFERENCES parties.session (primary_id) ON DELETE CASCADE
);
COMMENT ON TABLE parties.session_attributes IS 'What a session remembers';
COMMENT ON COLUMN parties.session_attributes.session_primary_id IS 'Session';
COMMENT ON COLUMN parties.session_attributes.attribute_name IS 'Name';
COMMENT ON COLUMN parties.session_attributes.attribute_bytes IS 'Serialised value';

CREATE FUNCTION parties.may_act_for(person uuid, firm uuid, day date) RETURNS boolean
LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT 1 FROM parties.mandate held
      WHERE held.person = may_act_for.person AND held.firm = may_act_for.firm AND held.ended_at IS NULL
        AND held.valid_from <= day AND (held.valid_to IS NULL OR held.valid_to >= day))
$$;
COMMENT ON FUNCTION parties.may_act_for(uuid, uuid, date) IS 'Published: whether a person holds a mandate of a firm on a day';
