"""Signing in and out, and passwords: django-allauth, and what this site does otherwise."""
