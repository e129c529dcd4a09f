"""What belongs to one assessment: the factors it goes by, and who makes it."""
