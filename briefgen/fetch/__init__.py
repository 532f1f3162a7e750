"""From web addresses to the bytes of captures: the only package that calls other machines."""

from briefgen.fetch.address import without_user
from briefgen.fetch.fetcher import ENDING, Fetched, Fetcher, Terms

__all__ = ["ENDING", "Fetched", "Fetcher", "Terms", "without_user"]
