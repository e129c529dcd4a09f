"""Readers: each takes a Document and gives a Reading, by its own means."""
