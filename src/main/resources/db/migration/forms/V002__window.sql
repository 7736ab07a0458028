ALTER TABLE forms.change ADD COLUMN window_id text NOT NULL DEFAULT '';
ALTER TABLE forms.change ADD CONSTRAINT change_window_length CHECK (char_length(window_id) <= 40);
COMMENT ON COLUMN forms.change.window_id IS 'Page that sent it: what one page saved before is no news to it';
COMMENT ON COLUMN forms.signature.certificate IS 'X.509 certificate of the signing key, DER; empty when the signature carries it (CMS)';
COMMENT ON COLUMN forms.signature.algorithm IS 'JCA name of the algorithm, or CMS for a detached CMS over the 32 bytes of the digest';
