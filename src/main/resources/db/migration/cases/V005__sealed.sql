-- Rows from before stay clear and readable; what was handed in is never rewritten.
ALTER TABLE cases.application ALTER COLUMN data DROP NOT NULL;
ALTER TABLE cases.application ADD COLUMN sealed bytea;
ALTER TABLE cases.application ADD COLUMN data_key bytea;
ALTER TABLE cases.application ADD CONSTRAINT application_sealed CHECK (
    (data IS NULL) = (sealed IS NOT NULL) AND (sealed IS NULL) = (data_key IS NULL));
COMMENT ON COLUMN cases.application.data IS 'The application in clear, only in rows written before encryption';
COMMENT ON COLUMN cases.application.sealed IS 'The application as its form defines it, AES-256-GCM under the data key';
COMMENT ON COLUMN cases.application.data_key IS 'Key of this row, wrapped under the installation secret';
