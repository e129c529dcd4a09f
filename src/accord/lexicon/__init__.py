"""What we know of the world, as reviewed YAML with its loader: data and look-up only.

Nothing here decides what a text means.
"""
