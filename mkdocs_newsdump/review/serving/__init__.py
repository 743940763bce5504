"""The review in a browser, while the site is served."""
