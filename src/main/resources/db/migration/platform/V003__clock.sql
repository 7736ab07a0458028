CREATE TABLE platform.clock (
    one boolean NOT NULL DEFAULT true,
    ahead_millis bigint NOT NULL DEFAULT 0,
    revision bigint NOT NULL DEFAULT 0,
    CONSTRAINT clock_pk PRIMARY KEY (one),
    CONSTRAINT clock_one CHECK (one)
);
COMMENT ON TABLE platform.clock IS 'How far the legal clock of a demonstration is set, for all nodes together; one row';
COMMENT ON COLUMN platform.clock.one IS 'Always true: there is one clock';
COMMENT ON COLUMN platform.clock.ahead_millis IS 'Milliseconds by which the legal clock is ahead of machine time, negative when behind';
COMMENT ON COLUMN platform.clock.revision IS 'Rises with every setting; nodes that know an older one take this one over';
INSERT INTO platform.clock DEFAULT VALUES;

-- Idempotent and never in the way: a month whose rows lie in the default partition already stays there,
-- and a lock that is not had at once (lock_timeout of the caller) is tried again next time.
CREATE FUNCTION platform.prepare_month(parent regclass, month date) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    options text[] := (SELECT c.reloptions FROM pg_class c WHERE c.oid = to_regclass(format('%s_other', parent::text)));
BEGIN
    IF NOT platform.ensure_partition(parent, month) THEN
        RETURN 'there';
    END IF;
    -- Partitioned tables hold no storage options: a month takes those of the default partition (fillfactor).
    IF options IS NOT NULL THEN
        EXECUTE format('ALTER TABLE %s_%s SET (%s)', parent, to_char(month, 'YYYYMM'), array_to_string(options, ', '));
    END IF;
    RETURN 'made';
EXCEPTION
    WHEN check_violation THEN RETURN 'default';
    WHEN lock_not_available THEN RETURN 'busy';
    WHEN duplicate_table THEN RETURN 'there';
END
$$;
COMMENT ON FUNCTION platform.prepare_month(regclass, date) IS 'Published: makes the partition of one month; says made, there, default (rows of the month lie in the default partition) or busy';
