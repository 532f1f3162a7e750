"""The only reader of project files: bytes and YAML become frozen values, in one order."""

from briefgen.workspace.captures import Captures, Received, open_captures
from briefgen.workspace.clock import today
from briefgen.workspace.desk import Desk
from briefgen.workspace.edit import with_lines, with_value
from briefgen.workspace.files import Files, plain_text
from briefgen.workspace.incoming import (
    Arrived,
    Given,
    Incoming,
    read_incoming,
    stored_text,
    stored_with_text,
)
from briefgen.workspace.project import read
from briefgen.workspace.served import SERVED, served_address
from briefgen.workspace.settings import read_settings
from briefgen.workspace.sources import read_draft
from briefgen.workspace.templates import read_templates, template_folders
from briefgen.workspace.topics import read_wording

__all__ = [
    "SERVED",
    "Arrived",
    "Captures",
    "Desk",
    "Files",
    "Given",
    "Incoming",
    "Received",
    "open_captures",
    "plain_text",
    "read",
    "read_draft",
    "read_incoming",
    "read_settings",
    "read_templates",
    "read_wording",
    "served_address",
    "stored_text",
    "stored_with_text",
    "template_folders",
    "today",
    "with_lines",
    "with_value",
]
