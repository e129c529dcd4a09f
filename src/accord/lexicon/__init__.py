"""What we know of the world, as reviewed YAML with its loader. Data and look-up only; nothing here decides what a text means."""
