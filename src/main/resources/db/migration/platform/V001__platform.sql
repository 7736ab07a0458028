CREATE SCHEMA IF NOT EXISTS platform;
COMMENT ON SCHEMA platform IS 'What every module stands on: packs, outbox, partitions';

CREATE TABLE platform.pack (
    name text CONSTRAINT pack_pk PRIMARY KEY,
    version text NOT NULL,
    digest text NOT NULL,
    loaded_at timestamptz NOT NULL
);
COMMENT ON TABLE platform.pack IS 'Packs that are active';
COMMENT ON COLUMN platform.pack.name IS 'Name of the pack, its folder''s name';
COMMENT ON COLUMN platform.pack.version IS 'Version as the pack states it';
COMMENT ON COLUMN platform.pack.digest IS 'SHA-256 over all its files, hexadecimal';
COMMENT ON COLUMN platform.pack.loaded_at IS 'When it became active, machine time';

CREATE TABLE platform.outbox (
    id bigint GENERATED ALWAYS AS IDENTITY (CACHE 50) CONSTRAINT outbox_pk PRIMARY KEY,
    topic text NOT NULL,
    key text NOT NULL,
    payload jsonb NOT NULL,
    next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    attempts integer NOT NULL DEFAULT 0,
    last_error text
) WITH (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_cost_delay = 0);
COMMENT ON TABLE platform.outbox IS 'Durable events on their way from a committed change to their listeners';
COMMENT ON COLUMN platform.outbox.id IS 'Order of publication, with gaps';
COMMENT ON COLUMN platform.outbox.topic IS 'What kind of event, for example cases.decided';
COMMENT ON COLUMN platform.outbox.key IS 'What it is about; listeners are idempotent by it';
COMMENT ON COLUMN platform.outbox.payload IS 'The event';
COMMENT ON COLUMN platform.outbox.next_at IS 'Not to be tried before, machine time';
COMMENT ON COLUMN platform.outbox.attempts IS 'How often it failed';
COMMENT ON COLUMN platform.outbox.last_error IS 'Why it failed last';
CREATE INDEX outbox_due ON platform.outbox (topic, next_at, id);

CREATE FUNCTION platform.publish(topic text, key text, payload jsonb) RETURNS bigint
LANGUAGE sql VOLATILE AS $$
    INSERT INTO platform.outbox (topic, key, payload) VALUES (topic, key, payload) RETURNING id
$$;
COMMENT ON FUNCTION platform.publish(text, text, jsonb) IS 'Published: puts a durable event into the outbox within the caller''s statement';

-- UUIDv7 begins with 48 bits of milliseconds, so a month is a range of ids.
CREATE FUNCTION platform.first_id(at timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7000' || '8000000000000000')::uuid
$$;
COMMENT ON FUNCTION platform.first_id(timestamptz) IS 'Published: the smallest UUIDv7 of a moment';

CREATE FUNCTION platform.ensure_partition(parent regclass, month date) RETURNS boolean
LANGUAGE plpgsql AS $$
DECLARE
    first timestamptz := date_trunc('month', month)::timestamp AT TIME ZONE 'UTC';
    past timestamptz := (date_trunc('month', month) + interval '1 month')::timestamp AT TIME ZONE 'UTC';
    name text := format('%s_%s', parent::text, to_char(month, 'YYYYMM'));
BEGIN
    IF to_regclass(name) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE %s PARTITION OF %s FOR VALUES FROM (%L) TO (%L)',
        name, parent, platform.first_id(first), platform.first_id(past));
    RETURN true;
END
$$;
COMMENT ON FUNCTION platform.ensure_partition(regclass, date) IS 'Published: makes the partition of one month (UTC) of a table partitioned by UUIDv7 if it is missing';
