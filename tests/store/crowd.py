"""A small crowd of reports for tests of lists and counts: several outlets, months, forums, promises and copies."""

from accord.store import SqliteStore
from mini_reader import document
from shelved import record_of

FILLER = (
    " Clouds hung low over the harbour while traders counted crates of lemons and waited for the ferry from the islands."
    " Nobody at the quay could say whether the storm would reach the coast before night fell over the quiet town."
)


def crowd() -> SqliteStore:
    """A folded record of a dozen reports."""
    met = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Lima on 2024-05-02."
    again = "Ana Silva (Foreign Minister, BR) met Juan Diaz (Foreign Minister, AR) in Quito on 2024-11-20."
    year = "Ion Popa (Defence Minister, RO) visited BR, Brasilia on 2023."
    first = "BR and RO held round 1 of the Border Security Council (BSC) in Quito on 2024-03-01."
    second = "BR and RO held round 2 of the Border Security Council (BSC) in Quito on 2025-03-01."
    other = "AR and RO held round 4 of the Maritime Police Dialogue in Rome on 2025-04-02."
    will = "BR will open two radar crossings for AR by 2024-12."
    wills = "RO will train five harbour pilots for BR by 2026-06."
    signed = "AR and BR signed the Lima Border Protocol on 2024-05-02."
    texts = [
        ("a.txt", f"{met} {will}", "2024-05-03", "Lima Post"),
        ("b.txt", f"{met} {signed} It rained.", "2024-05-04", "Quito Gazette"),
        ("c.txt", f"{again} {will} It was late.", "2024-11-21", "Lima Post"),
        ("d.txt", f"{first} {wills}", "2024-03-02", "Rome Herald"),
        ("e.txt", f"{second} {wills}", "2025-03-02", "Quito Gazette"),
        ("f.txt", f"{other} {FILLER}", "2025-04-03", "Rome Herald"),
        ("g.txt", f"COPY DESK\n\n{other} {FILLER}\n\nOur paper.", "2025-04-04", None),
        ("h.txt", f"{year} {first}", None, "Lima Post"),
    ]
    return record_of([document(text, name=name, published=day, outlet=outlet) for name, text, day, outlet in texts])
