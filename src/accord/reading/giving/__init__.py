"""Who gives whom what: things, sides, stages, and the frames of verbs and nouns that tell of them.

`accord.reading.assistance` is its face; nothing else imports these modules.
"""
