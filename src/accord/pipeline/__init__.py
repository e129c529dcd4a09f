"""Carries data between the rooms: what must be done, in which order, by how many workers.

The only room that knows the time. Nothing is imported here: a command that only reads starts without the record.
"""
