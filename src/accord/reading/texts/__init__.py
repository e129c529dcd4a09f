"""Parts of the question of instruments: where a text is named, what was done with it, whose it is, of when."""
