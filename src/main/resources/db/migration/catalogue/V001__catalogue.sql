CREATE SCHEMA IF NOT EXISTS catalogue;
COMMENT ON SCHEMA catalogue IS 'What can be asked of whom: service items, their versions, ways to find them';

CREATE TABLE catalogue.item_version (
    code text NOT NULL,
    version integer NOT NULL,
    valid_from date NOT NULL,
    digest text NOT NULL,
    body jsonb NOT NULL,
    CONSTRAINT item_version_pk PRIMARY KEY (code, version),
    CONSTRAINT item_version_counts CHECK (version > 0)
);
COMMENT ON TABLE catalogue.item_version IS 'Every version of a service item that was ever published; running cases keep theirs, so none is changed or deleted';
COMMENT ON COLUMN catalogue.item_version.code IS 'Item code, for example 990101-0131-001';
COMMENT ON COLUMN catalogue.item_version.version IS 'Counts from 1';
COMMENT ON COLUMN catalogue.item_version.valid_from IS 'First day of the version, as shown on the page';
COMMENT ON COLUMN catalogue.item_version.digest IS 'SHA-256 of the body, to tell whether a pack brings anything new';
COMMENT ON COLUMN catalogue.item_version.body IS 'The whole item, as catalogue.ServiceItem';

CREATE TABLE catalogue.item (
    code text NOT NULL,
    version integer NOT NULL,
    pack text NOT NULL,
    name_zh text NOT NULL,
    name_en text NOT NULL,
    summary_zh text NOT NULL,
    summary_en text NOT NULL,
    agency text NOT NULL,
    region text NOT NULL,
    kind text NOT NULL,
    life_events text[] NOT NULL,
    audiences text[] NOT NULL,
    generated boolean NOT NULL,
    online boolean NOT NULL,
    rank integer NOT NULL,
    haystack text NOT NULL,
    withdrawn boolean NOT NULL,
    CONSTRAINT item_pk PRIMARY KEY (code),
    CONSTRAINT item_version_fk FOREIGN KEY (code, version) REFERENCES catalogue.item_version (code, version)
);
COMMENT ON TABLE catalogue.item IS 'The version of each item that is valid now, cut for lists and search';
COMMENT ON COLUMN catalogue.item.code IS 'Item code';
COMMENT ON COLUMN catalogue.item.version IS 'The valid version';
COMMENT ON COLUMN catalogue.item.pack IS 'Pack that brings the item';
COMMENT ON COLUMN catalogue.item.name_zh IS 'Name in Chinese';
COMMENT ON COLUMN catalogue.item.name_en IS 'Name in English; empty where nobody has translated it yet';
COMMENT ON COLUMN catalogue.item.summary_zh IS 'One sentence in Chinese; may be empty';
COMMENT ON COLUMN catalogue.item.summary_en IS 'One sentence in English; may be empty';
COMMENT ON COLUMN catalogue.item.agency IS 'Code of the agency that decides';
COMMENT ON COLUMN catalogue.item.region IS 'Division code';
COMMENT ON COLUMN catalogue.item.kind IS 'Kind of matter, as catalogue.ItemKind';
COMMENT ON COLUMN catalogue.item.life_events IS 'Codes of the life events it belongs to';
COMMENT ON COLUMN catalogue.item.audiences IS 'Codes of those it is for';
COMMENT ON COLUMN catalogue.item.generated IS 'Made by the seeded generator to fill the demonstration';
COMMENT ON COLUMN catalogue.item.online IS 'Has a form and a process, so it can be applied for here';
COMMENT ON COLUMN catalogue.item.rank IS 'Place in lists: small first';
COMMENT ON COLUMN catalogue.item.haystack IS 'Folded names, keywords, initials and pinyin, to confirm what the terms found';
COMMENT ON COLUMN catalogue.item.withdrawn IS 'No longer in its pack: not found any more, but its versions stay';
CREATE INDEX item_life_events ON catalogue.item USING gin (life_events);
CREATE INDEX item_audiences ON catalogue.item USING gin (audiences);
CREATE INDEX item_agency ON catalogue.item (agency, rank, code);
CREATE INDEX item_in_order ON catalogue.item (rank, code);
CREATE INDEX item_pack ON catalogue.item (pack);

CREATE TABLE catalogue.topic (
    kind text NOT NULL,
    code text NOT NULL,
    pack text NOT NULL,
    position integer NOT NULL,
    body jsonb NOT NULL,
    items integer NOT NULL,
    CONSTRAINT topic_pk PRIMARY KEY (kind, code)
);
COMMENT ON TABLE catalogue.topic IS 'Ways in: life events, audiences, agencies';
COMMENT ON COLUMN catalogue.topic.kind IS 'LIFE_EVENT, AUDIENCE, AGENCY or OFTEN';
COMMENT ON COLUMN catalogue.topic.code IS 'Code used by items';
COMMENT ON COLUMN catalogue.topic.pack IS 'Pack that brings it';
COMMENT ON COLUMN catalogue.topic.position IS 'Order on the page';
COMMENT ON COLUMN catalogue.topic.body IS 'Names and details, as catalogue.Topic';
COMMENT ON COLUMN catalogue.topic.items IS 'How many items it has, counted when a pack is loaded';
CREATE INDEX item_code_prefix ON catalogue.item (code text_pattern_ops);

CREATE TABLE catalogue.item_term (
    term text NOT NULL,
    rank integer NOT NULL,
    code text NOT NULL,
    CONSTRAINT item_term_pk PRIMARY KEY (term, rank, code),
    CONSTRAINT item_term_item_fk FOREIGN KEY (code) REFERENCES catalogue.item (code)
);
COMMENT ON TABLE catalogue.item_term IS 'The search index: what each item can be found by; withdrawn items have no terms';
COMMENT ON COLUMN catalogue.item_term.term IS 'Chinese character or pair of them, letters of pinyin, beginning of an English word; see catalogue.internal.SearchTerms';
COMMENT ON COLUMN catalogue.item_term.rank IS 'Rank of the item, to settle ties within the index';
COMMENT ON COLUMN catalogue.item_term.code IS 'Item code';
CREATE INDEX item_term_code ON catalogue.item_term (code);
