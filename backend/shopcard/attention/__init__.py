"""What attention says and what the feed makes of it: blueprints, memories, batches. Pure."""
