"""Document -> Reading: one module per question, each rule beside the sentence that justifies it."""
