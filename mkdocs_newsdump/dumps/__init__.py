"""Bytes and a person's files to dumps."""
