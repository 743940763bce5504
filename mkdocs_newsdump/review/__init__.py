"""The review of a site: what the program is unsure of, and a person's word on it, which is written down."""
