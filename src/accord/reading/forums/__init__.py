"""Parts of the question of bodies: where a name stands and ends, which names are one body, who sits in it, what it is for."""
