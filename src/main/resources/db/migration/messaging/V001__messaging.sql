CREATE SCHEMA IF NOT EXISTS messaging;
COMMENT ON SCHEMA messaging IS 'Inbox of persons and firms, and mail';

CREATE TABLE messaging.notice (
    id uuid NOT NULL,
    recipient_kind text NOT NULL,
    recipient uuid NOT NULL,
    recipient_name text NOT NULL,
    template text NOT NULL,
    arguments jsonb NOT NULL,
    attachments jsonb NOT NULL,
    sent_at timestamptz NOT NULL,
    delivered_at timestamptz NOT NULL,
    delivery_rule text NOT NULL,
    read_at timestamptz,
    read_by text,
    CONSTRAINT notice_pk PRIMARY KEY (id),
    CONSTRAINT notice_recipient_kind_known CHECK (recipient_kind IN ('PERSON', 'FIRM')),
    CONSTRAINT notice_read_whole CHECK ((read_at IS NULL) = (read_by IS NULL))
) PARTITION BY RANGE (id);
CREATE TABLE messaging.notice_other PARTITION OF messaging.notice DEFAULT;
COMMENT ON TABLE messaging.notice IS 'What was told to whom; the row itself is the delivery record';
COMMENT ON TABLE messaging.notice_other IS 'Notices whose id lies outside all months made so far';
COMMENT ON COLUMN messaging.notice.id IS 'UUIDv7 given by the sender: sending twice sends once';
COMMENT ON COLUMN messaging.notice.recipient_kind IS 'PERSON or FIRM';
COMMENT ON COLUMN messaging.notice.recipient IS 'Id of the person or firm';
COMMENT ON COLUMN messaging.notice.recipient_name IS 'Name when it was sent';
COMMENT ON COLUMN messaging.notice.template IS 'Message keys <template>.title and <template>.body';
COMMENT ON COLUMN messaging.notice.arguments IS 'Values of the named places of the template';
COMMENT ON COLUMN messaging.notice.attachments IS 'List of kind, id and path of what goes with it';
COMMENT ON COLUMN messaging.notice.sent_at IS 'When it was sent, legal clock';
COMMENT ON COLUMN messaging.notice.delivered_at IS 'When it counts as delivered, legal clock';
COMMENT ON COLUMN messaging.notice.delivery_rule IS 'Article by which it counts as delivered then';
COMMENT ON COLUMN messaging.notice.read_at IS 'When it was first opened, legal clock';
COMMENT ON COLUMN messaging.notice.read_by IS 'Who first opened it';
CREATE INDEX notice_inbox ON messaging.notice (recipient, (read_at IS NOT NULL), sent_at DESC, id DESC);

CREATE TABLE messaging.mail (
    notice uuid NOT NULL,
    address text NOT NULL,
    language text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    last_error text,
    at timestamptz NOT NULL,
    CONSTRAINT mail_pk PRIMARY KEY (notice, address),
    CONSTRAINT mail_state_known CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'OFF'))
);
COMMENT ON TABLE messaging.mail IS 'Mails that go with notices, and how they fared';
COMMENT ON COLUMN messaging.mail.notice IS 'The notice it tells of';
COMMENT ON COLUMN messaging.mail.address IS 'Mail address';
COMMENT ON COLUMN messaging.mail.language IS 'Language it is written in';
COMMENT ON COLUMN messaging.mail.state IS 'WAITING: to be tried; SENT: taken by the mail server; FAILED: given up; OFF: no mail server is set';
COMMENT ON COLUMN messaging.mail.attempts IS 'How often it was tried';
COMMENT ON COLUMN messaging.mail.last_error IS 'Why the last attempt failed';
COMMENT ON COLUMN messaging.mail.at IS 'Last change, machine time';
CREATE INDEX mail_in_trouble ON messaging.mail (at) WHERE state = 'FAILED';

CREATE TABLE messaging.demonstration_mail (
    id uuid CONSTRAINT demonstration_mail_pk PRIMARY KEY,
    notice uuid NOT NULL,
    address text NOT NULL,
    name text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT demonstration_mail_once UNIQUE (notice, address)
);
COMMENT ON TABLE messaging.demonstration_mail IS 'Mailbox of the demonstration: every mail as it would arrive';
COMMENT ON COLUMN messaging.demonstration_mail.id IS 'UUIDv7';
COMMENT ON COLUMN messaging.demonstration_mail.notice IS 'The notice it tells of';
COMMENT ON COLUMN messaging.demonstration_mail.address IS 'Mail address';
COMMENT ON COLUMN messaging.demonstration_mail.name IS 'Name of the recipient';
COMMENT ON COLUMN messaging.demonstration_mail.subject IS 'Subject';
COMMENT ON COLUMN messaging.demonstration_mail.body IS 'Plain text';
COMMENT ON COLUMN messaging.demonstration_mail.at IS 'When it was sent, legal clock';
