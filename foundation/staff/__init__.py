"""The gate on the side of the CMS: who works for the Network reads what she has been granted."""
