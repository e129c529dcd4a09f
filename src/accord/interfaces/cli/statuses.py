"""The statuses of a commitment as people choose them. They are those of `accord.pipeline.judge`; a test sees to it."""

# written out here because the pipeline takes longer to import than a list takes to print
COMMITMENT_STATUSES = (
    "reported",
    "corroborated",
    "pending",
    "overdue",
    "in progress",
    "stalled",
    "kept",
    "partly kept",
    "contradicted",
    "superseded",
    "lapsed",
    "withdrawn",
    "disputed",
    "unverifiable",
)
