"""Made-up viewers watch the feed, so that one sees whether it learns. Pure."""
