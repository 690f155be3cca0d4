"""What is sent to translators: who sends it, what they may do with it, and who is told."""
