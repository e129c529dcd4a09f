"""What is learned from labelled texts: the act of a saying, and whose a person is."""
