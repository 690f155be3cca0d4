"""What is kept about people: one list, for the page, the export, erasing and retention."""
