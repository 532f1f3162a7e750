"""briefgen publishes proof-carrying briefings: every excerpt is bound to a stored capture."""

__version__ = "0.1.0"

__all__ = ["__version__"]
