"""More dumps than one machine cleans: stages that any engine can map over parts, and what comes of them."""
