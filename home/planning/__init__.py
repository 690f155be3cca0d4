"""What there is to do in the CMS, and when: each one's desk, and the calendar."""
