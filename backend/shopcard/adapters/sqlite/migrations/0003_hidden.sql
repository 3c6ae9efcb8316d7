-- What a user hid is read with every page of the feed.
CREATE INDEX events_hiding ON events (user_id, event_id) WHERE kind = 'hide';
