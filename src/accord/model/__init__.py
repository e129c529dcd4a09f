"""Nouns: what the record is made of. Standard library only; nothing here reads, writes or searches."""
