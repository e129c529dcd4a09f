"""What is learned from labelled texts: which words tell a fact, the act of a saying, and whose a person is."""
