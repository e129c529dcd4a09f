"""A language model asked for a Reading: what it is asked, how it is reached, how its answer is held to the words."""
