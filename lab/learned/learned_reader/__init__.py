"""What is learned from labelled texts: which words report, promise, tell of a contact or of means given."""
