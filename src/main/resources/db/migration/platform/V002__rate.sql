CREATE UNLOGGED TABLE platform.rate (
    what text NOT NULL,
    who text NOT NULL,
    slot bigint NOT NULL,
    ends_at timestamptz NOT NULL,
    count integer NOT NULL,
    CONSTRAINT rate_pk PRIMARY KEY (what, who, slot)
);
COMMENT ON TABLE platform.rate IS 'How often somebody did something lately, for all nodes together; forgotten when its time is over';
COMMENT ON COLUMN platform.rate.what IS 'What was done, for example licences.verify';
COMMENT ON COLUMN platform.rate.who IS 'Network address of the visitor';
COMMENT ON COLUMN platform.rate.slot IS 'Number of the span of time since 1970';
COMMENT ON COLUMN platform.rate.ends_at IS 'When the span is over and the row may go, machine time';
COMMENT ON COLUMN platform.rate.count IS 'How often, refused ones included';
CREATE INDEX rate_ends_at ON platform.rate (ends_at);
