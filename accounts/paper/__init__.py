"""What is set on paper: PDFs with real text, tagged, each part in its language."""
