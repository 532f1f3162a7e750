"""Readers of files that hold pages, letters or records: bytes → the records in them."""
