"""A saved page to text, and to what the page says of itself."""
