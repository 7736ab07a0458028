ALTER TABLE forms.draft ADD COLUMN continues text;
ALTER TABLE forms.draft ADD CONSTRAINT draft_continues_length CHECK (char_length(continues) <= 100);
COMMENT ON COLUMN forms.draft.continues IS 'What it continues rather than begins, for example case:<id>; null for a new application';
CREATE INDEX draft_continues ON forms.draft (continues) WHERE continues IS NOT NULL;
CREATE INDEX draft_handed_in ON forms.draft USING hash (digest) WHERE state = 'closed';
