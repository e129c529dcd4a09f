"""Who says what: quotations, cues, speakers, what they cover, and the act. Put together by `reading.attribution`."""
