"""The only reader of project files: bytes and YAML become frozen values, in one order."""

from briefgen.workspace.desk import Desk
from briefgen.workspace.incoming import Given, Incoming, read_incoming, stored_text
from briefgen.workspace.project import read
from briefgen.workspace.settings import read_settings
from briefgen.workspace.templates import read_templates, template_folders

__all__ = [
    "Desk",
    "Given",
    "Incoming",
    "read",
    "read_incoming",
    "read_settings",
    "read_templates",
    "stored_text",
    "template_folders",
]
