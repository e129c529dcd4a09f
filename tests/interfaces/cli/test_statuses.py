from accord.interfaces.cli.statuses import COMMITMENT_STATUSES
from accord.pipeline.judge import STATUSES


def test_the_statuses_offered_are_those_taken():
    assert COMMITMENT_STATUSES == STATUSES
