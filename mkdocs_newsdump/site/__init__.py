"""A folder of dumps to the pages of a site."""
