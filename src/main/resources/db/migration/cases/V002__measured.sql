CREATE VIEW cases.measured AS
    SELECT id, item_code, item_version, agency, region, status, decision, submitted_at, received_at,
           accepted_at, decided_at, closed_at, due_at, yellow_at, law_due_at, extensions
    FROM cases.case_file;
COMMENT ON VIEW cases.measured IS 'Published: what of a case may be counted; no number, no title, no person';
