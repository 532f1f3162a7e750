"""COinS: an OpenURL context object in a `title`, for reference managers (Z39.88-2004)."""

from urllib.parse import urlencode

from briefgen.model import Source
from briefgen.render.views.languages import known_language
from briefgen.render.views.links import web_address


def coins(source: Source) -> str:
    """The context object of an article, in Dublin Core; what nobody knows is left out."""
    record = source.record
    fields = {
        "ctx_ver": "Z39.88-2004",
        "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
        "rfr_id": "info:sid/briefgen",
        "rft.type": "newspaperArticle",
        "rft.title": record.title,
        "rft.creator": record.author,
        "rft.source": record.publisher,
        "rft.date": str(record.published) if record.published else None,
        "rft.language": known_language(record.language),
        "rft.identifier": web_address(record.url),
    }
    return urlencode({name: value for name, value in fields.items() if value})
