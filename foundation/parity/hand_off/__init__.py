"""Work for a translator: handed out as a file, and taken back, with all troubles by line."""
