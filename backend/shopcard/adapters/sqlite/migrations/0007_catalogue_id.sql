-- Tells this catalogue from that of any other database: revisions of two do not compare.
INSERT INTO state (name, value) VALUES ('catalogue_id', lower(hex(randomblob(16))));
