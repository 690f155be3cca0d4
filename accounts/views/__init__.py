"""The CMS screens of the membership manager and the administrator."""
