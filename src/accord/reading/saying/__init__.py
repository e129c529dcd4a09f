"""Who says what: quotations, words of saying, speakers, the extent of what is said, and the act. Used by `reading.attribution`."""
