"""What a page says of its story: title, authors, date, views."""
