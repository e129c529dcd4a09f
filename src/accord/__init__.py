"""accord reads reports of how states cooperate and keeps the record, every line one click from the words it came from."""

__version__ = "0.1.0"

__all__ = ["__version__"]
