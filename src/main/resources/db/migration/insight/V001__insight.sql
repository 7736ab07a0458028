CREATE SCHEMA IF NOT EXISTS insight;
COMMENT ON SCHEMA insight IS 'Ratings of service and the figures everybody can see';

CREATE TABLE insight.rating (
    id uuid CONSTRAINT rating_pk PRIMARY KEY,
    case_id uuid NOT NULL,
    item_code text NOT NULL,
    agency text NOT NULL,
    region text NOT NULL,
    grade smallint NOT NULL,
    reasons text[] NOT NULL,
    words text NOT NULL,
    rater text NOT NULL,
    rated_at timestamptz NOT NULL,
    supplement text,
    supplemented_at timestamptz,
    answer_due timestamptz,
    answer_yellow timestamptz,
    provisional boolean NOT NULL DEFAULT false,
    opened_by uuid,
    opened_at timestamptz,
    answer text,
    answered_by uuid,
    answered_at timestamptz,
    CONSTRAINT rating_case_once UNIQUE (case_id),
    CONSTRAINT rating_grade_known CHECK (grade BETWEEN 1 AND 5),
    CONSTRAINT rating_bad_is_clocked CHECK ((grade <= 2) = (answer_due IS NOT NULL)),
    CONSTRAINT rating_answer_whole CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL)),
    CONSTRAINT rating_supplement_whole CHECK ((supplement IS NULL) = (supplemented_at IS NULL))
);
COMMENT ON TABLE insight.rating IS 'One rating a matter, and the answer to a bad one';
COMMENT ON COLUMN insight.rating.id IS 'UUIDv7 by the legal clock; says nothing about the case';
COMMENT ON COLUMN insight.rating.case_id IS 'The case that was rated';
COMMENT ON COLUMN insight.rating.item_code IS 'Service item of the case';
COMMENT ON COLUMN insight.rating.agency IS 'Agency that handled it';
COMMENT ON COLUMN insight.rating.region IS 'Division of the case';
COMMENT ON COLUMN insight.rating.grade IS '5 very satisfied, 4 satisfied, 3 satisfied on the whole, 2 dissatisfied, 1 very dissatisfied';
COMMENT ON COLUMN insight.rating.reasons IS 'Codes of the reasons ticked, from the pack';
COMMENT ON COLUMN insight.rating.words IS 'What the rater wrote';
COMMENT ON COLUMN insight.rating.rater IS 'Who rated: person:<id>; never shown to officers';
COMMENT ON COLUMN insight.rating.rated_at IS 'When, legal clock';
COMMENT ON COLUMN insight.rating.supplement IS 'What the rater added later, once';
COMMENT ON COLUMN insight.rating.supplemented_at IS 'When';
COMMENT ON COLUMN insight.rating.answer_due IS 'By when a bad rating is answered; NULL for others';
COMMENT ON COLUMN insight.rating.answer_yellow IS 'From when that deadline is near';
COMMENT ON COLUMN insight.rating.provisional IS 'Whether that deadline rests on a calendar not yet published';
COMMENT ON COLUMN insight.rating.opened_by IS 'Head who opened the case behind a bad rating first';
COMMENT ON COLUMN insight.rating.opened_at IS 'When';
COMMENT ON COLUMN insight.rating.answer IS 'What the agency found and did, as the rater reads it';
COMMENT ON COLUMN insight.rating.answered_by IS 'Officer who answered';
COMMENT ON COLUMN insight.rating.answered_at IS 'When, legal clock';
CREATE INDEX rating_unanswered ON insight.rating (agency, answer_due, id) WHERE answer_due IS NOT NULL AND answered_at IS NULL;
CREATE INDEX rating_answered ON insight.rating (agency, answered_at DESC, id) WHERE answered_at IS NOT NULL;

CREATE TABLE insight.measured (
    case_id uuid NOT NULL,
    item_code text NOT NULL,
    agency text NOT NULL,
    decision text NOT NULL,
    decided_at timestamptz NOT NULL,
    minutes integer,
    acceptance_minutes integer,
    promise_minutes integer,
    late boolean NOT NULL,
    unlawful boolean NOT NULL,
    extended boolean NOT NULL,
    CONSTRAINT measured_pk PRIMARY KEY (case_id)
) PARTITION BY RANGE (case_id);
CREATE TABLE insight.measured_other PARTITION OF insight.measured DEFAULT;
COMMENT ON TABLE insight.measured IS 'How long each decided case took; counted once, never changed';
COMMENT ON TABLE insight.measured_other IS 'Cases whose id lies outside all months made so far';
COMMENT ON COLUMN insight.measured.case_id IS 'The case';
COMMENT ON COLUMN insight.measured.item_code IS 'Service item';
COMMENT ON COLUMN insight.measured.agency IS 'Agency that handled it';
COMMENT ON COLUMN insight.measured.decision IS 'How it was decided';
COMMENT ON COLUMN insight.measured.decided_at IS 'When, legal clock';
COMMENT ON COLUMN insight.measured.minutes IS 'Office time from acceptance to decision; NULL when it was not accepted';
COMMENT ON COLUMN insight.measured.acceptance_minutes IS 'Office time from receipt to acceptance';
COMMENT ON COLUMN insight.measured.promise_minutes IS 'Office time that was promised; NULL when the term is not counted in office time';
COMMENT ON COLUMN insight.measured.late IS 'Whether it took longer than promised at acceptance, extended or not';
COMMENT ON COLUMN insight.measured.unlawful IS 'Whether it took longer than the law allows';
COMMENT ON COLUMN insight.measured.extended IS 'Whether the term was extended';
CREATE INDEX measured_decided ON insight.measured (decided_at);

CREATE TABLE insight.figure (
    days integer NOT NULL,
    kind text NOT NULL,
    code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    agency text,
    as_of timestamptz NOT NULL,
    running integer NOT NULL,
    waiting integer NOT NULL,
    near integer NOT NULL,
    overdue integer NOT NULL,
    received_today integer NOT NULL,
    decided_today integer NOT NULL,
    ended integer NOT NULL,
    cases integer NOT NULL,
    late integer NOT NULL,
    unlawful integer NOT NULL,
    extended integer NOT NULL,
    median integer,
    median_acceptance integer,
    median_share numeric,
    half_hours integer[] NOT NULL,
    grades integer[] NOT NULL,
    CONSTRAINT figure_pk PRIMARY KEY (days, kind, code),
    CONSTRAINT figure_kind_known CHECK (kind IN ('district', 'agency', 'item'))
);
COMMENT ON TABLE insight.figure IS 'The figures as they were last read, ready to be shown';
COMMENT ON COLUMN insight.figure.days IS 'Days back that were counted';
COMMENT ON COLUMN insight.figure.kind IS 'district, agency or item';
COMMENT ON COLUMN insight.figure.code IS 'Code of the agency or item; empty for the district';
COMMENT ON COLUMN insight.figure.name_zh IS 'Its name in Chinese; empty for the district';
COMMENT ON COLUMN insight.figure.name_en IS 'Its name in English; empty when nobody has translated it';
COMMENT ON COLUMN insight.figure.agency IS 'Agency of an item';
COMMENT ON COLUMN insight.figure.as_of IS 'When they were read, legal clock';
COMMENT ON COLUMN insight.figure.running IS 'Cases not yet decided';
COMMENT ON COLUMN insight.figure.waiting IS 'Of those: waiting for the applicant';
COMMENT ON COLUMN insight.figure.near IS 'Of those: near their deadline';
COMMENT ON COLUMN insight.figure.overdue IS 'Of those: past their deadline';
COMMENT ON COLUMN insight.figure.received_today IS 'Handed in today';
COMMENT ON COLUMN insight.figure.decided_today IS 'Ended today';
COMMENT ON COLUMN insight.figure.ended IS 'Ended in the time, in whatever way: those who could rate';
COMMENT ON COLUMN insight.figure.cases IS 'Granted or refused after acceptance in the time';
COMMENT ON COLUMN insight.figure.late IS 'Of those: longer than promised';
COMMENT ON COLUMN insight.figure.unlawful IS 'Of those: longer than the law allows';
COMMENT ON COLUMN insight.figure.extended IS 'Of those: extended';
COMMENT ON COLUMN insight.figure.median IS 'Median of office minutes from acceptance to decision';
COMMENT ON COLUMN insight.figure.median_acceptance IS 'Median of office minutes from receipt to acceptance';
COMMENT ON COLUMN insight.figure.median_share IS 'Median of time used as a share of the promise';
COMMENT ON COLUMN insight.figure.half_hours IS 'How many took so many half hours, from 0; the last holds all longer ones';
COMMENT ON COLUMN insight.figure.grades IS 'How many chose each grade, best first';

CREATE TABLE insight.week (
    monday date CONSTRAINT week_pk PRIMARY KEY,
    cases integer NOT NULL,
    late integer NOT NULL
);
COMMENT ON TABLE insight.week IS 'Decided cases of the last twelve weeks';
COMMENT ON COLUMN insight.week.monday IS 'First day of the week';
COMMENT ON COLUMN insight.week.cases IS 'Granted or refused';
COMMENT ON COLUMN insight.week.late IS 'Of those: longer than promised';

CREATE TABLE insight.overdue (
    place integer CONSTRAINT overdue_pk PRIMARY KEY,
    item_code text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    agency text NOT NULL,
    accepted boolean NOT NULL,
    due_at timestamptz NOT NULL
);
COMMENT ON TABLE insight.overdue IS 'Cases past their deadline when figures were last read, longest first, without saying whose';
COMMENT ON COLUMN insight.overdue.place IS 'From 1';
COMMENT ON COLUMN insight.overdue.item_code IS 'Service item';
COMMENT ON COLUMN insight.overdue.name_zh IS 'Its name in Chinese';
COMMENT ON COLUMN insight.overdue.name_en IS 'Its name in English; may be empty';
COMMENT ON COLUMN insight.overdue.agency IS 'Agency that handles it';
COMMENT ON COLUMN insight.overdue.accepted IS 'Whether it is past the decision''s deadline (or still that of acceptance)';
COMMENT ON COLUMN insight.overdue.due_at IS 'The deadline';
