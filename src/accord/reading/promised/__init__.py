"""The parts of the question what was promised: conduct, who is to do it, the rules that find it.

`accord.reading.commitments` puts them together.
"""
