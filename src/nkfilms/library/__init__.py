"""The user's own library: what was seen, rated and wanted, on disk, and read from what other programs write."""
