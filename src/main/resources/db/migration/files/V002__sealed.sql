-- Rows from before stay clear and readable; a content is encrypted when it is handed in again.
ALTER TABLE files.content ADD COLUMN data_key bytea;
ALTER TABLE files.content DROP CONSTRAINT content_size;
ALTER TABLE files.content ADD CONSTRAINT content_size CHECK (
    size_bytes > 0 AND length(bytes) = size_bytes + CASE WHEN data_key IS NULL THEN 0 ELSE 28 END);
ALTER TABLE files.preview ADD COLUMN data_key bytea;
COMMENT ON COLUMN files.content.bytes IS 'The bytes, AES-256-GCM under the data key; clear where there is none';
COMMENT ON COLUMN files.content.data_key IS 'Key of this row, wrapped under the installation secret; null: written before encryption';
COMMENT ON COLUMN files.preview.png IS 'The picture, AES-256-GCM under the data key; clear where there is none';
COMMENT ON COLUMN files.preview.data_key IS 'Key of this row, wrapped under the installation secret; null: written before encryption';
