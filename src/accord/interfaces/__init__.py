"""Where people and programs meet the record: parse what is asked, call the room that does it, show what comes back."""
