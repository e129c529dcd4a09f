"""Who met whom: from cues over slots and status to one entry for each contact. Each step is a module of its own."""
