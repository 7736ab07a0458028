CREATE SCHEMA IF NOT EXISTS files;
COMMENT ON SCHEMA files IS 'Objects people hand in; contents stored once by digest';

CREATE TABLE files.content (
    sha256 bytea NOT NULL,
    size_bytes bigint NOT NULL,
    bytes bytea NOT NULL,
    CONSTRAINT content_pk PRIMARY KEY (sha256),
    CONSTRAINT content_digest_length CHECK (length(sha256) = 32),
    CONSTRAINT content_size CHECK (size_bytes > 0 AND size_bytes = length(bytes))
);
COMMENT ON TABLE files.content IS 'Bytes, once for each digest';
COMMENT ON COLUMN files.content.sha256 IS 'SHA-256 of the bytes';
COMMENT ON COLUMN files.content.size_bytes IS 'Number of bytes';
COMMENT ON COLUMN files.content.bytes IS 'The bytes themselves';
-- Pictures and PDF are compressed already: trying again only costs time.
ALTER TABLE files.content ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE files.object (
    id uuid NOT NULL,
    sha256 bytea NOT NULL,
    size_bytes bigint NOT NULL,
    kind text NOT NULL,
    original_name text NOT NULL,
    pages integer NOT NULL,
    owner text NOT NULL,
    state text NOT NULL,
    holder text,
    created_at timestamptz NOT NULL,
    bound_at timestamptz,
    expires_at timestamptz,
    CONSTRAINT object_pk PRIMARY KEY (id),
    CONSTRAINT object_content_fk FOREIGN KEY (sha256) REFERENCES files.content (sha256),
    CONSTRAINT object_kind CHECK (kind IN ('PDF', 'JPEG', 'PNG')),
    CONSTRAINT object_name_length CHECK (char_length(original_name) BETWEEN 1 AND 200),
    CONSTRAINT object_owner_length CHECK (char_length(owner) BETWEEN 1 AND 100),
    CONSTRAINT object_holder_length CHECK (char_length(holder) BETWEEN 1 AND 200),
    CONSTRAINT object_state CHECK (state IN ('loose', 'bound')),
    CONSTRAINT object_bound CHECK ((state = 'bound') = (bound_at IS NOT NULL AND holder IS NOT NULL)),
    CONSTRAINT object_loose_expires CHECK ((state = 'loose') = (expires_at IS NOT NULL))
);
COMMENT ON TABLE files.object IS 'A file as somebody handed it in: loose until something holds it';
COMMENT ON COLUMN files.object.id IS 'UUIDv7';
COMMENT ON COLUMN files.object.sha256 IS 'Digest of its content';
COMMENT ON COLUMN files.object.size_bytes IS 'Number of bytes';
COMMENT ON COLUMN files.object.kind IS 'What the content really is: PDF, JPEG or PNG';
COMMENT ON COLUMN files.object.original_name IS 'Name it had where it came from, without folders';
COMMENT ON COLUMN files.object.pages IS 'Pages that can be previewed; 1 for a picture';
COMMENT ON COLUMN files.object.owner IS 'Reference of the actor who stored it';
COMMENT ON COLUMN files.object.state IS 'loose: belongs to nothing yet and expires; bound: held';
COMMENT ON COLUMN files.object.holder IS 'What holds it, for example draft:<id> or case:<id>; decides who may see it';
COMMENT ON COLUMN files.object.created_at IS 'When it was stored';
COMMENT ON COLUMN files.object.bound_at IS 'When it was last bound';
COMMENT ON COLUMN files.object.expires_at IS 'When a loose file is deleted';
CREATE INDEX object_loose ON files.object (expires_at) WHERE state = 'loose';
CREATE INDEX object_loose_owner ON files.object (owner) WHERE state = 'loose';
CREATE INDEX object_holder ON files.object (holder) WHERE state = 'bound';
CREATE INDEX object_content ON files.object (sha256);

CREATE TABLE files.preview (
    sha256 bytea NOT NULL,
    page integer NOT NULL,
    width integer NOT NULL,
    png bytea NOT NULL,
    CONSTRAINT preview_pk PRIMARY KEY (sha256, page, width),
    CONSTRAINT preview_content_fk FOREIGN KEY (sha256) REFERENCES files.content (sha256) ON DELETE CASCADE,
    CONSTRAINT preview_bounds CHECK (page BETWEEN 1 AND 1000 AND width BETWEEN 1 AND 2000)
);
COMMENT ON TABLE files.preview IS 'Pictures of pages, drawn once';
COMMENT ON COLUMN files.preview.sha256 IS 'Content that was drawn';
COMMENT ON COLUMN files.preview.page IS 'Page, from 1';
COMMENT ON COLUMN files.preview.width IS 'Width it was asked for, in pixels';
COMMENT ON COLUMN files.preview.png IS 'The picture';

CREATE FUNCTION files.bind(file_id uuid, holder_reference text, at timestamptz) RETURNS uuid
    LANGUAGE plpgsql AS $$
BEGIN
    UPDATE files.object o
    SET state = 'bound', holder = holder_reference, bound_at = at, expires_at = NULL
    WHERE o.id = file_id AND (o.state = 'bound' OR o.expires_at > at);
    IF NOT FOUND THEN
        RAISE EXCEPTION 'file % is not there', file_id USING ERRCODE = 'TBF10';
    END IF;
    RETURN file_id;
END
$$;
COMMENT ON FUNCTION files.bind(uuid, text, timestamptz) IS
    'Published: binds a file to its holder so that it no longer expires; binding again moves it to the new holder. SQLSTATE TBF10 when there is no such file';

CREATE FUNCTION files.loosen(file_id uuid, holder_reference text, until timestamptz) RETURNS boolean
    LANGUAGE sql AS $$
    WITH changed AS (
        UPDATE files.object o
        SET state = 'loose', holder = NULL, bound_at = NULL, expires_at = until
        WHERE o.id = file_id AND o.state = 'bound' AND o.holder = holder_reference
        RETURNING 1)
    SELECT EXISTS (SELECT FROM changed)
$$;
COMMENT ON FUNCTION files.loosen(uuid, text, timestamptz) IS
    'Published: lets go of a file if that holder holds it; it expires at the given time';
