"""The parts of the question what was promised: conduct, who is to do it, and the rules that find it. `commitments` puts them together."""
