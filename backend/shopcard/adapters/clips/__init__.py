"""Clips for the feed, made here: drawn with Skia, set to a small tune, encoded by FFmpeg."""
