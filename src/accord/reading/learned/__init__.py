"""What is learned from labelled texts: the act of a saying, which words tell of a contact, whose a person is."""
