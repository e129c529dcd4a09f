"""Parts of the question of bodies: where a name ends, which names are one body, who sits in it, what it is for."""
