CREATE SCHEMA IF NOT EXISTS cases;
COMMENT ON SCHEMA cases IS 'Cases from application to decision, their work, clocks and papers';

CREATE SEQUENCE cases.serial;
COMMENT ON SEQUENCE cases.serial IS 'Last part of case numbers; gaps are harmless';

CREATE TABLE cases.process (
    id text NOT NULL,
    digest text NOT NULL,
    file text NOT NULL,
    xml bytea NOT NULL,
    loaded_at timestamptz NOT NULL,
    current boolean NOT NULL,
    CONSTRAINT process_pk PRIMARY KEY (id, digest)
);
COMMENT ON TABLE cases.process IS 'Every process ever loaded; a running case stays on the one it began with';
COMMENT ON COLUMN cases.process.id IS 'Id of the process in its BPMN file';
COMMENT ON COLUMN cases.process.digest IS 'SHA-256 of the file, hexadecimal';
COMMENT ON COLUMN cases.process.file IS 'Pack and path it came from';
COMMENT ON COLUMN cases.process.xml IS 'The BPMN file';
COMMENT ON COLUMN cases.process.loaded_at IS 'When it was first loaded, legal clock';
COMMENT ON COLUMN cases.process.current IS 'Whether new cases begin with it';

CREATE TABLE cases.case_number (
    number text CONSTRAINT case_number_pk PRIMARY KEY,
    case_id uuid NOT NULL
);
COMMENT ON TABLE cases.case_number IS 'Case numbers are unique over all partitions';
COMMENT ON COLUMN cases.case_number.number IS 'The number people quote';
COMMENT ON COLUMN cases.case_number.case_id IS 'The case';

CREATE TABLE cases.submission (
    key text CONSTRAINT submission_pk PRIMARY KEY,
    case_id uuid NOT NULL,
    number text NOT NULL,
    actor text NOT NULL,
    submitted_at timestamptz NOT NULL
);
COMMENT ON TABLE cases.submission IS 'Idempotency keys: the same press gives the same case';
COMMENT ON COLUMN cases.submission.key IS 'Idempotency key of the submission, within its actor';
COMMENT ON COLUMN cases.submission.case_id IS 'The case it made';
COMMENT ON COLUMN cases.submission.number IS 'Number of that case';
COMMENT ON COLUMN cases.submission.actor IS 'Who submitted';
COMMENT ON COLUMN cases.submission.submitted_at IS 'When, legal clock';

CREATE TABLE cases.case_file (
    id uuid NOT NULL,
    number text NOT NULL,
    version integer NOT NULL,
    item_code text NOT NULL,
    item_version integer NOT NULL,
    process text NOT NULL,
    process_digest text NOT NULL,
    state text NOT NULL,
    status text NOT NULL,
    decision text,
    title text NOT NULL,
    agency text NOT NULL,
    region text NOT NULL,
    applicant_kind text NOT NULL,
    applicant_id uuid NOT NULL,
    applicant_name text NOT NULL,
    author_id uuid NOT NULL,
    revision integer NOT NULL,
    submitted_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    accepted_at timestamptz,
    decided_at timestamptz,
    closed_at timestamptz,
    due_at timestamptz,
    yellow_at timestamptz,
    law_due_at timestamptz,
    provisional boolean NOT NULL DEFAULT false,
    extensions text,
    suspensions text,
    handled text NOT NULL DEFAULT '{}',
    CONSTRAINT case_file_pk PRIMARY KEY (id),
    CONSTRAINT case_file_status_known CHECK (status IN ('submitted', 'correction', 'review', 'issuing', 'closed')),
    CONSTRAINT case_file_decision_known CHECK (decision IN ('granted', 'refused', 'not-needed', 'not-ours', 'withdrawn', 'lapsed')),
    CONSTRAINT case_file_applicant_known CHECK (applicant_kind IN ('PERSON', 'FIRM'))
) PARTITION BY RANGE (id);
CREATE TABLE cases.case_file_other PARTITION OF cases.case_file DEFAULT WITH (fillfactor = 70);
COMMENT ON TABLE cases.case_file IS 'One asking of one service item, from submission to its end';
COMMENT ON TABLE cases.case_file_other IS 'Cases whose id lies outside all months made so far';
COMMENT ON COLUMN cases.case_file.id IS 'UUIDv7 by the legal clock';
COMMENT ON COLUMN cases.case_file.number IS 'The number people quote';
COMMENT ON COLUMN cases.case_file.version IS 'Rises with every step; a step names the one it saw';
COMMENT ON COLUMN cases.case_file.item_code IS 'Service item';
COMMENT ON COLUMN cases.case_file.item_version IS 'Version of the item the case began with';
COMMENT ON COLUMN cases.case_file.process IS 'Id of its process';
COMMENT ON COLUMN cases.case_file.process_digest IS 'Digest of the BPMN file it runs on';
COMMENT ON COLUMN cases.case_file.state IS 'Where the process stands (flow.ProcessState as JSON)';
COMMENT ON COLUMN cases.case_file.status IS 'What the applicant is told';
COMMENT ON COLUMN cases.case_file.decision IS 'How it was decided';
COMMENT ON COLUMN cases.case_file.title IS 'What it is about, for lists: usually the name of the firm or person';
COMMENT ON COLUMN cases.case_file.agency IS 'Agency that handles it';
COMMENT ON COLUMN cases.case_file.region IS 'Division it belongs to';
COMMENT ON COLUMN cases.case_file.applicant_kind IS 'PERSON or FIRM';
COMMENT ON COLUMN cases.case_file.applicant_id IS 'Who applies';
COMMENT ON COLUMN cases.case_file.applicant_name IS 'Name of the applicant at submission';
COMMENT ON COLUMN cases.case_file.author_id IS 'The person who submitted, for himself or the firm';
COMMENT ON COLUMN cases.case_file.revision IS 'Latest revision of the application';
COMMENT ON COLUMN cases.case_file.submitted_at IS 'When it was submitted, legal clock';
COMMENT ON COLUMN cases.case_file.received_at IS 'When it counts as received: the last submission or correction';
COMMENT ON COLUMN cases.case_file.accepted_at IS 'When it was accepted or counts as accepted';
COMMENT ON COLUMN cases.case_file.decided_at IS 'When it was decided';
COMMENT ON COLUMN cases.case_file.closed_at IS 'When nothing was left to do';
COMMENT ON COLUMN cases.case_file.due_at IS 'Deadline in force: to accept, then to decide as promised';
COMMENT ON COLUMN cases.case_file.yellow_at IS 'From when that deadline is near';
COMMENT ON COLUMN cases.case_file.law_due_at IS 'Deadline to decide by law';
COMMENT ON COLUMN cases.case_file.provisional IS 'Whether a deadline rests on a calendar not yet published';
COMMENT ON COLUMN cases.case_file.extensions IS 'Approved extensions (JSON)';
COMMENT ON COLUMN cases.case_file.suspensions IS 'Lawful suspensions (JSON)';
COMMENT ON COLUMN cases.case_file.handled IS 'Who did the latest work at each node (JSON object of officer ids)';
CREATE INDEX case_file_applicant ON cases.case_file (applicant_id, id DESC);
CREATE INDEX case_file_running ON cases.case_file (agency, due_at, id) WHERE closed_at IS NULL;
CREATE INDEX case_file_item_decided ON cases.case_file (item_code, decided_at) WHERE decided_at IS NOT NULL;

CREATE TABLE cases.application (
    case_id uuid NOT NULL,
    revision integer NOT NULL,
    data jsonb NOT NULL,
    digest text NOT NULL,
    files uuid[] NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT application_pk PRIMARY KEY (case_id, revision)
) PARTITION BY RANGE (case_id);
CREATE TABLE cases.application_other PARTITION OF cases.application DEFAULT;
COMMENT ON TABLE cases.application IS 'What was applied for; each correction is a further revision';
COMMENT ON TABLE cases.application_other IS 'Applications of cases outside all months made so far';
COMMENT ON COLUMN cases.application.case_id IS 'The case';
COMMENT ON COLUMN cases.application.revision IS 'From 1';
COMMENT ON COLUMN cases.application.data IS 'The application as its form defines it';
COMMENT ON COLUMN cases.application.digest IS 'SHA-256 of the canonical JSON, as it was signed';
COMMENT ON COLUMN cases.application.files IS 'Materials';
COMMENT ON COLUMN cases.application.at IS 'When it was handed in, legal clock';

CREATE TABLE cases.work_item (
    case_id uuid NOT NULL,
    wait integer NOT NULL,
    node text NOT NULL,
    role text NOT NULL,
    agency text NOT NULL,
    region text NOT NULL,
    state text NOT NULL DEFAULT 'open',
    officer_id uuid,
    officer_name text,
    offered_at timestamptz NOT NULL,
    due_at timestamptz,
    closed_at timestamptz,
    outcome text,
    CONSTRAINT work_item_pk PRIMARY KEY (case_id, wait),
    CONSTRAINT work_item_state_known CHECK (state IN ('open', 'done', 'withdrawn'))
) PARTITION BY RANGE (case_id);
CREATE TABLE cases.work_item_other PARTITION OF cases.work_item DEFAULT WITH (fillfactor = 80);
COMMENT ON TABLE cases.work_item IS 'Work offered to officers';
COMMENT ON TABLE cases.work_item_other IS 'Work of cases outside all months made so far';
COMMENT ON COLUMN cases.work_item.case_id IS 'The case';
COMMENT ON COLUMN cases.work_item.wait IS 'Number of the wait in the process state';
COMMENT ON COLUMN cases.work_item.node IS 'User task of the process';
COMMENT ON COLUMN cases.work_item.role IS 'Role that may do it';
COMMENT ON COLUMN cases.work_item.agency IS 'Agency that is to do it';
COMMENT ON COLUMN cases.work_item.region IS 'Division of the case';
COMMENT ON COLUMN cases.work_item.state IS 'Open, done, or withdrawn by the process';
COMMENT ON COLUMN cases.work_item.officer_id IS 'Who claimed or did it';
COMMENT ON COLUMN cases.work_item.officer_name IS 'His name then';
COMMENT ON COLUMN cases.work_item.offered_at IS 'Since when it waits, legal clock';
COMMENT ON COLUMN cases.work_item.due_at IS 'Deadline of the case when it was offered';
COMMENT ON COLUMN cases.work_item.closed_at IS 'When it was done or withdrawn';
COMMENT ON COLUMN cases.work_item.outcome IS 'The action taken';
CREATE INDEX work_item_pool ON cases.work_item (agency, role, due_at, case_id) WHERE state = 'open';
CREATE INDEX work_item_mine ON cases.work_item (officer_id, due_at, case_id) WHERE state = 'open';

CREATE TABLE cases.timer (
    case_id uuid NOT NULL,
    wait integer NOT NULL,
    name text NOT NULL,
    due_at timestamptz NOT NULL,
    CONSTRAINT timer_pk PRIMARY KEY (case_id, wait)
);
COMMENT ON TABLE cases.timer IS 'Timers of processes that have not fired';
COMMENT ON COLUMN cases.timer.case_id IS 'The case';
COMMENT ON COLUMN cases.timer.wait IS 'Number of the wait in the process state';
COMMENT ON COLUMN cases.timer.name IS 'Name of the deadline or the text of the timer';
COMMENT ON COLUMN cases.timer.due_at IS 'When it fires, legal clock';
CREATE INDEX timer_due ON cases.timer (due_at);

CREATE TABLE cases.paper (
    case_id uuid NOT NULL,
    kind text NOT NULL,
    sequence integer NOT NULL,
    paper_id uuid NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT paper_pk PRIMARY KEY (case_id, kind, sequence)
);
COMMENT ON TABLE cases.paper IS 'Sealed papers of a case, kept by licences';
COMMENT ON COLUMN cases.paper.case_id IS 'The case';
COMMENT ON COLUMN cases.paper.kind IS 'Kind of paper, for example receipt';
COMMENT ON COLUMN cases.paper.sequence IS 'The version of the case that called for it';
COMMENT ON COLUMN cases.paper.paper_id IS 'The paper';
COMMENT ON COLUMN cases.paper.at IS 'The date it carries, legal clock';
