-- What a search was understood to ask for, and what it asks for now, both as JSON. Those of a
-- forgotten signal are NULL, as are those of searches from before.
ALTER TABLE events ADD COLUMN understood TEXT;
ALTER TABLE events ADD COLUMN intent TEXT;
