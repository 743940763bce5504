"""Text to dates: what date a stretch of text gives, as an EDTF value. Knows nothing of news or dumps."""
