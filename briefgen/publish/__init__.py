"""Writes what was made: whole files, or none."""

from briefgen.publish.files import write_whole
from briefgen.publish.lock import Locked, lock
from briefgen.publish.spool import Spool
from briefgen.publish.sync import sync

__all__ = ["Locked", "Spool", "lock", "sync", "write_whole"]
